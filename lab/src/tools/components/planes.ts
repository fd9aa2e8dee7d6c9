// What changes of the state when a coordinate is moved or another plane is looked at. The point stays
// where it is in all n dimensions, whatever it is seen through.

import type { OpenFormula } from "../../engine/engine";
import { writeCoordinates } from "../../state/coordinates";
import type { LabState } from "../../state/state";

type Plane = Pick<OpenFormula, "axes" | "variables" | "slice">;

/** The point, one of its coordinates changed; a plane with directions of its own follows it. */
export function withCoordinate(
  plane: Plane,
  point: Float64Array,
  index: number,
  value: number,
): Partial<LabState> {
  const name = plane.variables[index]!;
  if (name === plane.axes[0]) return { x: value };
  if (name === plane.axes[1]) return { y: value };
  const next = Float64Array.from(point);
  next[index] = value;
  const p = writeCoordinates(next);
  return isOfCoordinates(plane) ? { p } : { p, x: 0, y: 0 };
}

/** The plane of two coordinates; null where there are no such two. */
export function throughCoordinates(
  { variables }: Plane,
  point: Float64Array,
  first: string,
  second: string,
): Partial<LabState> | null {
  const [i, j] = [variables.indexOf(first), variables.indexOf(second)];
  if (i < 0 || j < 0 || i === j) return null;
  const p = writeCoordinates(point);
  return { slice: `${first},${second}`, p, x: point[i]!, y: point[j]! };
}

/** A plane by its word, through the point. */
export function throughPoint(
  slice: "gradient" | "eigen" | "step",
  point: Float64Array,
): Partial<LabState> {
  return { slice, p: writeCoordinates(point), x: 0, y: 0 };
}

export function isOfCoordinates({ slice }: Pick<Plane, "slice">): boolean {
  return slice.includes(",");
}
