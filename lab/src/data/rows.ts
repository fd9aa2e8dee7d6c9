// Rows of data as a link holds them: x,y pairs joined by semicolons.

import { readNumber } from "../state/numerals.ts";

export interface Rows {
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** So many rows find a place in a link, and can be moved by hand. */
export const mostRowsInLink = 300;

/** The rows that a text spells, or null. */
export function readRows(text: string): Rows | null {
  const pairs = text.split(";", mostRowsInLink + 1);
  if (pairs.length > mostRowsInLink) return null;
  const xs = new Float64Array(pairs.length);
  const ys = new Float64Array(pairs.length);
  for (const [i, pair] of pairs.entries()) {
    const [x, y, ...more] = pair.split(",", 3).map(readNumber);
    if (x === undefined || y === undefined || more.length > 0) return null;
    if (Number.isNaN(x) || Number.isNaN(y)) return null;
    xs[i] = x;
    ys[i] = y;
  }
  return { xs, ys };
}

export function writeRows({ xs, ys }: Rows): string {
  return Array.from(xs, (x, i) => `${x},${ys[i]}`).join(";");
}

/** The same rows with one of them elsewhere. */
export function withRow({ xs, ys }: Rows, index: number, x: number, y: number): Rows {
  const moved = { xs: xs.slice(), ys: ys.slice() };
  moved.xs[index] = x;
  moved.ys[index] = y;
  return moved;
}
