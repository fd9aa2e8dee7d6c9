// What the landscape stands on: a typed formula with the plane it is seen through, or a model and the
// data it is held against.

import { readRows, type Rows } from "../data/rows";
import { dataSetNamed, firstSet } from "../data/sets";
import type { Subject } from "../engine/engine";
import { readCoordinates } from "../state/coordinates";
import { ownData, planes, type LabState } from "../state/state";

const keys = ["f", "fit", "loss", "data", "net", "slice", "p", "back", "seed"] as const;

export type Ground = Pick<LabState, (typeof keys)[number]>;

export function groundOf(state: Ground): Ground {
  return Object.fromEntries(keys.map((key) => [key, state[key]])) as unknown as Ground;
}

export function groundsDiffer(a: Ground, b: Ground): boolean {
  return keys.some((key) => a[key] !== b[key] && counts(key, a, b));
}

/** The seed is the ground's only where the plane is drawn at random; walks have it for themselves. */
function counts(key: (typeof keys)[number], a: Ground, b: Ground): boolean {
  return key !== "seed" || planes.includes(a.slice) || planes.includes(b.slice);
}

/** The key that the formula box writes. */
export function typedKey({ fit }: Ground): "f" | "fit" {
  return fit === "" ? "f" : "fit";
}

/** What the engine is asked to open. */
export function subjectOf(ground: Ground, own: Rows | null): Subject {
  const { f, fit, loss, data, slice, p, back, seed } = ground;
  if (fit !== "") return { model: fit, loss, ...rowsOf(data, own) };
  if (slice === "" && p === "") return f;
  return { formula: f, slice, p: coordinates(p), back: coordinates(back), seed };
}

/** The rows that a state names; the first set where they are not at hand. */
export function rowsOf(data: string, own: Rows | null): Rows {
  const named = data === ownData ? own : readRows(dataSetNamed(data)?.rows ?? data);
  return named ?? readRows(firstSet.rows)!;
}

function coordinates(text: string): Float64Array {
  return Float64Array.from(readCoordinates(text) ?? []);
}
