// What the landscape stands on: a typed formula, or a model and the data it is held against.

import { readRows, type Rows } from "../data/rows";
import { dataSetNamed, firstSet } from "../data/sets";
import type { Subject } from "../engine/engine";
import { ownData, type LabState } from "../state/state";

const keys = ["f", "fit", "loss", "data"] as const;

export type Ground = Pick<LabState, (typeof keys)[number]>;

export function groundOf({ f, fit, loss, data }: Ground): Ground {
  return { f, fit, loss, data };
}

export function groundsDiffer(a: Ground, b: Ground): boolean {
  return keys.some((key) => a[key] !== b[key]);
}

/** The key that the formula box writes. */
export function typedKey({ fit }: Ground): "f" | "fit" {
  return fit === "" ? "f" : "fit";
}

/** What the engine is asked to open. */
export function subjectOf(ground: Ground, own: Rows | null): Subject {
  const { f, fit, loss, data } = ground;
  return fit === "" ? f : { model: fit, loss, ...rowsOf(data, own) };
}

/** The rows that a state names; the first set where they are not at hand. */
export function rowsOf(data: string, own: Rows | null): Rows {
  const named = data === ownData ? own : readRows(dataSetNamed(data)?.rows ?? data);
  return named ?? readRows(firstSet.rows)!;
}
