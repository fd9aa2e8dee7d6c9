import type { Frame } from "../engine/engine";
import type { ScreenPoint } from "./camera";
import type { Space } from "./space";
import { tickTexts } from "./tick-text";

/** A word on the screen: text and the centre it is written around, in CSS pixels. */
export interface Label {
  text: string;
  x: number;
  y: number;
  kind: LabelKind;
}
export type LabelKind = "tick" | "name";

/** Font sizes in CSS pixels, two of the page's four. */
export const LABEL_SIZE: Readonly<Record<LabelKind, number>> = { tick: 13, name: 18 };

/** Room a text takes. An estimate for a sans with tabular figures: measuring would force a layout. */
export function labelBox(text: string, kind: LabelKind): { width: number; height: number } {
  const size = LABEL_SIZE[kind];
  let ems = 0;
  for (const c of text) {
    ems += /[0-9]/.test(c) ? 0.62 : c === "\u2212" ? 0.64 : /[.·,]/.test(c) ? 0.28 : 0.56;
  }
  return { width: Math.max(ems, 0.5) * size, height: size * 1.2 };
}

/** Where the three axes run for a camera at this azimuth: signs of the near sides of the floor. */
export interface NearSides {
  /** u of the edge along which y is written. */
  u: 1 | -1;
  /** v of the edge along which x is written. */
  v: 1 | -1;
}

export function nearSides(azimuth: number): NearSides {
  const a = (azimuth * Math.PI) / 180;
  return { u: Math.cos(a) >= 0 ? 1 : -1, v: Math.sin(a) >= 0 ? 1 : -1 };
}

/** The corner on the left silhouette, where z is written. */
export function zCorner({ u, v }: NearSides): { u: number; v: number } {
  // Seen from outside the near corner (u, v), the left one is its neighbour clockwise from above.
  return u === v ? { u, v: -v } : { u: -u, v };
}

export interface AxisTicks {
  names: readonly [string, string, string];
  texts: readonly [string[], string[], string[]];
  /** Box coordinates of the ticks along u, v and w. */
  places: readonly [number[], number[], number[]];
}

export function axisTicks(
  frame: Frame,
  space: Space,
  names: readonly [string, string, string],
): AxisTicks {
  const inside = (t: number): boolean => t >= -1 - 1e-9 && t <= 1 + 1e-9;
  const [x, y, z] = [frame.ticksX, frame.ticksY, frame.ticksZ].map((t) => Array.from(t)) as [
    number[],
    number[],
    number[],
  ];
  const xs = x.filter((t) => inside(space.u(t)));
  const ys = y.filter((t) => inside(space.v(t)));
  const zs = z.filter((t) => inside(2 * space.w(t) - 1));
  return {
    names,
    texts: [tickTexts(xs), tickTexts(ys), tickTexts(zs)],
    places: [xs.map((t) => space.u(t)), ys.map((t) => space.v(t)), zs.map((t) => space.w(t))],
  };
}

/** Length of a tick mark in world units. */
const TICK = 0.03;

/** The tick marks and the z axis as segments in box coordinates. */
export function axisSegments(ticks: AxisTicks, space: Space, near: NearSides): Float32Array {
  const out: number[] = [];
  const { floorW: floor, su, sv, sw } = space;
  for (const u of ticks.places[0]) {
    out.push(u, near.v, floor, u, near.v * (1 + TICK / sv), floor);
  }
  for (const v of ticks.places[1]) {
    out.push(near.u, v, floor, near.u * (1 + TICK / su), v, floor);
  }
  const c = zCorner(near);
  out.push(c.u, c.v, floor, c.u, c.v, 1);
  // Marks on the z axis point away from the middle of the box, along the diagonal.
  const d = TICK / Math.SQRT2;
  for (const w of ticks.places[2]) {
    out.push(c.u, c.v, w, c.u * (1 + d / su), c.v * (1 + d / sv), w);
  }
  void sw;
  return Float32Array.from(out);
}

type Project = (u: number, v: number, w: number, out: ScreenPoint) => ScreenPoint;

const GAP = 7;
/** The z axis is not written when it is seen so much from above that it is shorter than this. */
const SHORTEST_Z = 56;

/**
 * All labels for a camera, the important first: axis names, then ticks. Those that would lie over
 * an earlier one, or off the canvas, are left out.
 */
