import { expect, test } from "vitest";
import { deleteAttempts, keepAttempt, readAttempts, scoreOf, type Attempt } from "./scores";

/** A browser's storage in memory. */
function storage(text?: string): Storage {
  const kept = new Map<string, string>();
  if (text !== undefined) kept.set("uphill.predictions", text);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage;
}

const attempt = (points: number[]): Attempt => ({
  at: "2026-01-02T03:04:05.678Z",
  chapter: "magnitude",
  exercise: 4,
  points,
});

test("attempts are kept in order, and deleted when asked to", () => {
  const shelf = storage();
  keepAttempt(attempt([10, 20]), shelf);
  keepAttempt(attempt([90]), shelf);
  expect(readAttempts(shelf)).toEqual([attempt([10, 20]), attempt([90])]);
  deleteAttempts(shelf);
  expect(readAttempts(shelf)).toEqual([]);
});

test("the newest hundred are kept", () => {
  const shelf = storage();
  for (let i = 0; i < 130; i++) keepAttempt(attempt([i / 2]), shelf);
  expect(readAttempts(shelf).length).toBe(100);
  expect(readAttempts(shelf)[0]!.points).toEqual([15]);
});

test("what is no attempt is left out", () => {
  const good = attempt([50]);
  const bad = [
    ...[null, 3, "x", {}, [], { ...good, points: [101] }, { ...good, points: [] }],
    ...[
      { ...good, at: "never" },
      { ...good, exercise: 1.5 },
      { ...good, chapter: {} },
    ],
    ...[
      { ...good, points: ["1"] },
      { ...good, points: new Array(13).fill(1) },
    ],
  ];
  expect(readAttempts(storage(JSON.stringify([...bad, good])))).toEqual([good]);
  for (const text of ["", "{", "{}", "null", '"x"'])
    expect(readAttempts(storage(text))).toEqual([]);
});

test("where nothing can be kept, nothing breaks", () => {
  const refuse = () => {
    throw new Error("forbidden");
  };
  const shelf = { getItem: refuse, setItem: refuse, removeItem: refuse } as unknown as Storage;
  keepAttempt(attempt([1]), shelf);
  deleteAttempts(shelf);
  expect(readAttempts(shelf)).toEqual([]);
  expect(readAttempts(null)).toEqual([]);
});

test("the score of an attempt is the mean of its points", () => {
  expect(scoreOf(attempt([100, 50, 0]))).toBe(50);
  expect(scoreOf({ points: [] })).toBe(0);
});
