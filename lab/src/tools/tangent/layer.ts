import { Group } from "three";
import type { Hit, LinearPromise } from "../../engine/engine";
import { formatNumber } from "../../numbers";
import { Beads } from "../../stage/beads";
import { clamp, type ScreenPoint } from "../../stage/camera";
import { ASIDE } from "../../stage/layer";
import { Sheet } from "../../stage/sheet";
import type { Layer, LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import { Tag } from "../../stage/tag";
import type { Facts, Scenery } from "../tool";
import { isOverPatch, patch, reach } from "./reach";
import { words } from "./words";

const nothing = new Float32Array(0);
const RADIANS = Math.PI / 180;
/** Where one looks before anything was chosen: so much of the way to the patch's edge. */
const atFirst = 0.6;
/** How far from the box, in w, an error is still drawn. */
const margin = 0.6;

interface Place {
  readonly x: number;
  readonly y: number;
}

/** The sheet with its edge, and the bar between plane and surface somewhere else. */
export class TangentLayer implements Layer {
  readonly object = new Group();
  private readonly sheet = new Sheet(3.6, patch / 3);
  private readonly edge: Stroke;
  private readonly bar: Stroke;
  private readonly ends: Beads;
  private readonly tag: Tag;
  private readonly outline = new Float32Array(48);
  private readonly span = new Float32Array(6);
  private readonly middle: ScreenPoint = { x: NaN, y: NaN };
  private readonly of: ScreenPoint = { x: NaN, y: NaN };
  private share = atFirst;
  /** Where the pointer points at the surface. */
  private pointed: Hit | null = null;
  private point: Place = { x: NaN, y: NaN };
  private text = "";

  constructor(
    private readonly stage: LayerContext,
    private readonly refresh: () => void,
  ) {
    const { pixels, overlay } = stage;
    this.edge = new Stroke(pixels, { width: 1.25, behind: 0.25, order: 3.8 });
    this.bar = new Stroke(pixels, { width: 2.5, seam: 0.85, behind: 0.7, order: 8.2 });
    this.ends = new Beads(pixels, { radius: 4, line: 1.25, order: 8.4, behind: 0.7 });
    this.tag = new Tag(overlay);
    for (const { object } of [this.sheet, this.edge, this.bar]) {
      object.traverse((part) => part.layers.set(ASIDE));
      this.object.add(object);
    }
    this.object.add(this.ends.object);
  }

  /** Looks so far along the arrow, from -1 to 1 of what the plane reaches, until the pointer points. */
  lookAlong(share: number): void {
    if (!Number.isFinite(share)) return;
    this.share = clamp(share, -1, 1);
    this.pointed = null;
    this.refresh();
  }

  hovered(place: Hit | null): void {
    if (place === null && this.pointed === null) return;
    this.pointed = place;
    this.refresh();
  }

  update({ engine, frame, reading }: Scenery): Facts {
    const { x, y, degrees } = reading;
    const { space } = this.stage;
    if (x !== this.point.x || y !== this.point.y) this.pointed = null;
    this.point = { x, y };
    const corners = engine.tangentPlane(frame.id, x, y)?.corners ?? nothing;
    this.sheet.set(corners, space.u(x), space.v(y));
    this.edge.set(this.around(corners));
    const place = corners.length === 0 ? null : this.place(degrees);
    const promise = place && engine.promise(frame.id, x, y, place.x, place.y);
    const half = place && engine.promise(frame.id, x, y, (x + place.x) / 2, (y + place.y) / 2);
    this.span.fill(NaN);
    if (place && promise) this.measure(place, promise);
    this.text = words.tag(formatNumber(promise?.error ?? NaN, 3, frame.zhigh - frame.zlow));
    this.lay();
    return {
      plane: promise?.plane ?? NaN,
      value: promise?.value ?? NaN,
      error: promise?.error ?? NaN,
      halfError: half?.error ?? NaN,
      distance: place ? Math.hypot(place.x - x, place.y - y) : NaN,
      share: this.share,
      pointed: place === this.pointed && place !== null,
      height: frame.zhigh - frame.zlow,
    };
  }

  paint({ theme }: LayerContext): void {
    const isLight = theme.name === "light";
    this.sheet.paint(isLight ? theme.paper : theme.ink, theme.ink, isLight ? 0.55 : 0.2);
    this.edge.paint(theme.rim, theme.rim);
    this.bar.paint(theme.ink, theme.paper);
    this.ends.paint(theme.ink, theme.paper);
    this.tag.paint(theme.ink, theme);
  }

  surfaceChanged({ space }: LayerContext): void {
    this.object.scale.set(space.su, space.sv, space.sw);
  }

  viewChanged(): void {
    this.lay();
  }

  dispose(): void {
    for (const part of [this.sheet, this.edge, this.bar, this.ends, this.tag]) part.dispose();
  }

  /** Where one looks: at what the pointer points at, or along the arrow (x, where there is none). */
  private place(degrees: number): Place {
    const { space } = this.stage;
    const u = space.u(this.point.x);
    const v = space.v(this.point.y);
    const { pointed, share } = this;
    if (pointed && isOverPatch(u, v, space.u(pointed.x), space.v(pointed.y))) return pointed;
    const angle = Number.isFinite(degrees) ? degrees * RADIANS : 0;
    const { xmin, xmax, ymin, ymax } = space.range;
    const way = Math.sign(share);
    const du = (2 * way * Math.cos(angle)) / (xmax - xmin);
    const dv = (2 * way * Math.sin(angle)) / (ymax - ymin);
    const steps = Math.abs(share) * reach(u, v, du, dv);
    return { x: space.x(u + steps * du), y: space.y(v + steps * dv) };
  }

  /** The bar from the plane to the surface, unless one of them is far out of sight. */
  private measure(place: Place, { plane, value }: LinearPromise): void {
    const { space } = this.stage;
    const from = space.w(plane);
    const to = space.w(value);
    const inSight = (w: number) => w >= space.floorW && w <= 1 + margin;
    if (!inSight(from) || !inSight(to)) return;
    const u = space.u(place.x);
    const v = space.v(place.y);
    this.span.set([u, v, from, u, v, to]);
  }

  private lay(): void {
    const { span, stage, middle, of, tag } = this;
    const { camera } = stage;
    const [u = NaN, v = NaN, from = NaN, , , to = NaN] = span;
    const isDrawn = !Number.isNaN(u);
    this.bar.set(isDrawn ? span : nothing);
    this.ends.set(isDrawn ? span : nothing);
    if (!isDrawn) {
      tag.hide();
      return;
    }
    camera.project(u, v, (from + to) / 2, middle);
    const { space } = stage;
    camera.project(space.u(this.point.x), space.v(this.point.y), (from + to) / 2, of);
    const isRight = middle.x >= of.x;
    middle.x += isRight ? 10 : -10;
    tag.show(this.text, middle, isRight ? 0 : -1, -0.5);
  }

  /** The edge of the sheet as segments. */
  private around(corners: Float32Array): Float32Array {
    const count = corners.length / 3;
    for (let i = 0; i < count; i++) {
      const next = (i + 1) % count;
      this.outline.set(corners.subarray(3 * i, 3 * i + 3), 6 * i);
      this.outline.set(corners.subarray(3 * next, 3 * next + 3), 6 * i + 3);
    }
    return this.outline.subarray(0, 6 * count);
  }
}
