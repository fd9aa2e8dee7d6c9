// From the text of a condition to what the page weighs:
//
//   condition  = and {"or" and}
//   and        = not {"and" not}
//   not        = "not" not | "(" condition ")" | comparison
//   comparison = fact | fact ("<" | "<=" | ">" | ">=" | "=" | "!=") value
//              | fact "~" value "within" number
//   value      = number | word | "text" | fact

import type { FactKind } from "../src/chapters/fact-kinds.ts";
import { knownFacts } from "./known-facts.ts";
import type { Comparison, Condition, Operand } from "../src/chapters/condition.ts";

interface Token {
  readonly kind: "number" | "name" | "quoted" | "sign" | "end";
  readonly text: string;
  readonly at: number;
}

const pattern =
  /\s+|(?<number>[-−]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?)|(?<name>[A-Za-z][A-Za-z0-9.-]*)|"(?<quoted>[^"]*)"|(?<sign><=|>=|!=|[<>=~()])/y;

const comparisons: readonly string[] = ["<", "<=", ">", ">=", "=", "!="];

/** Throws an Error that says what is wrong, where, and what would be right. */
export function parseCondition(text: string): Condition {
  const tokens = tokensOf(text);
  let next = 0;

  const peek = () => tokens[next]!;
  const take = () => tokens[next++]!;
  const takeIf = (word: string) => {
    if (peek().text !== word || peek().kind === "quoted") return false;
    next++;
    return true;
  };
  const fail = (message: string, { at }: Token): never => {
    throw new Error(`${message} (column ${at + 1} of the condition "${text}")`);
  };

  function several(kind: "and" | "or", inner: () => Condition): Condition {
    const of = [inner()];
    while (takeIf(kind)) of.push(inner());
    return of.length === 1 ? of[0]! : { kind, of };
  }

  function condition(): Condition {
    return several("or", () => several("and", not));
  }

  function not(): Condition {
    if (takeIf("not")) return { kind: "not", of: not() };
    if (!takeIf("(")) return comparison();
    const inside = condition();
    if (!takeIf(")")) fail("A bracket is not closed", peek());
    return inside;
  }

  function comparison(): Condition {
    const named = take();
    if (named.kind !== "name") fail("A fact is missing", named);
    const fact = named.text;
    const kind = knownFacts[fact];
    if (kind === undefined) {
      return fail(`Unknown fact "${fact}"; the facts are ${factNames()}`, named);
    }
    if (takeIf("~")) {
      if (kind !== "number") fail(`"${fact}" is no number and comes near nothing`, named);
      const to = value(fact, kind);
      if (!takeIf("within")) fail('"within" and a number must follow "~"', peek());
      const within = take();
      if (within.kind !== "number") fail("A number is missing", within);
      return { kind: "near", fact, to, within: numberOf(within) };
    }
    if (!comparisons.includes(peek().text)) {
      if (kind !== "boolean") fail(`"${fact}" must be compared with something`, named);
      return { kind: "holds", fact };
    }
    const sign = take();
    if (kind === "boolean") fail(`"${fact}" is true or false; write "${fact}" or "not"`, sign);
    if (kind !== "number" && sign.text !== "=" && sign.text !== "!=") {
      fail(`"${fact}" is no number; compare it with "=" or "!="`, sign);
    }
    return { kind: "compares", fact, by: sign.text as Comparison, to: value(fact, kind) };
  }

  function value(fact: string, kind: FactKind): Operand {
    const token = take();
    switch (token.kind) {
      case "number":
        if (kind === "number") return numberOf(token);
        break;
      case "quoted":
        if (kind === "text") return token.text;
        break;
      case "name":
        if (Array.isArray(kind)) {
          if (kind.includes(token.text)) return token.text;
          return fail(`"${fact}" is one of ${kind.join(", ")}, never "${token.text}"`, token);
        }
        if (knownFacts[token.text] === kind) return { fact: token.text };
        break;
      case "sign":
      case "end":
        return fail(`A value for "${fact}" is missing`, token);
    }
    return fail(`"${token.text}" cannot be compared with "${fact}"`, token);
  }

  const whole = condition();
  if (peek().kind !== "end") fail(`"${peek().text}" was not expected`, peek());
  return whole;
}

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  pattern.lastIndex = 0;
  while (pattern.lastIndex < text.length) {
    const at = pattern.lastIndex;
    const match = pattern.exec(text);
    if (match === null) {
      throw new Error(`"${text[at]}" means nothing (column ${at + 1} of the condition "${text}")`);
    }
    for (const kind of ["number", "name", "quoted", "sign"] as const) {
      const found = match.groups?.[kind];
      if (found !== undefined) tokens.push({ kind, text: found, at });
    }
  }
  return [...tokens, { kind: "end", text: "", at: text.length }];
}

function numberOf({ text }: Token): number {
  return Number(text.replace("−", "-"));
}

function factNames(): string {
  return Object.keys(knownFacts).join(", ");
}
