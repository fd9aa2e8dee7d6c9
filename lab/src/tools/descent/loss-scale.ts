// How heights of one or more walks fill a chart: plainly, or by the logarithm of how far they are
// above the lowest of all. One very good or very bad walker must not squeeze the others.

/** Heights this share of the start's are as good as the lowest. */
const dust = 1e-12;
/** How far above the start a chart goes, in heights of the start, plainly and logarithmically. */
const [reach, logarithmicReach] = [2, 1e3];

export interface LossScale {
  /** Where a height is, 0 at the bottom and 1 at the top; below 0 where it leaves the chart. */
  share(value: number): number;
  /** What the bottom and the top stand for: heights, or how far above the lowest. */
  readonly low: number;
  readonly high: number;
}

/** The scale of walks that have their start in common. */
export function lossScale(runs: readonly Float64Array[], logarithmic: boolean): LossScale {
  const start = runs[0]?.[0] ?? 0;
  let lowest = Infinity;
  let highest = -Infinity;
  for (const value of runs.flatMap((run) => [...extremes(run)])) {
    lowest = Math.min(lowest, value);
    highest = Math.max(highest, value);
  }
  const height = start - lowest;
  // Alone, a walk may be seen to blow up; beside others it must leave them their room.
  const capped = height > 0 && (logarithmic || runs.length > 1);
  const most = start + (logarithmic ? logarithmicReach : reach) * height;
  const top = capped ? Math.min(highest, most) : highest;
  if (!logarithmic) {
    const low = lowest;
    return { low, high: top, share: (value) => shareOf(Math.min(value, top), low, top) };
  }
  const floor = Math.max((height > 0 ? height : top - lowest) * dust, Number.MIN_VALUE);
  const [low, high] = [Math.log10(floor), Math.log10(Math.max(top - lowest, floor))];
  return {
    low: floor,
    high: top - lowest,
    share(value) {
      const above = Math.min(value, top) - lowest;
      return above < floor ? -1 : shareOf(Math.log10(above), low, high);
    },
  };
}

function shareOf(value: number, low: number, high: number): number {
  return high > low ? (value - low) / (high - low) : 0.5;
}

/** The lowest and the highest that are numbers. */
function extremes(run: Float64Array): readonly number[] {
  let low = Infinity;
  let high = -Infinity;
  for (const value of run) {
    if (value - value !== 0) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : [];
}
