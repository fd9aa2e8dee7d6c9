import { Group } from "three";
import type { Arrow, Reading, Rosette, Slope } from "../../engine/engine";
import { formatNumber } from "../../numbers";
import { bearing, degreesOf, turnBetween, type Bearing } from "../../stage/bearing";
import { showBeyond } from "../../stage/beyond";
import type { ScreenPoint } from "../../stage/camera";
import { Beads } from "../../stage/beads";
import type { Handle, Layer, LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import { Tag } from "../../stage/tag";
import { unitCircle } from "../../stage/unit-circle";
import { Lobes } from "./lobes";

const nothing = new Float32Array(0);
/** The least radius of the circle that u turns on, box units: a knob must not hide the point. */
const least = 0.24;
/** Radius of the arc that shows θ, as a share of the circle's. */
const inner = 0.42;
const arcPieces = 36;
/** From end to end of the arc, in CSS pixels, there must be room for the number on it. */
const roomForAngle = 64;

/** Rosette, direction u on its circle, θ and the tangent line along u. */
export class RosetteLayer implements Layer {
  readonly object = new Group();
  readonly handle: Handle;
  private readonly lobes: Lobes;
  private readonly circle: Stroke;
  private readonly spoke: Stroke;
  private readonly bars: Readonly<Record<"up" | "down", Stroke>>;
  private readonly arc: Stroke;
  private readonly tangent: Stroke;
  private readonly knob: Beads;
  private readonly slopeTag: Tag;
  private readonly angleTag: Tag;

  /** Where the knob is drawn. */
  readonly knobAt: ScreenPoint = { x: NaN, y: NaN };
  private readonly footAt: ScreenPoint = { x: 0, y: 0 };
  private readonly arcAt: ScreenPoint = { x: 0, y: 0 };
  private readonly arcEnds: readonly [ScreenPoint, ScreenPoint] = [
    { x: 0, y: 0 },
    { x: 0, y: 0 },
  ];
  private readonly way: Bearing = { du: 0, dv: 0 };
  private readonly segment = new Float32Array(6);
  private readonly arcPoints = new Float32Array(6 * arcPieces);
  private readonly rim = new Float32Array(3);

  /** What is shown: the point in box coordinates (NaN for nothing), the circle, and the words. */
  private u = NaN;
  private v = NaN;
  private radius = least;
  private turn = 0;
  /** The directions between which the arc of θ runs, degrees; NaN for none. */
  private from = NaN;
  private to = NaN;
  private slopeText = "";
  private angleText = "";

  constructor(
    private readonly stage: LayerContext,
    count: number,
    turned: (turn: number, settled: boolean) => void,
  ) {
    const { pixels, overlay } = stage;
    this.lobes = new Lobes(stage, count);
    this.circle = new Stroke(pixels, { width: 1, behind: 0.5, order: 3.6 });
    this.circle.set(unitCircle());
    this.spoke = new Stroke(pixels, { width: 1.5, behind: 0.6, order: 4.6 });
    this.bars = {
      up: new Stroke(pixels, { width: 4.5, behind: 0.6, order: 4.8 }),
      down: new Stroke(pixels, { width: 4.5, behind: 0.6, order: 4.8 }),
    };
    this.arc = new Stroke(pixels, { width: 1.5, behind: 0.6, order: 4.4 });
    this.tangent = new Stroke(pixels, {
      width: 2.5,
      behind: 0.45,
      seam: 0.5,
      nudge: 0.004,
      order: 5.4,
    });
    this.knob = new Beads(pixels, { radius: 8, line: 2, order: 9.6, behind: 1 });
    this.slopeTag = new Tag(overlay);
    this.angleTag = new Tag(overlay);
    this.object.add(this.lobes.object, this.circle.object, this.knob.object);
    for (const { object } of this.strokes) this.object.add(object);
    let last = 0;
    this.handle = {
      at: this.knobAt,
      dragged: (u, v) => {
        const [du, dv] = [u - this.u, v - this.v];
        if (!(Math.hypot(du, dv) > 1e-6)) return;
        last = (Math.round(10 * degreesOf(stage.space, du, dv)) / 10) % 360;
        turned(last, false);
      },
      ended: () => turned(last, true),
    };
  }

  /** What the engine says of the point and of u. */
  show(
    { x, y, norm, degrees }: Reading,
    arrow: Arrow | null,
    rosette: Rosette | null,
    along: Slope | null,
    turn: number,
  ): void {
    const { space } = this.stage;
    this.object.visible = rosette !== null && along !== null;
    if (rosette === null || along === null) {
      this.u = this.v = NaN;
      this.lay();
      return;
    }
    const u = (this.u = space.u(x));
    const v = (this.v = space.v(y));
    const w = space.floorW;
    this.turn = turn;
    this.radius = Math.max(arrow?.length ?? 0, least);
    this.lobes.set(rosette, u, v, w);
    this.circle.object.position.set(u, v, w);
    this.circle.object.scale.set(this.radius, this.radius, 1);
    const { du, dv } = bearing(space, turn, this.way);
    this.rim[0] = u + this.radius * du;
    this.rim[1] = v + this.radius * dv;
    this.rim[2] = w;
    this.knob.set(this.rim);
    this.spoke.set(this.line(this.rim[0], this.rim[1]));
    const rises = along.slope > 0;
    const bar = this.line(space.u(along.tip[0]), space.v(along.tip[1]));
    this.bars.up.set(rises ? bar : nothing);
    this.bars.down.set(rises ? nothing : bar);
    this.tangent.set(along.tangentLine);
    this.slopeText = `u: slope ${formatNumber(along.slope, 3, norm)}`;
    this.layArc(degrees, along.theta);
    this.lay();
  }

  paint({ theme }: LayerContext): void {
    const { ink, paper, label, up, down } = theme;
    this.lobes.paint(theme);
    this.circle.paint(label, ink);
    this.spoke.paint(ink, ink);
    this.bars.up.paint(up, ink);
    this.bars.down.paint(down, ink);
    this.arc.paint(ink, ink);
    this.tangent.paint(ink, paper);
    this.knob.paint(paper, ink);
    this.slopeTag.paint(ink, theme);
    this.angleTag.paint(ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.object.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    for (const part of [this.lobes, this.circle, this.knob, this.slopeTag, this.angleTag]) {
      part.dispose();
    }
    for (const stroke of this.strokes) stroke.dispose();
  }

  private get strokes(): readonly Stroke[] {
    return [this.spoke, this.bars.up, this.bars.down, this.arc, this.tangent];
  }

  /** On the floor from the point to a place. */
  private line(toU: number, toV: number): Float32Array {
    const { segment, u, v } = this;
    segment[0] = u;
    segment[1] = v;
    segment[3] = toU;
    segment[4] = toV;
    segment[2] = segment[5] = this.stage.space.floorW;
    return segment;
  }

  /** The arc from the gradient to u. */
  private layArc(degrees: number, theta: number): void {
    this.from = this.to = NaN;
    this.angleText = "";
    if (Number.isNaN(theta)) {
      this.arc.set(nothing);
      return;
    }
    const { arcPoints, way, u, v } = this;
    const { space } = this.stage;
    const by = turnBetween(degrees, this.turn);
    const radius = inner * this.radius;
    for (let k = 0; k <= arcPieces; k++) {
      bearing(space, degrees + (by * k) / arcPieces, way);
      for (const at of [6 * k, 6 * k - 3]) {
        if (at < 0 || at >= arcPoints.length) continue;
        arcPoints[at] = u + radius * way.du;
        arcPoints[at + 1] = v + radius * way.dv;
        arcPoints[at + 2] = space.floorW;
      }
    }
    this.arc.set(arcPoints);
    this.angleText = `θ ${formatNumber(theta, 3)}°`;
    this.from = degrees;
    this.to = degrees + by;
  }

  /** What has its place on the screen: the handle and the words. */
  private lay(): void {
    const { camera, space } = this.stage;
    const { u, v, knobAt, footAt, rim } = this;
    if (Number.isNaN(u)) {
      knobAt.x = knobAt.y = NaN;
      this.slopeTag.hide();
      this.angleTag.hide();
      return;
    }
    const w = space.floorW;
    camera.project(u, v, w, footAt);
    camera.project(rim[0]!, rim[1]!, w, knobAt);
    // θ has a place of its own on the arc if there is room between arrow and u.
    const apart = this.arcWidth() > roomForAngle;
    const text =
      apart || this.angleText === "" ? this.slopeText : `${this.slopeText}, ${this.angleText}`;
    showBeyond(this.slopeTag, text, knobAt, footAt, 12);
    if (apart) showBeyond(this.angleTag, this.angleText, this.arcAt, footAt, 3);
    else this.angleTag.hide();
  }

  /** From end to end of the arc of θ, in CSS pixels; NaN for none. */
  private arcWidth(): number {
    const { from, to } = this;
    const [start, end] = this.arcEnds;
    this.projectArc(from, start);
    this.projectArc(to, end);
    this.projectArc((from + to) / 2, this.arcAt);
    return Math.hypot(start.x - end.x, start.y - end.y);
  }

  private projectArc(degrees: number, out: ScreenPoint): void {
    const { camera, space } = this.stage;
    const { du, dv } = bearing(space, degrees, this.way);
    const reach = inner * this.radius;
    camera.project(this.u + reach * du, this.v + reach * dv, space.floorW, out);
  }
}
