// Fits through the same door as formulas: engine.js opens, reads, frames and meshes them alike.

import { expect, test } from "vitest";
import { readRows } from "../data/rows";
import { dataSetNamed } from "../data/sets";
import { fits } from "../gallery/gallery";
import { rowsOf, subjectOf } from "../model/ground";
import { defaults } from "../state/state";
import type { Engine, FitSubject, OpenFormula, Subject } from "./engine";
import { fineSurfaces } from "./fine-surface";
import type { WorkshopEngine } from "./workshop";

const load = (name: string) =>
  import(/* @vite-ignore */ new URL(`../../public/engine/${name}.js`, import.meta.url).href);
const engine = (await load("engine")) as Engine;
const workshop = (await load("workshop")) as WorkshopEngine;

function open(subject: Subject): OpenFormula {
  const opened = engine.open(subject);
  if ("error" in opened) throw new Error(opened.error.message);
  return opened;
}

function fit(model: string, loss: string, data: string): FitSubject {
  return { model, loss, ...rowsOf(data, null) };
}

test("a fit opens like a formula: axes, the loss and its partials to read, the model to edit", () => {
  const { text, latex, axes, partials, typed } = open(fit("a*x + b", "mse", "1,2;3,4;5,5"));
  expect(axes).toEqual(["a", "b"]);
  expect(text).toBe("sum(i, 1, 3, (a*x[i] + b - y[i])^2)/3");
  expect(latex).toContain("\\frac{1}{3} \\sum_{i=1}^{3}");
  expect(typed.text).toBe("a*x + b");
  expect(partials.map(({ variable }) => variable)).toEqual(["a", "b"]);
  expect(open(fit("a*x", "mse", "1,2")).axes).toEqual(["a", "b"]);
  expect(open(fit("m*x + c", "mse", "1,2")).axes).toEqual(["c", "m"]);
});

test("reading, arrow, mesh, pick and tools work as on any formula", () => {
  const { id } = open(fit("a*x + b", "mse", "1,1;2,3;3,5"));
  expect(engine.at(id, 2, -1)).toMatchObject({ value: 0, flat: "minimum", kind: "smooth" });
  const { gx, gy, fxx, fxy, fyy } = engine.at(id, 1, 0);
  // Residuals 0, -1, -2: gradient 2/3 Σ r x and 2/3 Σ r.
  expect([gx, gy]).toEqual([(2 / 3) * -8, (2 / 3) * -3].map((n) => expect.closeTo(n, 12)));
  expect([fxx, fxy, fyy]).toEqual([28 / 3, 4, 2].map((n) => expect.closeTo(n, 12)));
  const frame = engine.frame(id, 0, 4, -4, 2);
  expect(engine.mesh(frame.id, 65).nx).toBe(65);
  expect(engine.arrow(frame.id, 1, 0)!.length).toBeGreaterThan(0.1);
  expect(engine.pick(frame.id, 0, 0, 2, 0, 0, -1)!.x).toBeCloseTo(2, 9);
  expect(engine.snap(frame.id, 2.01, -1.02)).toEqual({ x: 2, y: -1 });
  expect(engine.rosette(frame.id, 1, 0, 36)!.slopes.length).toBe(36);
  expect(engine.gridModule(id)).toBeNull();
});

test("the worker draws a fit, and the workshop walks down it", () => {
  const subject = fit("a*x + b", "mse", "anscombe-1");
  const window = { xmin: 0, xmax: 1, ymin: -2, ymax: 8 };
  const [mesh] = [...fineSurfaces(engine, { request: 1, subject, window, n: 64 })].slice(-1);
  expect(mesh!.mesh!.nx).toBe(64);
  const path = workshop.descend(subject, 0, 0, "lbfgs", 1, 100)!;
  const [a, b] = path.points.slice(-2);
  expect(a).toBeCloseTo(0.5001, 4);
  expect(b).toBeCloseTo(3.0001, 3);
});

test("a dragged data point moves the minimum as least squares says", () => {
  const line = (rows: string) => {
    const { xs, ys } = readRows(rows)!;
    const [mx, my] = [xs, ys].map((all) => all.reduce((a, b) => a + b) / all.length);
    const sxy = xs.reduce((sum, x, i) => sum + (x - mx!) * (ys[i]! - my!), 0);
    const sxx = xs.reduce((sum, x) => sum + (x - mx!) ** 2, 0);
    return [sxy / sxx, my! - (sxy / sxx) * mx!];
  };
  for (const rows of ["1,2;2,3;3,5;4,4", "1,2;2,3;3,5;4,9"]) {
    const { id } = open(fit("a*x + b", "mse", rows));
    const frame = engine.frame(id, -4, 6, -6, 8);
    const [a, b] = line(rows);
    const found = engine.snap(frame.id, a! + 0.05, b! - 0.04)!;
    expect(found.x).toBeCloseTo(a!, 10);
    expect(found.y).toBeCloseTo(b!, 10);
  }
});

