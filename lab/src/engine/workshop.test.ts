// workshop.js as its worker calls it, and the page's way of asking.

import { expect, test } from "vitest";
import { Workshop, type Asked, type DescentPath, type WorkshopEngine } from "./workshop";

const module = new URL("../../public/engine/workshop.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as WorkshopEngine;

function walk(text: string, optimizer: string, rate: number, steps: number): DescentPath {
  const path = engine.descend(text, -2, 1.5, optimizer, rate, steps);
  if (path === null) throw new Error("no path");
  return path;
}

test("gradient descent takes the steps that its rule says", () => {
  const { points, values, promised, drops, limits, rates } = walk("x^2+3y^2", "gradient", 0.1, 5);
  expect([...points.slice(0, 4)]).toEqual([-2, 1.5, -1.6, 1.5 - 0.1 * 9]);
  expect(points.length).toBe(12);
  expect(values[0]).toBe(10.75);
  expect(rates[1]).toBe(0.1);
  expect(promised[1]).toBeCloseTo(9.7, 12);
  expect(drops[1]).toBeCloseTo(10.75 - values[1]!, 12);
  expect(limits[3]).toBeCloseTo(1 / 3, 12);
});

test("just past the stability limit it blows up, and just below it does not", () => {
  expect(walk("x^2+3y^2", "gradient", 0.34, 2000).stopped).toBe("diverged");
  expect(walk("x^2+3y^2", "gradient", 0.33, 2000).stopped).toBe("converged");
});

test("every walk ends with a reason and without numbers that are none before its end", () => {
  for (const text of ["log(x+2.5)", "1/x", "sqrt(x)", "-exp(x*x)", "abs(x)+abs(y)"]) {
    for (const optimizer of ["gradient", "adam", "lbfgs", "newton", "flow"]) {
      const { values, stopped, stoppedAt } = walk(text, optimizer, 0.5, 60);
      expect(["converged", "steps", "diverged", "undefined", "cycling"]).toContain(stopped);
      expect(stoppedAt).toBeLessThanOrEqual(values.length - 1);
      for (const value of values.slice(0, -1)) expect(value).not.toBeNaN();
    }
  }
});

test("a walk on three variables goes in all of them, and is seen in the plane", () => {
  const path = engine.descend("x^2+y^2+5z^2", 1, 2, "gradient", 0.1, 1)!;
  expect([...path.points]).toEqual([1, 2, 0.8, 1.6]);
  expect([...path.values]).toEqual([6.25, expect.closeTo(3.2, 12)]);
  const gradient = path.memories.find(({ name }) => name === "gradient")!;
  expect([...gradient.vectors.slice(0, 2)]).toEqual([2, 4]);
});

test("what is no formula, or no optimizer, gets no path", () => {
  expect(engine.descend("x+", 0, 0, "adam", 0.1, 5)).toBeNull();
  expect(engine.descend("x+y", 0, 0, "sideways", 0.1, 5)).toBeNull();
});

test("a map of basins says row by row where each start ends", () => {
  const id = engine.openBasins("(x^2-1)^2+y^2", -2, 2, -1, 1, 9, "gradient", 0.05, 500);
  const rows: number[] = [];
  for (let row = engine.basinRow(id); row !== null; row = engine.basinRow(id)) {
    rows.push(row.row);
    expect(row.last).toBe(rows.length === 9);
    for (let i = 0; i < 9; i++) {
      const x = -2 + i / 2;
      expect(row.places[3 * row.ends[i]!]).toBeCloseTo(Math.sign(x), 5);
    }
  }
  expect(rows).toEqual([0, 8, 4, 2, 6, 1, 3, 5, 7]);
  engine.closeBasins(id);
  expect(() => engine.basinRow(id)).toThrow();
  expect(engine.openBasins("x+", 0, 1, 0, 1, 9, "gradient", 0.05, 500)).toBe(-1);
});

test("of the questions that wait, only the newest is asked, and the others get no answer", async () => {
  const sent: Asked[] = [];
  const worker = {
    postMessage: (asked: Asked) => sent.push(asked),
    terminate: () => undefined,
  } as unknown as Worker;
  const workshop = new Workshop(() => worker);
  const ask = (steps: number) =>
    workshop.descend({
      subject: "x",
      x: 0,
      y: 0,
      walkers: [{ optimizer: "gradient", rate: 0.1 }],
      steps,
    });
  const answers = [ask(1), ask(2), ask(3)];
  expect(sent.map(({ question }) => question)).toMatchObject([{ request: { steps: 1 } }]);
  const answer = (value: unknown) =>
    worker.onmessage?.({ data: { id: sent.at(-1)!.id, answer: value } } as MessageEvent);
  answer("first");
  expect(sent.at(-1)!.question).toMatchObject({ request: { steps: 3 } });
  answer("third");
  expect(await Promise.all(answers)).toEqual(["first", null, "third"]);
});
