import { expect, test } from "vitest";
import type { Exercise } from "./chapter";
import { Recognizer } from "./recognizer";

const steep: Exercise = {
  kind: "goal",
  number: 1,
  content: [],
  condition: { kind: "compares", fact: "norm", by: ">", to: 1 },
};
const drawn: Exercise = { kind: "predict", number: 2, content: [], points: [{ x: "1", y: "1" }] };

function recognizer() {
  const seen = new Recognizer({ exercises: [steep, drawn] });
  seen.arrive();
  const look = (norm: number) => seen.look({ kind: "smooth", norm }).map(({ number }) => number);
  return { seen, look };
}

test("a goal is reached once, when its condition becomes true by the learner's act", () => {
  const { seen, look } = recognizer();
  expect(look(0.5)).toEqual([]);
  seen.act();
  expect(look(0.7)).toEqual([]);
  expect(look(1.2)).toEqual([1]);
  expect(look(0.2)).toEqual([]);
  expect(look(1.2)).toEqual([]);
  expect([...seen.done]).toEqual([1]);
});

test("what holds in the scene as it is found counts for nothing until it was undone", () => {
  const { seen, look } = recognizer();
  look(1.5);
  seen.act();
  expect(look(1.6)).toEqual([]);
  expect(look(0.6)).toEqual([]);
  expect(look(1.6)).toEqual([1]);
});

test("what comes true before the learner acts counts for nothing", () => {
  const { seen, look } = recognizer();
  look(0.5);
  expect(look(1.5)).toEqual([]);
  seen.act();
  expect(look(1.5)).toEqual([]);
});

test("after another scene the learner has to act again, and what was done stays done", () => {
  const { seen, look } = recognizer();
  seen.act();
  look(0.5);
  seen.arrive();
  expect(look(1.5)).toEqual([]);
  seen.act();
  look(0.5);
  expect(look(1.5)).toEqual([1]);
  seen.arrive();
  expect([...seen.done]).toEqual([1]);
});

test("before the engine has looked nothing is true or false", () => {
  const { seen } = recognizer();
  seen.act();
  expect(seen.look({})).toEqual([]);
  expect(seen.look({ kind: "smooth", norm: 2 })).toEqual([]);
});

test("a prediction is done when it is said to be, by no fact", () => {
  const { seen, look } = recognizer();
  seen.act();
  look(0.5);
  look(2);
  expect([...seen.done]).toEqual([1]);
  seen.finish(2);
  expect([...seen.done]).toEqual([1, 2]);
});
