import type { Frame, Window as Range } from "../engine/engine";

/** How high the box is, from zlow to zhigh, against the mean of its two horizontal sides. */
const HEIGHT = 0.42;
/** Both axes keep one scale up to this ratio of the sides; beyond it the short side stops shrinking. */
const LONGEST = 3;

/**
 * Three coordinate systems and the way between them.
 *
 * - function: x, y, z as the formula knows them;
 * - box: u, v from -1 to 1 across the window, w from 0 at zlow to 1 at zhigh;
 * - world: what the camera sees, z up; the longer side of the window is 2 long.
 *
 * One object is kept for the life of a stage and set anew for each frame, so that nothing that
 * draws needs to be told when it changes.
 */
export class Space {
  range: Range = { xmin: -1, xmax: 1, ymin: -1, ymax: 1 };
  zlow = 0;
  zhigh = 1;
  /** Height of the floor in box coordinates. */
  floorW = -0.2;
  /** World length of one box unit along u, v and w. */
  su = 1;
  sv = 1;
  sw = 2 * HEIGHT;

  set(frame: Frame): void {
    this.range = frame.window;
    this.zlow = frame.zlow;
    this.zhigh = frame.zhigh;
    this.floorW = frame.floorW;
    const [su, sv] = footprint(frame.window);
    this.su = su;
    this.sv = sv;
    this.sw = HEIGHT * (su + sv);
  }

  u(x: number): number {
    return (2 * (x - this.range.xmin)) / (this.range.xmax - this.range.xmin) - 1;
  }
  v(y: number): number {
    return (2 * (y - this.range.ymin)) / (this.range.ymax - this.range.ymin) - 1;
  }
  w(z: number): number {
    return (z - this.zlow) / (this.zhigh - this.zlow);
  }
  x(u: number): number {
    return this.range.xmin + ((u + 1) / 2) * (this.range.xmax - this.range.xmin);
  }
  y(v: number): number {
    return this.range.ymin + ((v + 1) / 2) * (this.range.ymax - this.range.ymin);
  }

  /** Radius of the upright cylinder around the box, in world units. */
  get radius(): number {
    return Math.hypot(this.su, this.sv);
  }
}

/** Half sides of the box in world units: the longer is 1, the other keeps the window's ratio. */
export function footprint(range: Range): [number, number] {
  const ratio = (range.xmax - range.xmin) / (range.ymax - range.ymin);
  if (!(ratio > 0) || ratio === Infinity) return [1, 1];
  return ratio >= 1 ? [1, 1 / Math.min(ratio, LONGEST)] : [1 / Math.min(1 / ratio, LONGEST), 1];
}
