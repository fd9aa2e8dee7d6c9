// Where things stand in the two charts of the card: paths for SVG.

/** Bars for rises in the given order, all but the first and the last; and those two. */
export interface Bars {
  readonly others: string;
  readonly first: string;
  readonly last: string;
  /** y of the line where nothing is gained. */
  readonly level: number;
}

const empty: Bars = { others: "", first: "", last: "", level: NaN };

export function barsOf(
  rises: ArrayLike<number>,
  order: ArrayLike<number>,
  width: number,
  height: number,
): Bars {
  const count = order.length;
  if (count === 0) return empty;
  const top = Math.max(0, rises[order[0]!]!);
  const bottom = Math.min(0, rises[order[count - 1]!]!);
  const span = top - bottom;
  const y = (rise: number) => (span > 0 ? (height * (top - rise)) / span : height / 2);
  const pitch = width / count;
  const thick = Math.min(Math.max(0.72 * pitch, 1), 18);
  const level = y(0);
  const bar = (rank: number) => {
    const left = pitch * (rank + 0.5) - thick / 2;
    const end = y(rises[order[rank]!]!);
    return `M${at(left)} ${at(level)}V${at(end)}h${at(thick)}V${at(level)}z`;
  };
  let others = "";
  for (let rank = 1; rank < count - 1; rank++) others += bar(rank);
  return { others, first: bar(0), last: count > 1 ? bar(count - 1) : "", level };
}

/** A scale on which every decade takes the same room. */
export interface LogScale {
  readonly low: number;
  readonly high: number;
  /** Where low and high stand. */
  readonly from: number;
  readonly to: number;
}

export function place({ low, high, from, to }: LogScale, value: number): number {
  return from + ((to - from) * Math.log10(value / low)) / Math.log10(high / low);
}

/** The powers of ten on a scale, each `every`th of them. */
export function decades({ low, high }: LogScale, every = 1): readonly number[] {
  const powers: number[] = [];
  for (let p = Math.ceil(Math.log10(low) - 1e-9); p <= Math.log10(high) + 1e-9; p++) {
    if (p % every === 0) powers.push(p);
  }
  return powers.map((p) => Number(`1e${p}`));
}

/** A line through what there is of a curve, broken where there is nothing, and its dots. */
export function curveOf(
  xs: ArrayLike<number>,
  ys: ArrayLike<number>,
  x: LogScale,
  y: LogScale,
): { readonly line: string; readonly dots: readonly (readonly [number, number])[] } {
  let line = "";
  let joined = false;
  const dots: [number, number][] = [];
  for (let k = 0; k < xs.length; k++) {
    const error = ys[k]!;
    if (!(error > 0) || error === Infinity) {
      joined = false;
      continue;
    }
    const [px, py] = [place(x, xs[k]!), place(y, error)];
    line += `${joined ? "L" : "M"}${at(px)} ${at(py)}`;
    dots.push([px, py]);
    joined = true;
  }
  return { line, dots };
}

function at(coordinate: number): string {
  return String(Math.round(100 * coordinate) / 100);
}
