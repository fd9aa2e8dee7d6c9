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

/** A corner of the box as signs of u and v. */
export interface Corner {
  u: 1 | -1;
  v: 1 | -1;
}

/** The corner furthest to the left on the screen, where z is written. */
export function leftCorner(project: Project): Corner {
  const seen: ScreenPoint = { x: 0, y: 0 };
  let best: Corner = CORNERS[0]!;
  let least = Infinity;
  for (const corner of CORNERS) {
    const { x } = project(corner.u, corner.v, 0.5, seen);
    if (x < least) {
      least = x;
      best = corner;
    }
  }
  return best;
}

const CORNERS: readonly Corner[] = [
  { u: -1, v: -1 },
  { u: 1, v: -1 },
  { u: 1, v: 1 },
  { u: -1, v: 1 },
];

type Project = (u: number, v: number, w: number, out: ScreenPoint) => ScreenPoint;

export interface AxisTicks {
  names: readonly [string, string, string];
  values: readonly [number[], number[], number[]];
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
    values: [xs, ys, zs],
    places: [xs.map((t) => space.u(t)), ys.map((t) => space.v(t)), zs.map((t) => space.w(t))],
  };
}

/** The room that the z axis needs to the left of the box, in CSS pixels. */
export function roomForUpright(ticks: AxisTicks): number {
  return widest(tickTexts(ticks.values[2])) + 2 * GAP + 10;
}

/** Length of a tick mark in world units. */
const TICK = 0.03;

/** The tick marks and, if it is shown, the z axis as segments in box coordinates. */
export function axisSegments(
  ticks: AxisTicks,
  space: Space,
  near: NearSides,
  upright: Corner | null,
): Float32Array {
  const out: number[] = [];
  const { floorW: floor, su, sv } = space;
  for (const u of ticks.places[0]) {
    out.push(u, near.v, floor, u, near.v * (1 + TICK / sv), floor);
  }
  for (const v of ticks.places[1]) {
    out.push(near.u, v, floor, near.u * (1 + TICK / su), v, floor);
  }
  if (!upright) return Float32Array.from(out);
  const c = upright;
  out.push(c.u, c.v, floor, c.u, c.v, 1);
  // Marks on the z axis point away from the middle of the box, along the diagonal.
  const d = TICK / Math.SQRT2;
  for (const w of ticks.places[2]) {
    out.push(c.u, c.v, w, c.u * (1 + d / su), c.v * (1 + d / sv), w);
  }
  return Float32Array.from(out);
}

const GAP = 7;

/** Seen from higher than this, in degrees, the z axis is a stump and is not drawn. */
const HIGHEST_FOR_Z = 72;

/** Where the z axis stands, or null where it is not worth drawing. */
export const uprightCorner = (elevation: number, project: Project): Corner | null =>
  elevation <= HIGHEST_FOR_Z ? leftCorner(project) : null;

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, labelBox(text, "tick").width), 0);

/** One axis as it lies on the screen for some camera. */
class AxisOnScreen {
  private readonly a: ScreenPoint = { x: 0, y: 0 };
  private readonly b: ScreenPoint = { x: 0, y: 0 };
  private readonly along: ScreenPoint;

  constructor(
    private readonly values: readonly number[],
    private readonly places: readonly number[],
    private readonly range: readonly [number, number],
    /** The box point at a tick, and with `outward` 1 the outer end of its mark. */
    private readonly at: (t: number, outward: 0 | 1) => [number, number, number],
    private readonly project: Project,
    private readonly isUpright: boolean,
  ) {
    project(...at(range[0], 0), this.a);
    project(...at(range[1], 0), this.b);
    this.along = { x: this.b.x - this.a.x, y: this.b.y - this.a.y };
  }

  /** Distance of two neighbouring ticks as numbers. */
  get step(): number {
    return this.values.length > 1 ? this.values[1]! - this.values[0]! : NaN;
  }

  /** Every how many ticks one is written: neighbours are clear of each other and the eye is calm. */
  stride(calm: number): number {
    const length = Math.hypot(this.along.x, this.along.y) || 1e-9;
    const [from, to] = this.range;
    const spacing =
      this.places.length > 1
        ? (length * (this.places[1]! - this.places[0]!)) / (to - from)
        : length;
    const down = ((LABEL_SIZE.tick * 1.2 + 3) * length) / (Math.abs(this.along.y) || 1e-9);
    const clear = (s: number): boolean => {
      const across = ((widest(this.texts(s)) + 10) * length) / (Math.abs(this.along.x) || 1e-9);
      return s * spacing >= Math.max(calm, Math.min(across, down));
    };
    // Only strides that lead to round numbers: 1, 2, 4 or 5 times a power of ten.
    const digit = Math.round(this.step / 10 ** Math.floor(Math.log10(this.step) + 1e-9)) || 1;
    const round = (s: number): boolean => /^[1245]0*$/.test(String(s * digit));
    return [1, 2, 4, 5, 8, 10, 20].find((s) => round(s) && clear(s)) ?? 50;
  }

