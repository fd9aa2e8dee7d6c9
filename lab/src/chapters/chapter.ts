// A chapter as the page reads it: what the build makes of one Markdown file (see ../../vite). Nothing
// in here is HTML; every block and every piece of text says what it is.

import type { Condition } from "./condition";

/** Values of the state as texts, by key. */
export type SceneTexts = Readonly<Record<string, string>>;

/** What the list of chapters needs to know. */
export interface Heading {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly scene: SceneTexts;
}

export interface Chapter extends Heading {
  readonly blocks: readonly Block[];
  /** All of them, in order, wherever they stand; the first has number 1. */
  readonly exercises: readonly Exercise[];
}

/** What a phrase can light on the stage. */
export const lights = [
  "arrow",
  "x-part",
  "y-part",
  "contour",
  "point",
  "surface",
  "floor",
  "steepness",
] as const;
export type Light = (typeof lights)[number];

/** LaTeX with numbered slots for the live numbers in it, and the same in plain words. */
export interface Formula {
  readonly latex: string;
  readonly live: readonly string[];
  /** Texts with the live numbers between them: one more than `live` has. */
  readonly plain: readonly string[];
}

export type Inline =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "emphasis"; readonly content: readonly Inline[] }
  | { readonly kind: "strong"; readonly content: readonly Inline[] }
  | { readonly kind: "formula"; readonly formula: Formula }
  | { readonly kind: "number"; readonly fact: string; readonly digits: number }
  | { readonly kind: "lights"; readonly light: Light; readonly content: readonly Inline[] }
  | { readonly kind: "scene"; readonly scene: SceneTexts; readonly content: readonly Inline[] };

export type Block =
  | { readonly kind: "paragraph"; readonly content: readonly Inline[] }
  | { readonly kind: "formula"; readonly lines: readonly Formula[] }
  | { readonly kind: "list"; readonly items: readonly (readonly Inline[])[] }
  | { readonly kind: "exercises"; readonly numbers: readonly number[] };

/** Something to do that the page recognises when done. */
export type Exercise =
  | {
      readonly kind: "goal";
      readonly number: number;
      readonly content: readonly Inline[];
      readonly condition: Condition;
    }
  | {
      readonly kind: "predict";
      readonly number: number;
      readonly content: readonly Inline[];
      /** Where an arrow is to be expected: keys of the state for each. */
      readonly points: readonly SceneTexts[];
    };
