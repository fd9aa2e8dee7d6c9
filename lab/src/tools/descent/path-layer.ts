// The path on the surface and on the floor, the ball at the step that is shown, and its arrow.

import { Group } from "three";
import type { Arrow as GradientArrow } from "../../engine/engine";
import type { DescentPath } from "../../engine/workshop";
import { Arrow } from "../../stage/arrow";
import { clamp } from "../../stage/camera";
import { Dots } from "../../stage/dots";
import { Lines, Segments } from "../../stage/lines";
import type { Layer, LayerContext } from "../../stage/stage";

/** More steps than this are drawn as a line alone. */
const mostDots = 400;

/** A polyline on one level or on the surface: what was walked is strong, what is to come is faint. */
class Trail {
  readonly object = new Group();
  private readonly walked = new Segments();
  private readonly ahead = new Segments();
  private readonly lines: readonly Lines[];

  constructor({ pixels }: LayerContext, width: number, order: number) {
    const nudge = 0.0025;
    this.lines = [
      new Lines(this.walked, pixels, { width, nudge, order: order + 0.1 }),
      new Lines(this.walked, pixels, { width, opacity: 0.55, depth: "behind", order }),
      new Lines(this.ahead, pixels, { width: 1.25, opacity: 0.45, nudge, order }),
    ];
    this.object.add(...this.lines);
  }

  set(segments: Float32Array, split: number): void {
    this.walked.set(segments.subarray(0, 6 * split));
    this.ahead.set(segments.subarray(6 * split));
  }

  paint({ theme }: LayerContext): void {
    for (const line of this.lines) line.colour = theme.down;
  }

  dispose(): void {
    this.walked.dispose();
    this.ahead.dispose();
    for (const { material } of this.lines) material.dispose();
  }
}

export class PathLayer implements Layer {
  readonly object = new Group();
  private readonly box = new Group();
  private readonly onSurface: Trail;
  private readonly onFloor: Trail;
  private readonly stops: Dots;
  private readonly ballRim: Dots;
  private readonly ball: Dots;
  private readonly arrow: Arrow;
  private path: DescentPath | null = null;
  private at = 0;
  private span: GradientArrow | null = null;
  private surfaceSegments = new Float32Array(0);
  private floorSegments = new Float32Array(0);

  constructor(private readonly stage: LayerContext) {
    this.onSurface = new Trail(stage, 2.5, 7.2);
    this.onFloor = new Trail(stage, 1.75, 4.2);
    this.stops = new Dots(stage.pixels, mostDots, { radius: 3, order: 7.6 });
    this.ballRim = new Dots(stage.pixels, 1, { radius: 8.5, order: 10.2, through: true });
    this.ball = new Dots(stage.pixels, 1, { radius: 6.5, order: 10.3, through: true });
    this.arrow = new Arrow(stage.camera, stage.pixels, 0.8, 6.3);
    this.box.add(
      ...[this.onSurface, this.onFloor, this.stops, this.ballRim, this.ball].map(
        ({ object }) => object,
      ),
    );
    this.object.add(this.box, this.arrow.object);
  }

  /** The path, the step that is looked at, and the arrow of −∇f there. */
  show(path: DescentPath | null, at: number, span: GradientArrow | null): void {
    const isNew = path !== this.path;
    if (isNew) {
      this.path = path;
      this.place();
    }
    this.span = span;
    if (isNew || at !== this.at) {
      this.at = at;
      this.split();
    }
    this.layArrow();
  }

  paint(stage: LayerContext): void {
    const { theme } = stage;
    this.onSurface.paint(stage);
    this.onFloor.paint(stage);
    this.stops.paint([theme.down]);
    this.ballRim.paint([theme.paper]);
    this.ball.paint([theme.down]);
    this.arrow.paint(theme.down, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.box.scale.set(space.su, space.sv, space.sw);
    this.place();
    this.split();
  }

  viewChanged(): void {
    this.layArrow();
  }

  dispose(): void {
    for (const part of [
      this.onSurface,
      this.onFloor,
      this.stops,
      this.ballRim,
      this.ball,
      this.arrow,
    ]) {
      part.dispose();
    }
  }

  /** The whole path in box coordinates. What lies far outside the window is cut to its edge region. */
  private place(): void {
    const { path } = this;
    const { space } = this.stage;
    const count = path === null ? 0 : Math.max(0, path.values.length - 1);
    this.surfaceSegments = new Float32Array(6 * count);
    this.floorSegments = new Float32Array(6 * count);
    if (path === null) return;
    const put = (into: Float32Array, at: number, k: number, level: number) => {
      into[at] = clamp(space.u(path.points[2 * k]!), -4, 4);
      into[at + 1] = clamp(space.v(path.points[2 * k + 1]!), -4, 4);
      into[at + 2] = Number.isNaN(level) ? space.floorW : clamp(level, space.floorW, 1.5);
    };
    for (let k = 0; k < count; k++) {
      for (const [end, step] of [k, k + 1].entries()) {
        put(this.surfaceSegments, 6 * k + 3 * end, step, space.w(path.values[step]!));
        put(this.floorSegments, 6 * k + 3 * end, step, space.floorW);
      }
    }
  }

  private split(): void {
    const { path, at } = this;
    this.onSurface.set(this.surfaceSegments, at);
    this.onFloor.set(this.floorSegments, at);
    const places = new Float32Array(3 * mostDots);
    const tints = new Float32Array(mostDots).fill(-1);
    const taken = path === null ? 0 : path.values.length - 1;
    if (taken <= mostDots) {
      for (let k = 0; k < Math.min(at, taken); k++) {
        places.set(this.surfaceSegments.subarray(6 * k, 6 * k + 3), 3 * k);
        tints[k] = 0;
      }
    }
    this.stops.set(places, tints);
    const ball = this.placeOf(at);
    const tint = [ball === null ? -1 : 0];
    this.ball.set(ball ?? [0, 0, 0], tint);
    this.ballRim.set(ball ?? [0, 0, 0], tint);
  }

  private placeOf(at: number): ArrayLike<number> | null {
    const { path } = this;
    const { space } = this.stage;
    if (path === null) return null;
    const place = [
      space.u(path.points[2 * at]!),
      space.v(path.points[2 * at + 1]!),
      clamp(space.w(path.values[at]!), space.floorW, 1.5),
    ];
    return place.every((each) => each - each === 0) ? place : null;
  }

  private layArrow(): void {
    const { span } = this;
    const { space, camera } = this.stage;
    if (span === null) {
      this.arrow.hide();
      return;
    }
    const u = space.u(span.tail[0]);
    const v = space.v(span.tail[1]);
    this.arrow.lay(
      u * space.su,
      v * space.sv,
      space.floorW * space.sw,
      (u - space.u(span.head[0])) * space.su,
      (v - space.v(span.head[1])) * space.sv,
      clamp(Math.sqrt(240 / camera.pixelsPerUnit), 0.55, 1.4),
    );
  }
}
