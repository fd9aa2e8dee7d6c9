// When a goal is reached: a small expression over facts, parsed by the build (see ../../vite) and
// weighed here. A fact that is not there, or is no number, makes every comparison with it false.

import type { Facts } from "./facts";

export type Comparison = "<" | "<=" | ">" | ">=" | "=" | "!=";

/** A value as written, or another fact. */
export type Operand = number | string | { readonly fact: string };

export type Condition =
  | { readonly kind: "and" | "or"; readonly of: readonly Condition[] }
  | { readonly kind: "not"; readonly of: Condition }
  | { readonly kind: "holds"; readonly fact: string }
  | {
      readonly kind: "compares";
      readonly fact: string;
      readonly by: Comparison;
      readonly to: Operand;
    }
  | {
      readonly kind: "near";
      readonly fact: string;
      readonly to: Operand;
      readonly within: number;
    };

export function holds(condition: Condition, facts: Facts): boolean {
  switch (condition.kind) {
    case "and":
      return condition.of.every((each) => holds(each, facts));
    case "or":
      return condition.of.some((each) => holds(each, facts));
    case "not":
      return !holds(condition.of, facts);
    case "holds":
      return facts[condition.fact] === true;
    case "compares":
      return compares(facts[condition.fact], condition.by, valueOf(condition.to, facts));
    case "near": {
      const [a, b] = [facts[condition.fact], valueOf(condition.to, facts)];
      if (typeof a !== "number" || typeof b !== "number") return false;
      return Math.abs(a - b) <= condition.within;
    }
  }
}

type Value = Facts[string] | undefined;

function valueOf(operand: Operand, facts: Facts): Value {
  return typeof operand === "object" ? facts[operand.fact] : operand;
}

function compares(a: Value, by: Comparison, b: Value): boolean {
  if (a === undefined || typeof a !== typeof b || Number.isNaN(a) || Number.isNaN(b)) return false;
  switch (by) {
    case "=":
      return a === b;
    case "!=":
      return a !== b;
    case "<":
      return a < b!;
    case "<=":
      return a <= b!;
    case ">":
      return a > b!;
    case ">=":
      return a >= b!;
  }
}
