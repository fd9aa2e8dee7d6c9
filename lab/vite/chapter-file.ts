// One chapter's Markdown file, read at build time: front matter, then a body in Markdown with
//
//   {norm} {gx:3}                        a number that follows the drag, with so many digits
//   $\nabla f = (\live{gx}, \live{gy})$  a formula, with such numbers in it; $$…$$ on lines of their own
//   [the arrow](lights:arrow)            lights what it names on the stage
//   [a saddle](scene:f=x^2-y^2&x=1)      sets the scene when pressed
//   - goal: what to do | condition       something to do; see condition-parser.ts
//   - predict: what to do | x=1&y=2 | …  an arrow to be drawn before it is shown, at each place
//
// Whatever else Markdown could hold, raw HTML above all, is refused.

import { Marked, type Token, type Tokens } from "marked";
import {
  lights,
  type Block,
  type Chapter,
  type Exercise,
  type Heading,
} from "../src/chapters/chapter.ts";
import type { Formula, Inline, Light } from "../src/chapters/chapter.ts";
import { knownFacts } from "./known-facts.ts";
import { parseCondition } from "./condition-parser.ts";
import { readFormula } from "./chapter-formula.ts";
import { readPoint, readScene } from "./scene-text.ts";

const usualDigits = 3;
const mostExercises = 9;
const headKeys = ["id", "title", "summary", "scene"] as const;

export function parseHeading(source: string): Heading {
  return headingOf(split(source).head);
}

/** Throws an Error that says what is wrong and where. */
export function parseChapter(source: string): Chapter {
  const { head, body } = split(source);
  const reader = new BodyReader();
  const blocks = reader.blocks(markdown.lexer(body));
  return { ...headingOf(head), blocks, exercises: reader.exercises };
}

function split(source: string): { head: string; body: string } {
  const [, head, body] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  if (head === undefined || body === undefined) {
    throw new Error('A chapter starts with "---", its id, title, summary and scene, and "---"');
  }
  return { head, body };
}

function headingOf(head: string): Heading {
  const given = new Map<string, string>();
  for (const line of head.split("\n")) {
    const [, key, value] = /^([a-z]+): +(.*\S)\s*$/.exec(line) ?? [];
    if (key === undefined || value === undefined || !headKeys.some((known) => known === key)) {
      throw new Error(`"${line}" is none of ${headKeys.join(", ")} with its value`);
    }
    given.set(key, value);
  }
  const [id, title, summary, scene] = headKeys.map((key) => {
    const value = given.get(key);
    if (value === undefined) throw new Error(`The chapter has no ${key}`);
    return value;
  }) as [string, string, string, string];
  if (!/^[a-z0-9-]{1,64}$/.test(id)) {
    throw new Error(`The id "${id}" is not of small letters, digits and hyphens`);
  }
  return { id, title, summary, scene: readScene(scene) };
}

const markdown = new Marked({
  extensions: [
    inline("formula", "$", /^\$((?:[^$\\]|\\[^])+?)\$/),
    inline("number", "{", /^\{([A-Za-z][A-Za-z.]*)(?::([1-9]))?\}/),
    {
      name: "display",
      level: "block",
      tokenizer(source) {
        const match = /^\$\$\n([\s\S]+?)\n\$\$(?:\n|$)/.exec(source);
        return match ? { type: "display", raw: match[0], found: match } : undefined;
      },
    },
  ],
});

function inline(name: string, start: string, pattern: RegExp) {
  return {
    name,
    level: "inline" as const,
    start: (source: string) => {
      const index = source.indexOf(start);
      return index < 0 ? undefined : index;
    },
    tokenizer(source: string) {
      const match = pattern.exec(source);
      return match ? { type: name, raw: match[0], found: match } : undefined;
    },
  };
}

function foundIn(token: Token): RegExpExecArray {
  return (token as Tokens.Generic)["found"] as RegExpExecArray;
}

class BodyReader {
  readonly exercises: Exercise[] = [];

