import { Group } from "three";
import type { Hikers, Reading } from "../../engine/engine";
import { formatNumber } from "../../numbers";
import { Beads } from "../../stage/beads";
import { showBeyond } from "../../stage/beyond";
import type { ScreenPoint } from "../../stage/camera";
import type { Layer, LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import { Tag } from "../../stage/tag";
import { unitCircle } from "../../stage/unit-circle";
import { words } from "./words";

const nothing = new Float32Array(0);
const most = 72;
/** How tall a pin is, in box units of height. */
const tall = 0.075;

/** One of the two who win: a pin in its colour, the line to its foot, and its words. */
interface Winner {
  readonly bead: Beads;
  readonly foot: Stroke;
  readonly tag: Tag;
  readonly at: ScreenPoint;
  /** The top of its pin, box coordinates; NaN for nobody. */
  readonly top: Float32Array;
  text: string;
}

/** Walkers as pins on the surface, their feet on a circle on the floor. */
export class HikersLayer implements Layer {
  readonly object = new Group();
  private readonly circle: Stroke;
  private readonly pins: Stroke;
  private readonly heads: Beads;
  private readonly feet: Beads;
  private readonly highest: Winner;
  private readonly lowest: Winner;

  private readonly pinPoints = new Float32Array(6 * most);
  private readonly headPlaces = new Float32Array(3 * most);
  private readonly footPlaces = new Float32Array(3 * most);
  private readonly segment = new Float32Array(6);
  private readonly pointAt: ScreenPoint = { x: NaN, y: NaN };
  private u = NaN;
  private v = NaN;
  private w = NaN;

  constructor(private readonly stage: LayerContext) {
    const { pixels, overlay } = stage;
    this.circle = new Stroke(pixels, { width: 1, behind: 0.5, order: 3.6 });
    this.circle.set(unitCircle());
    this.pins = new Stroke(pixels, { width: 1.5, behind: 0.3, nudge: 0.003, order: 8.2 });
    this.heads = new Beads(pixels, { radius: 4, line: 1.25, order: 8.6, behind: 0.3 });
    this.feet = new Beads(pixels, { radius: 2.25, line: 0, order: 3.8, behind: 0.5 });
    const winner = (): Winner => ({
      bead: new Beads(pixels, { radius: 7, line: 2, order: 9.2, behind: 0.6 }),
      foot: new Stroke(pixels, { width: 2, behind: 0.6, order: 4.6 }),
      tag: new Tag(overlay),
      at: { x: NaN, y: NaN },
      top: new Float32Array(3),
      text: "",
    });
    this.highest = winner();
    this.lowest = winner();
    this.object.add(
      ...[this.circle, this.pins, this.heads, this.feet].map(({ object }) => object),
      ...this.winners.flatMap(({ bead, foot }) => [bead.object, foot.object]),
    );
  }

  /** `stride` in the function's units. */
  show({ x, y, value }: Reading, hikers: Hikers, count: number, stride: number): void {
    const { space } = this.stage;
    this.u = space.u(x);
    this.v = space.v(y);
    this.w = space.w(value);
    const { xmin, xmax, ymin, ymax } = space.range;
    const [ru, rv] = [(2 * stride) / (xmax - xmin), (2 * stride) / (ymax - ymin)];
    this.circle.object.position.set(this.u, this.v, space.floorW);
    this.circle.object.scale.set(ru, rv, 1);
    this.plant(hikers, count, ru, rv);
    this.crown(this.highest, hikers, hikers.highest);
    this.crown(this.lowest, hikers, hikers.lowest);
    this.highest.text = words.highestTag(formatNumber(hikers.highestError, 3));
    this.lowest.text = words.lowestTag(formatNumber(hikers.lowestError, 3));
    this.lay();
  }

  paint({ theme }: LayerContext): void {
    const { ink, paper, label, up, down } = theme;
    this.circle.paint(label, ink);
    this.pins.paint(ink, ink);
    this.heads.paint(paper, ink);
    this.feet.paint(label, label);
    this.highest.bead.paint(up, ink);
    this.highest.foot.paint(up, ink);
    this.lowest.bead.paint(down, ink);
    this.lowest.foot.paint(down, ink);
    for (const { tag } of this.winners) tag.paint(ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.object.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    for (const part of [this.circle, this.pins, this.heads, this.feet]) part.dispose();
    for (const { bead, foot, tag } of this.winners) {
      bead.dispose();
      foot.dispose();
      tag.dispose();
    }
  }

  private get winners(): readonly [Winner, Winner] {
    return [this.highest, this.lowest];
  }

  /** Puts every walker who stands somewhere on the surface, and all feet on the floor. */
  private plant({ places }: Hikers, count: number, ru: number, rv: number): void {
    const { pinPoints, headPlaces, footPlaces, u, v } = this;
    const floor = this.stage.space.floorW;
    let shown = 0;
    for (let k = 0; k < count; k++) {
      const angle = (2 * Math.PI * k) / count;
      footPlaces[3 * k] = u + ru * Math.cos(angle);
      footPlaces[3 * k + 1] = v + rv * Math.sin(angle);
      footPlaces[3 * k + 2] = floor;
      const [pu, pv, pw] = [places[3 * k]!, places[3 * k + 1]!, places[3 * k + 2]!];
      if (Number.isNaN(pw)) continue;
      const top = pw + tall;
      // Beyond the window there is no surface to stand on: there the pin is a post on the floor.
      const beyond = Math.abs(pu) > 1 || Math.abs(pv) > 1;
      pinPoints[6 * shown] = pinPoints[6 * shown + 3] = headPlaces[3 * shown] = pu;
      pinPoints[6 * shown + 1] = pinPoints[6 * shown + 4] = headPlaces[3 * shown + 1] = pv;
      pinPoints[6 * shown + 2] = beyond ? floor : pw;
      pinPoints[6 * shown + 5] = headPlaces[3 * shown + 2] = top;
      shown++;
    }
    this.pins.set(pinPoints.subarray(0, 6 * shown));
    this.heads.set(headPlaces.subarray(0, 3 * shown));
    this.feet.set(footPlaces.subarray(0, 3 * count));
  }

  /** Marks the walker with that number, or nobody. */
  private crown({ bead, foot, top }: Winner, { places }: Hikers, k: number): void {
    const pw = k < 0 ? NaN : places[3 * k + 2]!;
    if (Number.isNaN(pw)) {
      top.fill(NaN);
      bead.set(nothing);
      foot.set(nothing);
      return;
    }
    top[0] = places[3 * k]!;
    top[1] = places[3 * k + 1]!;
    top[2] = pw + tall;
    bead.set(top);
    const { segment } = this;
    segment[0] = this.u;
    segment[1] = this.v;
    segment[3] = top[0]!;
    segment[4] = top[1]!;
    segment[2] = segment[5] = this.stage.space.floorW;
    foot.set(segment);
  }

  private lay(): void {
    const { camera } = this.stage;
    camera.project(this.u, this.v, this.w, this.pointAt);
    for (const { top, at, tag, text } of this.winners) {
      camera.project(top[0]!, top[1]!, top[2]!, at);
      if (Number.isNaN(at.x) || Number.isNaN(this.pointAt.x)) tag.hide();
      else showBeyond(tag, text, at, this.pointAt, 11);
    }
  }
}
