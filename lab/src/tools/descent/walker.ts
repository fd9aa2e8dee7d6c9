import { Group } from "three";
import type { DescentPath } from "../../engine/workshop";
import { clamp } from "../../stage/camera";
import { Dots } from "../../stage/dots";
import type { LayerContext } from "../../stage/stage";
import type { Colour } from "../../stage/theme";
import { Trail } from "./trail";

/** More steps than this are drawn as a line alone. */
const mostDots = 400;
/** How far outside the window a path is followed, in box units; and how high. */
const [widest, highest] = [4, 1.5];

/** Where somebody went: x and y of each stop, and the height there. */
export type Steps = Pick<DescentPath, "points" | "values">;

/** One who walks: the path on surface and floor, and the ball at the step that is shown. In box coordinates. */
export class Walker {
  readonly object = new Group();
  private readonly onSurface: Trail;
  private readonly onFloor: Trail;
  private readonly stops: Dots;
  private readonly rim: Dots;
  private readonly ball: Dots;
  private path: Steps | null = null;
  private at = 0;
  private surfaceSegments = new Float32Array(0);
  private floorSegments = new Float32Array(0);

  /** `order` is its place in the drawing order, from 0. */
  constructor(
    private readonly stage: LayerContext,
    order: number,
  ) {
    const { pixels } = stage;
    const later = 0.01 * order;
    this.onSurface = new Trail(pixels, 2.5, 7.4 - later);
    this.onFloor = new Trail(pixels, 1.75, 4.4 - later);
    this.stops = new Dots(pixels, mostDots, { radius: 3, order: 7.6 - later });
    this.rim = new Dots(pixels, 1, { radius: 8.5, order: 10.4 - 2 * later, through: true });
    this.ball = new Dots(pixels, 1, { radius: 6.5, order: 10.41 - 2 * later, through: true });
    this.object.add(...this.parts.map(({ object }) => object));
  }

  /** Shows a path at one of its steps, or at its last. */
  show(path: Steps | null, at: number): void {
    const isNew = path !== this.path;
    const step = path === null ? 0 : Math.min(at, path.values.length - 1);
    if (!isNew && step === this.at) return;
    this.path = path;
    this.at = step;
    if (isNew) this.place();
    this.split();
  }

  /** The box has changed. */
  follow(): void {
    this.place();
    this.split();
  }

  paint(colour: Colour, rim: Colour): void {
    this.onSurface.paint(colour);
    this.onFloor.paint(colour);
    this.stops.paint([colour]);
    this.ball.paint([colour]);
    this.rim.paint([rim]);
  }

  /** Where the ball is, in box coordinates; null where it is nowhere to be seen. */
  ballPlace(): [u: number, v: number, w: number] | null {
    const { path, at } = this;
    if (path === null) return null;
    const { space } = this.stage;
    const u = space.u(path.points[2 * at]!);
    const v = space.v(path.points[2 * at + 1]!);
    const w = space.w(path.values[at]!);
    const seen = Math.abs(u) <= widest && Math.abs(v) <= widest && w - w === 0;
    return seen ? [u, v, clamp(w, space.floorW, highest)] : null;
  }

  dispose(): void {
    for (const part of this.parts) part.dispose();
  }

  private get parts() {
    return [this.onSurface, this.onFloor, this.stops, this.rim, this.ball];
  }

  private place(): void {
    const { path } = this;
    const { space } = this.stage;
    const count = path === null ? 0 : path.values.length - 1;
    this.surfaceSegments = new Float32Array(6 * count);
    this.floorSegments = new Float32Array(6 * count);
    if (path === null) return;
    for (let k = 0; k < 2 * count; k++) {
      const step = (k + 1) >> 1;
      const u = clamp(space.u(path.points[2 * step]!), -widest, widest);
      const v = clamp(space.v(path.points[2 * step + 1]!), -widest, widest);
      const w = space.w(path.values[step]!);
      const height = Number.isNaN(w) ? space.floorW : clamp(w, space.floorW, highest);
      this.surfaceSegments.set([u, v, height], 3 * k);
      this.floorSegments.set([u, v, space.floorW], 3 * k);
    }
  }

  private split(): void {
    const { path, at } = this;
    this.onSurface.set(this.surfaceSegments, at);
    this.onFloor.set(this.floorSegments, at);
    const places = new Float32Array(3 * mostDots);
    const tints = new Float32Array(mostDots).fill(-1);
    if (path !== null && path.values.length <= mostDots) {
      for (let k = 0; k < at; k++) {
        places.set(this.surfaceSegments.subarray(6 * k, 6 * k + 3), 3 * k);
        tints[k] = 0;
      }
    }
    this.stops.set(places, tints);
    const ball = this.ballPlace();
    const tint = [ball === null ? -1 : 0];
    this.ball.set(ball ?? [0, 0, 0], tint);
    this.rim.set(ball ?? [0, 0, 0], tint);
  }
}
