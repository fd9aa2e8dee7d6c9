// workshop.js as its worker calls it, and the page's way of asking.

import { expect, test } from "vitest";
import { optionsOf, writeOptions } from "../state/rule";
import { Workbench } from "./workbench";
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

const plainly = { schedule: "constant", noise: 0, seed: 1, options: "" };

test("a schedule, an option and noise change the walk as the command line says", () => {
  const refined = (optimizer: string, refinement: object) =>
    engine.descend("x^2+3y^2", -2, 1.5, optimizer, 0.1, 3, { ...plainly, ...refinement })!;
  expect(refined("gradient", {})).toEqual(walk("x^2+3y^2", "gradient", 0.1, 3));
  expect([...refined("gradient", { schedule: "step:1,0.5" }).rates]).toEqual([0, 0.1, 0.05, 0.025]);
  expect(refined("momentum", { options: "momentum:0" }).points).toEqual(
    refined("gradient", {}).points,
  );
  const noisy = refined("gradient", { noise: 0.5, seed: 3 });
  expect(noisy).toEqual(refined("gradient", { noise: 0.5, seed: 3 }));
  expect(noisy.points).not.toEqual(refined("gradient", { noise: 0.5, seed: 4 }).points);
  // The step is along the gradient that the rule saw.
  const seen = noisy.memories.find(({ name }) => name === "gradient")!;
  expect(noisy.points[2]).toBe(-2 - 0.1 * seen.vectors[0]!);
  const decayed = refined("gradient", { options: "weight-decay:1" });
  expect(decayed.points[2]).toBeCloseTo(-2 - 0.1 * (-4 - 2), 14);
  expect(decayed.limits[0]).toBeNaN();
});

test("a rule that the engine does not know gets no path", () => {
  for (const wrong of [
    { schedule: "wild" },
    { options: "momentum:-1" },
    { options: "speed:1" },
    { noise: -1 },
  ]) {
    expect(
      engine.descend("x", 0, 0, "momentum", 0.1, 5, { ...plainly, ...wrong }),
      JSON.stringify(wrong),
    ).toBeNull();
  }
});

test("every option of the page is one of the engine's, with the same default", () => {
  for (const [optimizer, options] of Object.entries(optionsOf)) {
    const usual = engine.descend("x^2+3y^2+x*y", -2, 1.5, optimizer, 0.1, 6)!;
    const named = { ...plainly, options: writeOptions(options) };
    expect(engine.descend("x^2+3y^2+x*y", -2, 1.5, optimizer, 0.1, 6, named)).toEqual(usual);
  }
});

test("a path says how far the nearest of some minima is", () => {
  const minima = new Float64Array([1, 0, -1, 0]);
  const text = "(x^2-1)^2+y^2";
  const path = engine.descend(text, -2, 1, "gradient", 0.05, 9, plainly, minima);
  const { points, distances } = path!;
  expect(distances[0]).toBeCloseTo(Math.SQRT2, 14);
  expect(distances[9]).toBeCloseTo(Math.hypot(points[18]! + 1, points[19]!), 14);
  expect(walk("x^2+y^2", "gradient", 0.1, 1).distances[0]).toBeNaN();
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

test("the minima of a race are those of its window, found once for each frame", () => {
  let searches = 0;
  const counting = {
    ...engine,
    criticalPoints: (...given: Parameters<WorkshopEngine["criticalPoints"]>) => {
      searches++;
      return engine.criticalPoints(...given);
    },
  };
  const bench = new Workbench(counting);
  const race = (x: number, frame: number) =>
    bench.answer({
      kind: "descend",
      request: {
        subject: "(x^2-1)^2+y^2",
        x,
        y: 0.5,
        walkers: [
          { optimizer: "gradient", rate: 0.05 },
          { optimizer: "newton", rate: 1 },
        ],
        steps: 200,
        around: { frame, window: { xmin: -2, xmax: 2, ymin: -2, ymax: 2 } },
      },
    }) as DescentPath[];
  const [plain, newton] = race(0.5, 1);
  expect(plain!.distances[0]).toBeCloseTo(Math.SQRT1_2, 9);
  expect(plain!.distances.at(-1)).toBeLessThan(1e-6);
  expect(newton!.distances.at(-1)).toBeLessThan(1e-6);
  race(0.6, 1);
  expect(searches).toBe(1);
  race(0.6, 2);
  expect(searches).toBe(2);
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
