// How large a slope triangle is drawn.

/** Both legs at most so long, in world units, of which the longer side of the window has 2. */
const longest = { run: 0.6, rise: 0.62 } as const;
/** A run of 1 is taken as long as the longer leg is at least this share of its limit. */
const fewest = 0.22;

/**
 * A round run whose triangle fits: 1 if that is neither too large nor too small, else the largest of
 * 1, 2 and 5 times a power of ten. The legs of a run of 1 are given in world units. NaN for none.
 */
export function fittingRun(run: number, rise: number): number {
  const most = 1 / Math.max(run / longest.run, rise / longest.rise);
  if (!(most > 0 && most < Infinity)) return NaN;
  if (most >= 1 && most * fewest <= 1) return 1;
  const power = Math.floor(Math.log10(most));
  const digit = (most / 10 ** power) * (1 + 1e-9);
  return Number(`${digit >= 5 ? 5 : digit >= 2 ? 2 : 1}e${power}`);
}
