// Every chapter that ships, and a learner who does what it asks for, on the engine the page uses.

import { describe, expect, test } from "vitest";
import type { Engine, OpenFormula, Subject } from "../engine/engine";
import { groundOf, subjectOf } from "../model/ground";
import { defaults, readState, type LabState } from "../state/state";
import type { Facts as ToolFacts } from "../tools/tool";
import { namesIn, tools } from "../tools/tools";
import type { Chapter, Inline } from "./chapter";
import { chapterNamed, contents } from "./contents";
import { layerNames } from "../../vite/known-facts";
import { factsOf } from "./facts";
import { Recognizer } from "./recognizer";

const module = new URL("../../public/engine/engine.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as Engine;
const chapters = await Promise.all(contents.map(({ load }) => load()));

function open(subject: Subject): OpenFormula {
  const opened = engine.open(subject);
  if ("error" in opened) throw new Error(opened.error.message);
  return opened;
}

const wordsOf = (content: readonly Inline[]): string =>
  content
    .map((piece) => {
      if (piece.kind === "text" || piece.kind === "code") return piece.text;
      return "content" in piece ? wordsOf(piece.content) : " x ";
    })
    .join("");

function textOf({ blocks, exercises }: Chapter): string {
  const texts = blocks.flatMap((block) => {
    if (block.kind === "paragraph") return [wordsOf(block.content)];
    return block.kind === "list" ? block.items.map(wordsOf) : [];
  });
  return [...texts, ...exercises.map(({ content }) => wordsOf(content))].join(" ");
}

test("there are nine chapters, no two of one name", () => {
  expect(chapters.length).toBe(9);
  expect(new Set(chapters.map(({ id }) => id)).size).toBe(9);
  expect(new Set(chapters.map(({ title }) => title)).size).toBe(9);
});

test("the layers that chapters can name are the contours and the tools there are", () => {
  expect([...layerNames].sort()).toEqual(["contours", ...tools.map(({ name }) => name)].sort());
  for (const { scene } of chapters) {
    for (const name of namesIn(scene["show"] ?? "")) expect(layerNames).toContain(name);
  }
});

test("at least three chapters ask to predict an arrow, at several places each", () => {
  const asked = chapters.flatMap(({ exercises }) =>
    exercises.filter((exercise) => exercise.kind === "predict"),
  );
  expect(asked.length).toBeGreaterThanOrEqual(3);
  for (const { points } of asked) expect(points.length).toBeGreaterThanOrEqual(3);
});

describe.each(chapters.map((chapter) => [chapter.id, chapter] as const))("%s", (id, chapter) => {
  test("has 150 to 300 words and two to four things to do", () => {
    const count = textOf(chapter).match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu)!.length;
    expect(count).toBeGreaterThanOrEqual(150);
    expect(count).toBeLessThanOrEqual(300);
    expect(chapter.exercises.length).toBeGreaterThanOrEqual(2);
    expect(chapter.exercises.length).toBeLessThanOrEqual(4);
  });

  test("has a scene whose point has an arrow, and so have its places to predict", () => {
    const places = chapter.exercises.flatMap((exercise) =>
      exercise.kind === "predict" ? exercise.points : [],
    );
    for (const scene of [{}, ...places]) {
      const { x, y, f } = readState({ ...chapter.scene, ...scene }, defaults).state;
      expect(engine.at(open(f).id, x, y)).toMatchObject({ kind: "smooth", flat: null });
    }
  });

  test("lists its goals here, each with a wrong and a right way", () => {
    const goals = chapter.exercises.filter(({ kind }) => kind === "goal");
    expect(Object.keys(deeds[id] ?? {}).map(Number)).toEqual(goals.map(({ number }) => number));
  });
});

interface Deed {
  /** Keys of the state. */
  readonly state?: Partial<LabState>;
  /** What the tools say, where they are on. */
  readonly facts?: Readonly<Record<string, ToolFacts>>;
  /** Lets the point go, so that it rolls onto a flat point beside it. */
  readonly lets?: "go";
}

