// Many bars in few pixels: where a column of pixels holds several bars, it spans from the lowest to the
// highest of them, so that none is lost.

/** The part of the row of bars that is seen, in bars from 0; `to` − `from` of them fill the width. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

/** For each column the lowest and the highest value of the bars in it, and 0; NaN counts for nothing. */
export function columns(values: Float64Array, { from, to }: Range, width: number): Float64Array {
  const spans = new Float64Array(2 * width);
  for (let column = 0; column < width; column++) {
    const first = Math.max(0, Math.floor(from + (column / width) * (to - from)));
    const end = from + ((column + 1) / width) * (to - from);
    let low = 0;
    let high = 0;
    for (let bar = first; bar < Math.min(end, values.length); bar++) {
      const value = values[bar]!;
      if (value < low) low = value;
      if (value > high) high = value;
    }
    spans[2 * column] = low;
    spans[2 * column + 1] = high;
  }
  return spans;
}

/** The fewest bars that are seen at once, if there are as many. */
const fewest = 4;

/** A range a factor as wide, the bar at `anchor` staying where it is, inside of `count` bars. */
export function zoomed(range: Range, factor: number, anchor: number, count: number): Range {
  const width = range.to - range.from;
  const next = Math.min(Math.max(width * factor, Math.min(fewest, count)), count);
  const from = anchor - ((anchor - range.from) / width) * next;
  return kept({ from, to: from + next }, count);
}

export function moved({ from, to }: Range, bars: number, count: number): Range {
  return kept({ from: from + bars, to: to + bars }, count);
}

/** The range moved, not widened, so that a bar is in it. */
export function showing(range: Range, bar: number, count: number): Range {
  if (bar < range.from) return moved(range, bar - range.from, count);
  if (bar + 1 > range.to) return moved(range, bar + 1 - range.to, count);
  return range;
}

function kept({ from, to }: Range, count: number): Range {
  const width = Math.min(to - from, count);
  const start = Math.min(Math.max(from, 0), count - width);
  return { from: start, to: start + width };
}

/** The indices of the values from the largest size to the smallest. */
export function bySize(values: Float64Array): number[] {
  const size = (i: number) => Math.abs(values[i]!) || 0;
  return Array.from(values, (_, i) => i).sort((a, b) => size(b) - size(a) || a - b);
}
