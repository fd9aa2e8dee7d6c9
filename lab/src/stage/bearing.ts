import type { Space } from "./space";

const RADIANS = Math.PI / 180;

/** A step over the floor in box coordinates, which are stretched where the window is not square. */
export interface Bearing {
  du: number;
  dv: number;
}

/** The way `degrees` counterclockwise from +x: `out` becomes a step of length 1 in the box. */
export function bearing({ range }: Space, degrees: number, out: Bearing): Bearing {
  const du = (2 * Math.cos(degrees * RADIANS)) / (range.xmax - range.xmin);
  const dv = (2 * Math.sin(degrees * RADIANS)) / (range.ymax - range.ymin);
  const size = Math.hypot(du, dv);
  out.du = du / size;
  out.dv = dv / size;
  return out;
}

/** The degrees of a step in box coordinates, from 0 up to 360. */
export function degreesOf({ range }: Space, du: number, dv: number): number {
  const dx = du * (range.xmax - range.xmin);
  const dy = dv * (range.ymax - range.ymin);
  return (Math.atan2(dy, dx) / RADIANS + 360) % 360;
}

/** The shortest way round from one direction to another, over -180 and up to 180 degrees. */
export function turnBetween(from: number, to: number): number {
  const turn = (((to - from) % 360) + 360) % 360;
  return turn > 180 ? turn - 360 : turn;
}