  blocks(tokens: readonly Token[]): Block[] {
    return tokens.flatMap((token) => (token.type === "space" ? [] : [this.#block(token)]));
  }

  #block(token: Token): Block {
    switch (token.type) {
      case "paragraph":
        return { kind: "paragraph", content: inlines(childrenOf(token)) };
      case "display":
        return { kind: "formula", lines: foundIn(token)[1]!.split("\n").map(formulaOf) };
      case "list":
        return this.#list(token as Tokens.List);
      default:
        throw refused(token);
    }
  }

  #list({ items }: Tokens.List): Block {
    const exercises = items.filter(({ text }) => /^(goal|predict):/.test(text));
    if (exercises.length === 0) return { kind: "list", items: items.map(contentOf) };
    if (exercises.length < items.length) {
      throw new Error("A list is of exercises only, or of none");
    }
    return { kind: "exercises", numbers: exercises.map((item) => this.#exercise(item)) };
  }

  #exercise({ text }: Tokens.ListItem): number {
    const number = this.exercises.length + 1;
    if (number > mostExercises) throw new Error(`More than ${mostExercises} exercises`);
    const [, kind, rest = ""] = /^(goal|predict):\s*([\s\S]*)$/.exec(text)!;
    const [told = "", ...parts] = rest.split(/\s+\|\s+/);
    const content = inlines(markdown.Lexer.lexInline(told, markdown.defaults));
    if (kind === "goal") {
      if (parts.length !== 1) throw new Error(`A goal is "goal: text | condition": ${text}`);
      const condition = parseCondition(parts[0]!.trim());
      this.exercises.push({ kind: "goal", number, content, condition });
    } else {
      if (parts.length === 0) throw new Error(`"predict: text | x=1&y=2" has no place: ${text}`);
      const points = parts.map((part) => readPoint(part.trim()));
      this.exercises.push({ kind: "predict", number, content, points });
    }
    return number;
  }
}

/** The text of an item, which Markdown wraps in a block of its own. */
function contentOf({ tokens }: Tokens.ListItem): Inline[] {
  return tokens.flatMap((token) => {
    if (token.type !== "text" && token.type !== "paragraph") throw refused(token);
    return inlines(childrenOf(token));
  });
}

function inlines(tokens: readonly Token[]): Inline[] {
  return tokens.map(inlineOf);
}

function inlineOf(token: Token): Inline {
  switch (token.type) {
    case "text":
    case "escape":
      return { kind: "text", text: (token as Tokens.Text).text.replace(/\s+/g, " ") };
    case "codespan":
      return { kind: "code", text: (token as Tokens.Codespan).text };
    case "em":
      return { kind: "emphasis", content: inlines(childrenOf(token)) };
    case "strong":
      return { kind: "strong", content: inlines(childrenOf(token)) };
    case "formula":
      return { kind: "formula", formula: formulaOf(foundIn(token)[1]!) };
    case "number": {
      const [, fact = "", digits] = foundIn(token);
      return {
        kind: "number",
        fact: known(fact),
        digits: digits === undefined ? usualDigits : Number(digits),
      };
    }
    case "link":
      return linkOf(token as Tokens.Link);
    default:
      throw refused(token);
  }
}

function linkOf({ href, raw, tokens }: Tokens.Link): Inline {
  const content = inlines(tokens);
  const [, scheme, rest = ""] = /^(lights|scene):(.*)$/.exec(href) ?? [];
  if (scheme === "scene") return { kind: "scene", scene: readScene(rest), content };
  if (scheme !== "lights") throw new Error(`A link goes to "lights:" or "scene:": ${raw}`);
  if (!lights.some((light) => light === rest)) {
    throw new Error(`Nothing on the stage is called "${rest}"; there is ${lights.join(", ")}`);
  }
  return { kind: "lights", light: rest as Light, content };
}

function formulaOf(latex: string): Formula {
  const formula = readFormula(latex.trim());
  formula.live.forEach(known);
  return formula;
}

function known(fact: string): string {
  if (knownFacts[fact] === undefined) throw new Error(`Unknown fact "${fact}"`);
  return fact;
}

function childrenOf(token: Token): Token[] {
  return (token as Tokens.Generic).tokens ?? [];
}

function refused({ type, raw }: Token): Error {
  return new Error(`A chapter has no ${type}: ${raw.trim().slice(0, 60)}`);
}
