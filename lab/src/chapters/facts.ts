// What is true now, in one flat record: what chapters show in their texts and weigh in their goals.

import type { Session } from "../model/session.svelte";
import { namesIn } from "../tools/tools";
import { compassWords } from "./fact-kinds";

export type Facts = Readonly<Record<string, number | string | boolean>>;

type Known = Pick<Session, "state" | "formula" | "reading" | "facts">;

/** Empty until the engine has looked at the point. */
export function factsOf({ state, formula, reading, facts: told }: Known): Facts {
  if (reading === null || formula === null) return {};
  const { x, y, arrow, show } = state;
  const { value, gx, gy, norm, degrees, compass, kind, flat } = reading;
  const facts: Record<string, number | string | boolean> = {
    f: formula.text,
    ...{ x, y, arrow, value, gx, gy, norm, degrees, kind },
    compass: compassWords[compass] ?? "none",
    flat: flat ?? "none",
  };
  for (const name of namesIn(show)) facts[`show.${name}`] = true;
  for (const [tool, itsFacts] of Object.entries(told)) {
    for (const [name, value] of Object.entries(itsFacts)) {
      if (typeof value !== "object") facts[`${tool}.${name}`] = value;
    }
  }
  return facts;
}
