// How an error falls as steps get shorter, from errors for steps each half of the one before.

export type Trend = "proportional" | "faster" | "slower" | "none" | "unknown";

/** Degrees below which an error is rounding. */
const nothing = 1e-7;

/** Looks at the shorter half of the steps, where the limit shows. */
export function trendOf(errors: ArrayLike<number>): Trend {
  let known = 0;
  let halvings = 0;
  let steps = 0;
  for (let k = (errors.length >> 1) + 1; k < errors.length; k++) {
    const [before, now] = [errors[k - 1] ?? NaN, errors[k] ?? NaN];
    if (Number.isNaN(now)) continue;
    known++;
    if (!(before > nothing && now > nothing)) continue;
    halvings += Math.log2(before / now);
    steps++;
  }
  if (known === 0) return "unknown";
  if (steps === 0) return "none";
  const power = halvings / steps;
  if (power > 1.15) return "faster";
  return power > 0.85 ? "proportional" : "slower";
}
