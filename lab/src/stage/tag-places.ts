import type { ScreenPoint } from "./camera";

/** Half the height of a tag and the width of a letter, in CSS pixels: a little more than they are. */
const [halfHeight, letter, padding] = [11, 7.6, 14];
/** Where a tag may stand beside its place: which side, and how far above or below. */
const stands: readonly (readonly [side: 1 | -1, rise: number])[] = [-22, 20, -44, 42, -66].flatMap(
  (rise) => [[1, rise] as const, [-1, rise] as const],
);

/**
 * Where the middles of tags may stand beside their places so that none covers another: each takes the
 * first stand that is free, or the first of all. Places that are not seen (NaN) take none.
 */
export function tagPlaces(
  places: readonly ScreenPoint[],
  texts: readonly string[],
): readonly ScreenPoint[] {
  const taken: { x: number; y: number; half: number }[] = [];
  return places.map(({ x, y }, i) => {
    const half = (letter * (texts[i]?.length ?? 0) + padding) / 2;
    const at = ([side, rise]: (typeof stands)[number]) => ({
      x: x + side * (half + 10),
      y: y + rise,
      half,
    });
    const isFree = (spot: (typeof taken)[number]) =>
      taken.every(
        (other) =>
          Math.abs(other.x - spot.x) > other.half + spot.half ||
          Math.abs(other.y - spot.y) > 2 * halfHeight,
      );
    const spot = stands.map(at).find(isFree) ?? at(stands[0]!);
    if (x - x === 0) taken.push(spot);
    return spot;
  });
}
