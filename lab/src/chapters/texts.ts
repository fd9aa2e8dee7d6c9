// What a fact looks like in a text.

import { formatCoordinate, formatNumber } from "../numbers";
import type { LabState } from "../state/state";
import type { Inline } from "./chapter";
import type { Facts } from "./facts";
import { words } from "./words";

const nothing = "–";

export function textOf(fact: string, facts: Facts, state: LabState, digits = 3): string {
  const value = facts[fact];
  if (value === undefined) return nothing;
  if (typeof value !== "number") return wordOf(fact, String(value));
  if (fact === "x") return formatCoordinate(value, state.xmax - state.xmin);
  if (fact === "y") return formatCoordinate(value, state.ymax - state.ymin);
  const text = formatNumber(value, digits);
  return text !== nothing && (fact === "degrees" || fact === "rosette.theta") ? `${text}°` : text;
}

function wordOf(fact: string, value: string): string {
  if (fact !== "compass") return value;
  return Object.hasOwn(words.compass, value)
    ? words.compass[value as keyof typeof words.compass]
    : words.nowhere;
}

/** The words of a piece of text alone, for a voice to say. */
export function plainOf(content: readonly Inline[]): string {
  return content
    .map((inline) => {
      switch (inline.kind) {
        case "text":
        case "code":
          return inline.text;
        case "formula":
          return inline.formula.plain.join("…");
        case "number":
          return "…";
        case "emphasis":
        case "strong":
        case "lights":
        case "scene":
          return plainOf(inline.content);
      }
    })
    .join("");
}