export function layLabels(
  ticks: AxisTicks,
  space: Space,
  near: NearSides,
  project: Project,
  width: number,
  height: number,
): Label[] {
  const a: ScreenPoint = { x: 0, y: 0 };
  const b: ScreenPoint = { x: 0, y: 0 };
  const wanted: Label[] = [];
  const named: Label[] = [];
  const floor = space.floorW;

  const axis = (
    index: 0 | 1 | 2,
    at: (t: number, outward: number) => [number, number, number],
    from: number,
    to: number,
  ): void => {
    const places = ticks.places[index];
    const texts = ticks.texts[index];
    const start = { ...project(...at(from, 0), a) };
    const end = { ...project(...at(to, 0), b) };
    const length = Math.hypot(end.x - start.x, end.y - start.y);
    const outwardAt = (t: number): { x: number; y: number; dx: number; dy: number } => {
      project(...at(t, 0), a);
      project(...at(t, 1), b);
      const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
      return { x: b.x, y: b.y, dx: (b.x - a.x) / size, dy: (b.y - a.y) / size };
    };
    const widest = texts.reduce((m, t) => Math.max(m, labelBox(t, "tick").width), 0);
    const middle = outwardAt((from + to) / 2);
    const alongX = Math.abs(end.x - start.x) / (length || 1);
    const alongY = Math.abs(end.y - start.y) / (length || 1);
    const spacing = places.length > 1 ? (length * (places[1]! - places[0]!)) / (to - from) : length;
    // Two neighbours clear each other as soon as they do so across or along.
    const need = Math.min((widest + 10) / (alongX || 1e-9), (13 * 1.2 + 3) / (alongY || 1e-9));
    const stride = [1, 2, 5, 10, 20].find((s) => s * spacing >= need) ?? 50;
    const zero = Math.max(0, texts.indexOf("0"));
    places.forEach((t, i) => {
      if ((i - zero) % stride !== 0) return;
      const o = outwardAt(t);
      const box = labelBox(texts[i]!, "tick");
      wanted.push({
        text: texts[i]!,
        kind: "tick",
        x: o.x + o.dx * (GAP + Math.abs(o.dx) * (box.width / 2) + Math.abs(o.dy) * 5),
        y: o.y + o.dy * (GAP + Math.abs(o.dx) * (box.width / 2) * 0.4 + Math.abs(o.dy) * 5),
      });
    });
    const name = ticks.names[index];
    if (index === 2) {
      named.push({ text: name, kind: "name", x: end.x, y: end.y - 18 });
    } else {
      const away = GAP + widest * Math.abs(middle.dx) + 13 + 16;
      named.push({
        text: name,
        kind: "name",
        x: middle.x + middle.dx * away,
        y: middle.y + middle.dy * away,
      });
    }
  };

  axis(0, (t, o) => [t, near.v * (1 + (o * TICK) / space.sv), floor], -1, 1);
  axis(1, (t, o) => [near.u * (1 + (o * TICK) / space.su), t, floor], -1, 1);
  const c = zCorner(near);
  project(c.u, c.v, 0, a);
  project(c.u, c.v, 1, b);
  if (Math.hypot(b.x - a.x, b.y - a.y) >= SHORTEST_Z) {
    const d = TICK / Math.SQRT2;
    axis(2, (t, o) => [c.u * (1 + (o * d) / space.su), c.v * (1 + (o * d) / space.sv), t], 0, 1);
  }
  return withoutOverlap([...named, ...wanted], width, height);
}

/** Keeps, in order, every label that lies on the canvas and clear of those kept before it. */
export function withoutOverlap(labels: readonly Label[], width: number, height: number): Label[] {
  const kept: { label: Label; w: number; h: number }[] = [];
  for (const label of labels) {
    if (!label.text || !Number.isFinite(label.x + label.y)) continue;
    const { width: w, height: h } = labelBox(label.text, label.kind);
    const outside =
      label.x < w / 2 || label.y < h / 2 || label.x > width - w / 2 || label.y > height - h / 2;
    const covered = kept.some(
      (k) =>
        Math.abs(k.label.x - label.x) < (k.w + w) / 2 + 3 &&
        Math.abs(k.label.y - label.y) < (k.h + h) / 2,
    );
    if (!outside && !covered) kept.push({ label, w, h });
  }
  return kept.map((k) => k.label);
}