const at = (x: number, y: number): Deed => ({ state: { x, y } });
const letGo = (x: number, y: number): Deed => ({ state: { x, y }, lets: "go" });
const rosette = (slope: number, cosTheta: number): Deed => ({
  facts: { rosette: { slope, cosTheta } },
});
const hikers = (highestError: number): Deed => ({ facts: { hikers: { highestError } } });

const network = (step: number, looked: number, trainAccuracy: number): Deed => ({
  facts: { network: { step, looked, trainAccuracy } },
});

const through = (slice: string, x: number, y: number): Deed => ({ state: { slice, x, y } });
const passes = (step: number): Deed => ({ facts: { backprop: { step, last: 12 } } });

/** For each goal of each chapter what does not reach it, and after that what does. */
const deeds: Record<string, Record<number, { wrong: Deed[]; right: Deed[] }>> = {
  "partials-to-vector": {
    1: { wrong: [at(0, 0), at(-1, -1)], right: [at(-1.2, 0.01)] },
    2: { wrong: [at(0.8, 1.6), at(-1, -1)], right: [at(-0.8, -1.6)] },
  },
  notation: {
    1: { wrong: [at(0, 1), at(1, 1)], right: [at(1.01, 0)] },
    2: { wrong: [at(1, -2)], right: [at(0.01, -0.01)] },
    3: {
      wrong: [{ state: { f: "y*x^2", x: -1, y: 2 } }, { state: { f: "x y", x: 2, y: -1 } }],
      right: [{ state: { f: "y x", x: -1, y: 2 } }],
    },
  },
  "steepest-increase": {
    1: { wrong: [rosette(0.4, 0.3), rosette(-0.9, -0.7)], right: [rosette(0.01, 0.01)] },
    2: { wrong: [rosette(-1.3, -1), rosette(1.2, 0.97)], right: [rosette(1.3, 0.9999)] },
    3: { wrong: [hikers(11)], right: [hikers(4)] },
  },
  magnitude: {
    1: { wrong: [letGo(0, 0.2), letGo(2, 2)], right: [letGo(0.99, 0.61)] },
    2: { wrong: [letGo(0.99, 0.61)], right: [letGo(-0.2, -0.16)] },
    3: { wrong: [at(1, 0.6), at(-1.2, -0.2)], right: [at(1.7, 0.6)] },
  },
  "negative-gradient": {
    1: { wrong: [{ state: { arrow: "both" } }], right: [{ state: { arrow: "down" } }] },
    2: {
      wrong: [letGo(1.33, 0.01), { state: { arrow: "down", x: 0.15, y: 0 }, lets: "go" }],
      right: [{ state: { arrow: "down", x: 1.33, y: 0.01 }, lets: "go" }],
    },
    3: {
      wrong: [at(-1.4, 0), { state: { show: "contours,rain", x: 1.3, y: 0 } }],
      right: [{ state: { show: "contours,rain", x: -1.4, y: 0.1 } }],
    },
  },
  "input-plane": {
    1: { wrong: [letGo(3, 3), letGo(0.5, 0)], right: [letGo(0.01, 0.02)] },
    2: {
      wrong: [at(0, -1.5), { state: { show: "map", x: 0, y: 1.5 } }],
      right: [{ state: { show: "map", x: 0, y: -1.5 } }],
    },
    3: { wrong: [at(-1.5, 0.8), at(1.5, 0)], right: [at(1.5, 0.8)] },
  },
  "machine-learning": {
    1: { wrong: [at(-0.6, 0.2), at(0.3, 1.4)], right: [at(0.6, 1.8)] },
    2: { wrong: [at(0.6, 1.8), at(-1, 0)], right: [at(2.4, 4.2)] },
    3: { wrong: [network(0, 0, 0.51), network(60, 60, 0.94)], right: [network(90, 90, 0.96)] },
    4: { wrong: [network(0, 0, 0.51), network(90, 90, 0.96)], right: [network(90, 0, 0.51)] },
  },
  "n-variables": {
    1: { wrong: [letGo(0, 0), at(1, -1)], right: [letGo(1.01, 0.99)] },
    2: {
      wrong: [through("x5,x6", 2, -1), { state: { p: "1*6", x: 1, y: 1 } }],
      right: [{ state: { p: "-1,-0.5,2.5,0,2,-1" } }, through("gradient", 0, 0)],
    },
    3: {
      wrong: [at(1, 1), { state: { p: "1,1,1,1,1,0" } }],
      right: [{ state: { p: "1,1,1,1,1,1.05" } }],
    },
  },
  backpropagation: {
    1: { wrong: [passes(0), passes(7)], right: [passes(12)] },
    2: { wrong: [at(0, 0), at(2.9, 1.5)], right: [at(-0.8, 0.01)] },
    3: { wrong: [at(2.8, 0.5), at(1.5, 1.5)], right: [at(2.9, 1.5)] },
    4: { wrong: [at(0.8, 1), at(0, 0)], right: [at(0.8, 0.755)] },
  },
};

