// The lines of an arrow that is not there: dashes, an open head, and a cross over its middle.

export type Place = readonly [number, number, number];

/** Tail and head of the ghost, in world coordinates. */
export interface Ends {
  readonly tail: Place;
  readonly head: Place;
  /** True where the ghost goes on beyond what is shown of it: then it has no head. */
  readonly cut?: boolean;
}

/** World lengths at a scale of 1. */
const dash = 0.07;
const gap = 0.05;
const headLength = 0.16;
const headWidth = 0.09;
/** Shorter than this there is no ghost. */
const shortest = 0.02;

/** Dashes and, unless it is cut off, sides of the head, six numbers each; none where both ends are as good as one. */
export function ghost({ tail, head, cut = false }: Ends, scale: number): Float32Array {
  const way = minus(head, tail);
  const length = Math.hypot(...way);
  const run = Math.hypot(way[0], way[1]);
  if (!(length > shortest) || !(run > 0)) return new Float32Array(0);
  const along: Place = [way[0] / length, way[1] / length, way[2] / length];
  const across: Place = [-way[1] / run, way[0] / run, 0];
  const at = (s: number, t: number): number[] =>
    tail.map((c, i) => c + s * along[i]! + t * across[i]!);

  const tip = cut ? 0 : Math.min(headLength * scale, 0.45 * length);
  const wide = (headWidth / headLength) * tip;
  const dashes: number[] = [];
  const shaft = length - tip;
  for (let s = 0; s < shaft; s += (dash + gap) * scale) {
    dashes.push(...at(s, 0), ...at(Math.min(s + dash * scale, shaft), 0));
  }
  if (cut) return Float32Array.from(dashes);
  const corners = [at(length, 0), at(shaft, wide), at(shaft, -wide)];
  corners.forEach((corner, i) => dashes.push(...corner, ...corners[(i + 1) % 3]!));

  return Float32Array.from(dashes);
}

/** A cross over the middle of the ghost, facing an eye whose right and up are given. */
export function cross({ tail, head }: Ends, right: Place, up: Place, size: number): Float32Array {
  const middle = tail.map((c, i) => c + 0.45 * (head[i]! - c));
  const at = (r: number, u: number): number[] =>
    middle.map((c, i) => c + size * (r * right[i]! + u * up[i]!));
  return Float32Array.from([...at(-1, -1), ...at(1, 1), ...at(-1, 1), ...at(1, -1)]);
}

/** From the ghost's tip straight down to the floor, as dots; none where the tip is not shown. */
export function plumb({ head: [x, y, z], cut = false }: Ends, floor: number): Float32Array {
  if (cut) return new Float32Array(0);
  const step = 0.03;
  const count = Math.min(120, Math.max(0, Math.ceil((z - floor) / step)));
  const dots: number[] = [];
  for (let i = 0; i < count; i += 2) {
    dots.push(x, y, z - i * step, x, y, Math.max(floor, z - (i + 1) * step));
  }
  return Float32Array.from(dots);
}

function minus(a: Place, b: Place): Place {
  return [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
}
