// What a direction turns out to be, in words.

import { formatNumber } from "../../numbers";
import { words } from "./words";

/** Degrees within which a hand has found the direction it was after. */
const near = 1;

/** A line for the angle to the gradient and its cosine; both are NaN at a flat point. */
export function finding(theta: number, cosTheta: number): string {
  const { found } = words;
  if (Number.isNaN(theta)) return found.flat;
  if (theta <= near) return found.most;
  if (theta >= 180 - near) return found.least;
  if (Math.abs(theta - 90) <= near) return found.level;
  const percent = 100 * Math.abs(cosTheta);
  const share = percent > 99 ? "over 99" : formatNumber(percent, 2);
  return theta < 90 ? found.uphill(share) : found.downhill(share);
}
