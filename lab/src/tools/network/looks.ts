// What of the data is shown, and where.

import type { OpenNetwork } from "../../engine/network";

/** Cells along each side of a decision map. */
export const mapSide = 48;

/** Rows of data that are shown with what is made of them. */
export const shownRows = 12;

/** The rows whose outputs are shown. */
export function someRows({ inputs, test, train }: OpenNetwork): Float64Array {
  if (inputs === 1) return curvePlaces(train.x);
  return test.x.slice(0, shownRows * inputs);
}

/** Equidistant places from the least to the largest input. */
export function curvePlaces(xs: Float64Array, count = 121): Float64Array {
  const low = xs.reduce((a, b) => Math.min(a, b), Infinity);
  const high = xs.reduce((a, b) => Math.max(a, b), -Infinity);
  return Float64Array.from({ length: count }, (_, k) => low + ((high - low) * k) / (count - 1));
}

/** The window of a decision map: square, around the data of both parts. */
export function dataWindow({ train, test }: OpenNetwork) {
  let most = 0;
  for (const { x } of [train, test]) for (const each of x) most = Math.max(most, Math.abs(each));
  const reach = 1.1 * most || 1;
  return { xmin: -reach, xmax: reach, ymin: -reach, ymax: reach };
}