  ticks(stride: number): Label[] {
    const texts = this.texts(stride);
    return this.shown(stride).map((i, k) => {
      const { x, y, dx, dy } = this.outwardAt(this.places[i]!);
      const half = labelBox(texts[k]!, "tick").width / 2;
      const sideways = Math.abs(dx);
      return {
        text: texts[k]!,
        kind: "tick",
        x: x + dx * (GAP + sideways * half + Math.abs(dy) * 5),
        y: y + dy * (GAP + sideways * half * 0.4 + Math.abs(dy) * 5),
      };
    });
  }

  /** The axis' name: above an upright axis, and beyond the middle of the tick labels of another. */
  name(text: string, stride: number): Label {
    const [from, to] = this.range;
    if (this.isUpright) {
      this.project(...this.at(to, 0), this.b);
      return { text, kind: "name", x: this.b.x, y: this.b.y - 18 };
    }
    const { x, y, dx, dy } = this.outwardAt((from + to) / 2);
    const away = GAP + widest(this.texts(stride)) * Math.abs(dx) + LABEL_SIZE.tick + 16;
    return { text, kind: "name", x: x + dx * away, y: y + dy * away };
  }

  /** The numbers of the ticks that are written, zero among them where it is one. */
  private shown(stride: number): number[] {
    const zero = Math.max(0, this.values.indexOf(0));
    return this.values.map((_, i) => i).filter((i) => (i - zero) % stride === 0);
  }

  private texts(stride: number): string[] {
    return tickTexts(this.shown(stride).map((i) => this.values[i]!));
  }

  private outwardAt(t: number): { x: number; y: number; dx: number; dy: number } {
    const { a, b, project } = this;
    project(...this.at(t, 0), a);
    project(...this.at(t, 1), b);
    const size = Math.hypot(b.x - a.x, b.y - a.y) || 1;
    const { x, y } = b;
    const [dx, dy] = [(x - a.x) / size, (y - a.y) / size];
    if (this.isUpright) return { x, y, dx, dy };
    // Seen from high above, the surface's edge is drawn further out than the floor's below it.
    const [u, v] = this.at(t, 0);
    project(u, v, 1, a);
    const over = Math.max(0, (a.x - x) * dx + (a.y - y) * dy);
    return { x: x + over * dx, y: y + over * dy, dx, dy };
  }
}

/**
 * All labels for a camera, the important first: axis names, then ticks. Those that would lie over
 * an earlier one, or off the canvas, are left out.
 */
export function layLabels(
  { names, values, places }: AxisTicks,
  space: Space,
  near: NearSides,
  upright: Corner | null,
  project: Project,
  width: number,
  height: number,
): Label[] {
  const { floorW: floor, su, sv } = space;
  const across: [number, number] = [-1, 1];
  const x = new AxisOnScreen(
    values[0],
    places[0],
    across,
    (t, o) => [t, near.v * (1 + (o * TICK) / sv), floor],
    project,
    false,
  );
  const y = new AxisOnScreen(
    values[1],
    places[1],
    across,
    (t, o) => [near.u * (1 + (o * TICK) / su), t, floor],
    project,
    false,
  );
  const calm = Math.min(52, Math.max(30, 0.1 * width));
  const alone = [x.stride(calm), y.stride(calm)] as const;
  // Axes with the same ticks are written alike.
  const [strideX, strideY] = x.step === y.step ? [Math.max(...alone), Math.max(...alone)] : alone;
  const labels = [
    [x.name(names[0], strideX), y.name(names[1], strideY)],
    x.ticks(strideX),
    y.ticks(strideY),
  ];
  if (upright) {
    const c = upright;
    const d = TICK / Math.SQRT2;
    const z = new AxisOnScreen(
      values[2],
      places[2],
      [0, 1],
      (t, o) => [c.u * (1 + (o * d) / su), c.v * (1 + (o * d) / sv), t],
      project,
      true,
    );
    const stride = z.stride(30);
    labels[0]!.push(z.name(names[2], stride));
    labels.push(z.ticks(stride));
  }
  return withoutOverlap(labels.flat(), width, height);
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