/** Somebody at the lab: their deeds change the state, and the engine says what is true then. */
class Learner {
  #state: LabState;
  readonly #recognizer: Recognizer;

  constructor(chapter: Chapter) {
    this.#state = readState(chapter.scene, defaults).state;
    this.#recognizer = new Recognizer(chapter);
    this.#recognizer.arrive();
    this.#look({});
    this.#recognizer.act();
    this.#look({});
  }

  get done(): number[] {
    return [...this.#recognizer.done];
  }

  does({ state = {}, facts = {}, lets }: Deed): void {
    this.#state = { ...this.#state, ...state };
    if (lets === "go") {
      const { f, x, y, xmin, xmax, ymin, ymax } = this.#state;
      const frame = engine.frame(open(f).id, xmin, xmax, ymin, ymax);
      this.#state = { ...this.#state, ...engine.snap(frame.id, x, y) };
    }
    this.#look(facts);
  }

  #look(facts: Readonly<Record<string, ToolFacts>>): void {
    const state = this.#state;
    const formula = open(subjectOf(groundOf(state), null));
    const reading = engine.at(formula.id, state.x, state.y);
    const { gradient, hidden } = engine.components(formula.id, state.x, state.y);
    const components = { norm: Math.hypot(...gradient), hidden };
    this.#recognizer.look(factsOf({ state, formula, reading, facts: { components, ...facts } }));
  }
}

const everyGoal = chapters.flatMap((chapter) =>
  chapter.exercises
    .filter(({ kind }) => kind === "goal")
    .map(({ number }) => ({ id: chapter.id, number, chapter })),
);

test.each(everyGoal)("goal $number of $id is not reached by a wrong move", (goal) => {
  const learner = new Learner(goal.chapter);
  expect(learner.done).toEqual([]);
  for (const deed of deeds[goal.id]![goal.number]!.wrong) learner.does(deed);
  expect(learner.done).not.toContain(goal.number);
});

test.each(everyGoal)("goal $number of $id is reached by the right move", (goal) => {
  const learner = new Learner(goal.chapter);
  const { wrong, right } = deeds[goal.id]![goal.number]!;
  for (const deed of [...wrong, ...right]) learner.does(deed);
  expect(learner.done).toContain(goal.number);
});

test("a chapter answers to its name and to its number", () => {
  expect(chapterNamed("4")?.id).toBe(contents[3]!.id);
  expect(chapterNamed(contents[3]!.id)?.id).toBe(contents[3]!.id);
  for (const wrong of ["0", "10", "four", "4.5", "-1"]) expect(chapterNamed(wrong)).toBeUndefined();
});
