import { Group } from "three";
import type { Bend, Mesh, Reading } from "../../engine/engine";
import { formatNumber } from "../../numbers";
import { bearing, type Bearing } from "../../stage/bearing";
import { showBeyond } from "../../stage/beyond";
import type { ScreenPoint } from "../../stage/camera";
import { Fill } from "../../stage/fill";
import type { Layer, LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import { Tag } from "../../stage/tag";
import { levelBelow } from "./levels";
import { fittingRun } from "./run";
import { words } from "./words";

const nothing = new Float32Array(0);
/** How far beside the arrow the distance between contours is measured, box units. */
const beside = 0.15;
/** Half a tick at its ends, box units. */
const tick = 0.03;
/** The measure has its words from so many CSS pixels on. */
const legible = 16;
/** The distances that are drawn, box units. */
const drawn = { least: 0.02, most: 1.2 } as const;

/** The slope triangle on the surface, and on the floor the distance between two contours. */
export class SlopeLayer implements Layer {
  readonly object = new Group();
  private readonly fill: Fill;
  private readonly run: Stroke;
  private readonly rise: Stroke;
  private readonly tangent: Stroke;
  private readonly measure: Stroke;
  private readonly runTag: Tag;
  private readonly riseTag: Tag;
  private readonly apartTag: Tag;

  /** Corners of the triangle: the point, the end of the run, the end of the rise. NaN for none. */
  private readonly corners = new Float32Array(9).fill(NaN);
  private readonly leg = new Float32Array(6);
  /** The measure with its two ticks; NaN for none. */
  private readonly bar = new Float32Array(18).fill(NaN);
  private readonly way: Bearing = { du: 0, dv: 0 };
  private readonly across: Bearing = { du: 0, dv: 0 };
  private readonly seen: readonly ScreenPoint[] = [0, 1, 2, 3, 4, 5].map(() => ({
    x: NaN,
    y: NaN,
  }));
  private readonly texts = { run: "", rise: "", apart: "" };

  constructor(private readonly stage: LayerContext) {
    const { pixels, overlay } = stage;
    this.fill = new Fill(3, { opacity: 0.22, behind: 0.16, order: 8 });
    this.run = new Stroke(pixels, { width: 2, behind: 0.7, nudge: 0.003, order: 8.3 });
    this.rise = new Stroke(pixels, { width: 3, behind: 0.8, nudge: 0.003, order: 8.5 });
    this.tangent = new Stroke(pixels, { width: 2, behind: 0.7, nudge: 0.003, order: 8.3 });
    this.measure = new Stroke(pixels, { width: 1.5, behind: 0.7, order: 4.6 });
    this.runTag = new Tag(overlay);
    this.riseTag = new Tag(overlay);
    this.apartTag = new Tag(overlay);
    this.object.add(this.fill.object, ...this.strokes.map(({ object }) => object));
  }

  /** Gives the run that was drawn; NaN for none. */
  show({ x, y, value, norm, degrees }: Reading, bend: Bend | null, mesh: Mesh | null): number {
    const { space } = this.stage;
    this.corners.fill(NaN);
    this.bar.fill(NaN);
    if (bend === null) {
      this.draw();
      return NaN;
    }
    const { range } = space;
    const { du, dv } = bearing(space, degrees, this.way);
    // Box units of a unit of the function's along the gradient.
    const scale = Math.hypot(
      (2 * Math.cos((degrees * Math.PI) / 180)) / (range.xmax - range.xmin),
      (2 * Math.sin((degrees * Math.PI) / 180)) / (range.ymax - range.ymin),
    );
    const steep = norm / (space.zhigh - space.zlow);
    const run = fittingRun(
      scale * Math.hypot(du * space.su, dv * space.sv),
      Math.abs(steep) * space.sw,
    );
    const [u, v, w] = [space.u(x), space.v(y), space.w(value)];
    if (!Number.isNaN(run)) {
      const reach = scale * run;
      this.corners.set([u, v, w, u + reach * du, v + reach * dv, w]);
      this.corners.set([u + reach * du, v + reach * dv, w + steep * run], 6);
      this.texts.run = words.run(formatNumber(run));
      this.texts.rise = words.rise(formatNumber(norm * run, 3));
    }
    this.layMeasure(u, v, w, scale, steep, degrees, bend, mesh);
    this.draw();
    return run;
  }

  paint({ theme }: LayerContext): void {
    const { ink, up } = theme;
    this.fill.paint(up);
    this.run.paint(ink, ink);
    this.rise.paint(up, ink);
    this.tangent.paint(ink, ink);
    this.measure.paint(ink, ink);
    for (const tag of this.tags) tag.paint(ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.object.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    this.fill.dispose();
    for (const part of [...this.strokes, ...this.tags]) part.dispose();
  }

  private get strokes(): readonly Stroke[] {
    return [this.run, this.rise, this.tangent, this.measure];
  }

  private get tags(): readonly Tag[] {
    return [this.runTag, this.riseTag, this.apartTag];
  }

  /** From the contour below the point to the one above it, as far as the gradient tells. */
  private layMeasure(
    u: number,
    v: number,
    w: number,
    scale: number,
    steep: number,
    degrees: number,
    { contourSpacing }: Bend,
    mesh: Mesh | null,
  ): void {
    const { space } = this.stage;
    const length = scale * contourSpacing;
    const below = levelBelow(mesh?.contourHeights ?? nothing, w);
    if (Number.isNaN(below) || !(length > drawn.least && length < drawn.most)) return;
    const { du, dv } = this.way;
    const side = bearing(space, degrees - 90, this.across);
    const start = (scale * (below - w)) / steep;
    const [fromU, fromV] = [u + start * du + beside * side.du, v + start * dv + beside * side.dv];
    const [toU, toV] = [fromU + length * du, fromV + length * dv];
    const [tu, tv] = [tick * side.du, tick * side.dv];
    const floor = space.floorW;
    this.bar.set([fromU, fromV, floor, toU, toV, floor]);
    this.bar.set([fromU - tu, fromV - tv, floor, fromU + tu, fromV + tv, floor], 6);
    this.bar.set([toU - tu, toV - tv, floor, toU + tu, toV + tv, floor], 12);
    this.texts.apart = words.apart(formatNumber(contourSpacing, 3));
  }

  private draw(): void {
    const { corners, bar } = this;
    const stands = !Number.isNaN(corners[0]);
    this.fill.set(stands ? corners : nothing);
    this.run.set(stands ? this.side(0, 3) : nothing);
    this.rise.set(stands ? this.side(3, 6) : nothing);
    this.tangent.set(stands ? this.side(0, 6) : nothing);
    this.measure.set(Number.isNaN(bar[0]) ? nothing : bar);
    this.lay();
  }

  /** The side of the triangle between two of its corners. */
  private side(from: number, to: number): Float32Array {
    for (let i = 0; i < 3; i++) {
      this.leg[i] = this.corners[from + i]!;
      this.leg[3 + i] = this.corners[to + i]!;
    }
    return this.leg;
  }

  /** Each leg's words beyond its middle, as seen from the opposite corner. */
  private lay(): void {
    const { corners: c, bar, texts } = this;
    const [middle, opposite, riseAt, foot, start, end] = this.seen as [
      ScreenPoint,
      ScreenPoint,
      ScreenPoint,
      ScreenPoint,
      ScreenPoint,
      ScreenPoint,
    ];
    this.project(c, 0, 3, middle);
    this.project(c, 6, 6, opposite);
    this.project(c, 3, 6, riseAt);
    this.project(c, 0, 0, foot);
    showOrHide(this.runTag, texts.run, middle, opposite, 6);
    showOrHide(this.riseTag, texts.rise, riseAt, foot, 6);
    this.project(bar, 0, 0, start);
    this.project(bar, 3, 3, end);
    const length = Math.hypot(start.x - end.x, start.y - end.y);
    this.project(bar, 0, 3, middle);
    this.stage.camera.project(c[0]!, c[1]!, this.stage.space.floorW, foot);
    if (length > legible) showOrHide(this.apartTag, texts.apart, middle, foot, 10);
    else this.apartTag.hide();
  }

  /** Half way between two places of a list. */
  private project(places: Float32Array, a: number, b: number, out: ScreenPoint): void {
    this.stage.camera.project(
      (places[a]! + places[b]!) / 2,
      (places[a + 1]! + places[b + 1]!) / 2,
      (places[a + 2]! + places[b + 2]!) / 2,
      out,
    );
  }
}

function showOrHide(tag: Tag, text: string, at: ScreenPoint, from: ScreenPoint, gap: number): void {
  if (Number.isNaN(at.x) || Number.isNaN(from.x)) tag.hide();
  else showBeyond(tag, text, at, from, gap);
}