test("what cannot be fitted is explained", () => {
  const error = (subject: FitSubject) => {
    const opened = engine.open(subject);
    return "error" in opened ? opened.error : null;
  };
  expect(error(fit("sinn(a*x)", "mse", "1,2"))).toMatchObject({ suggestion: "sin", position: 0 });
  expect(error(fit("2x", "mse", "1,2"))).toMatchObject({ code: "no-parameters" });
  expect(error(fit("a*y", "mse", "1,2"))).toMatchObject({ code: "model-of-y" });
  expect(error(fit("a*x+b+c", "mse", "1,2"))).toMatchObject({ code: "too-many-variables" });
  expect(error(fit("a*x+b", "log", "1,2"))).toMatchObject({ code: "loss-of-data" });
});

test("every fit of the gallery opens, has a minimum in its window and an arrow at its point", () => {
  for (const { name, fit: given, f, window, point } of fits) {
    const { id } = open(subjectOf({ ...defaults, f, ...given }, null));
    const frame = engine.frame(id, ...window);
    expect(engine.arrow(frame.id, ...point)?.length, name).toBeGreaterThan(0.1);
    const [xmin, xmax, ymin, ymax] = window;
    const { x, y } = engine.outlook(id);
    expect(Number.isFinite(x + y), name).toBe(true);
    let least = Infinity;
    let at = [0, 0];
    for (let i = 1; i < 40; i++) {
      for (let j = 1; j < 40; j++) {
        const [a, b] = [xmin + ((xmax - xmin) * i) / 40, ymin + ((ymax - ymin) * j) / 40];
        const { value } = engine.at(id, a, b);
        if (value < least) [least, at] = [value, [i, j]];
      }
    }
    for (const place of at) expect(place, name).toBeGreaterThan(1);
    for (const place of at) expect(place, name).toBeLessThan(39);
  }
});

test("data has a plot, the losses that suit it, and the model's curve", () => {
  const zeroes = open(fit("a*x + b", "mse", "o-rings"));
  expect(engine.dataPlot(zeroes.id)!.losses).toEqual(["mse", "mae", "huber", "log"]);
  const line = open(fit("a*x + b", "mse", "1,2;3,4"));
  const plot = engine.dataPlot(line.id)!;
  expect(plot.losses).toEqual(["mse", "mae", "huber"]);
  expect(plot.xmin).toBeLessThan(1);
  expect(plot.xmax).toBeGreaterThan(3);
  expect(plot.drawnRows).toBe(2);
  expect([...engine.curve(line.id, 2, 1, 0, 2, 3)!]).toEqual([1, 3, 5]);
  expect(engine.dataPlot(open("x*y").id)).toBeNull();
  expect(engine.curve(open("x*y").id, 0, 0, 0, 1, 2)).toBeNull();
});

test("a hundred thousand rows open, are drawn of few and read of all", { timeout: 60_000 }, () => {
  const n = 100_000;
  const xs = Float64Array.from({ length: n }, (_, k) => k / n);
  const ys = xs.map((x, k) => 2 * x + 1 + ((k * 7919) % 1000) / 1000 - 0.4995);
  const { id } = open({ model: "a*x+b", loss: "mse", xs, ys });
  expect(engine.dataPlot(id)!.drawnRows).toBeLessThanOrEqual(512);
  const frame = engine.frame(id, 0, 4, -1, 3);
  expect(engine.mesh(frame.id, 65).nx).toBeGreaterThan(10);
  const found = engine.snap(frame.id, 2.01, 1.01)!;
  expect(engine.at(id, found.x, found.y)).toMatchObject({ flat: "minimum" });
  expect(engine.at(id, 2, 1).value).toBeCloseTo(1 / 12, 3);
});

test("a CSV is read with a reason for every line that gives no row", () => {
  const { xs, ys, names, problems, passedOver } = workshop.readCsv("t;v\n1,5;2\nbad;3\n4;5\n");
  expect([[...xs], [...ys], names]).toEqual([
    [1.5, 4],
    [2, 5],
    ["t", "v"],
  ]);
  expect(passedOver).toBe(1);
  expect(problems).toEqual([{ line: 3, message: expect.stringContaining("“bad”") }]);
});

test("the shipped names resolve to the shipped rows", () => {
  expect(rowsOf("census", null)).toEqual(readRows(dataSetNamed("census")!.rows));
  expect(rowsOf("own", null)).toEqual(readRows(dataSetNamed("anscombe-1")!.rows));
});
