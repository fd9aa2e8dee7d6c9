// Formulas of n variables through planes: engine.js as the page calls it.

import { expect, test } from "vitest";
import type { Engine, OpenFormula, SlicedSubject } from "./engine";

const module = new URL("../../public/engine/engine.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as Engine;

function open(subject: Parameters<Engine["open"]>[0]): OpenFormula {
  const opened = engine.open(subject);
  if ("error" in opened) throw new Error(opened.error.message);
  return opened;
}

function through(formula: string, slice: string, p: number[], rest: Partial<SlicedSubject> = {}) {
  const numbers = new Float64Array(0);
  return open({ formula, slice, p: Float64Array.from(p), back: numbers, seed: 1, ...rest });
}

test("three variables open as the plane of the first two, the others at a half", () => {
  const { id, variables, axes, axisWords, slice, partials } = open("x1^2 + 3*x2*x3");
  expect(variables).toEqual(["x1", "x2", "x3"]);
  expect([axes, axisWords, slice]).toEqual([["x1", "x2"], ["x1", "x2"], "x1,x2"]);
  expect(partials.map(({ text }) => text)).toEqual(["2*x1", "3*x3"]);
  expect(engine.at(id, 2, 1)).toMatchObject({ value: 5.5, gx: 4, gy: 1.5 });
  const { point, gradient, hidden } = engine.components(id, 2, 1);
  expect([...point]).toEqual([2, 1, 0.5]);
  expect([...gradient]).toEqual([4, 1.5, 3]);
  expect(hidden).toBeCloseTo(3 / Math.hypot(4, 1.5, 3), 12);
});

test("any two coordinates can be looked at, in any order", () => {
  const { id, axes, slice } = through("x1^2 + 3*x2*x3", "x3,x1", [7, 2, 8]);
  expect([axes, slice]).toEqual([["x3", "x1"], "x3,x1"]);
  expect(engine.at(id, -1, 3)).toMatchObject({ value: 3, gx: 6, gy: 6 });
});

test("coordinates that there are not give way to the first two", () => {
  expect(through("a*b*c", "a,z", []).slice).toBe("a,b");
  expect(through("a*b*c", "a,a", []).slice).toBe("a,b");
});

test("the plane of the gradient shows all of it, along x", () => {
  const { id, slice, axes } = through("a^2+b^2+c^2+d^2", "gradient", [1, 2, 3, 4]);
  expect([slice, axes]).toEqual(["gradient", ["s", "t"]]);
  const { gx, gy } = engine.at(id, 0, 0);
  expect(gx).toBeCloseTo(2 * Math.sqrt(30), 12);
  expect(gy).toBeCloseTo(0, 12);
  expect(engine.components(id, 0, 0).hidden).toBeLessThan(1e-7);
});

test("the plane of two eigenvectors bends as they say", () => {
  const { id } = through("3a^2 - 2b^2 + c^2/2", "eigen", [1, 1, 1]);
  const { fxx, fxy, fyy } = engine.at(id, 0, 0);
  expect(fxx).toBeCloseTo(6, 10);
  expect(fxy).toBeCloseTo(0, 10);
  expect(fyy).toBeCloseTo(-4, 10);
});

test("the plane of a step holds it and the gradient", () => {
  const back = Float64Array.from([0, 0, 0]);
  const { id } = through("a^2+2b^2+3c^2", "step", [1, 1, 1], { back });
  const { point, gradient, hidden } = engine.components(id, -Math.sqrt(3), 0);
  for (const coordinate of point) expect(coordinate).toBeCloseTo(0, 12);
  expect([...gradient].every((partial) => Math.abs(partial) < 1e-12)).toBe(true);
  expect(hidden).toBeLessThanOrEqual(1);
  expect(engine.components(id, 0, 0).hidden).toBeLessThan(1e-7);
});

test("in a plane of any kind the arrow is the whole gradient's part", () => {
  const f = "sin(a*b)+c^2*d-exp(a*d/4)";
  for (const slice of ["c,a", "gradient", "eigen"]) {
    const { id } = through(f, slice, [0.3, -0.2, 0.9, 0.4]);
    const h = 1e-5;
    const { gx, gy } = engine.at(id, 0.1, 0.2);
    const across = engine.at(id, 0.1 + h, 0.2).value - engine.at(id, 0.1 - h, 0.2).value;
    const up = engine.at(id, 0.1, 0.2 + h).value - engine.at(id, 0.1, 0.2 - h).value;
    expect(gx).toBeCloseTo(across / (2 * h), 8);
    expect(gy).toBeCloseTo(up / (2 * h), 8);
  }
});

test("a thousand variables open and are drawn", () => {
  const { id, variables } = open("sum(i,1,999,100(x[i+1]-x[i]^2)^2+(1-x[i])^2)");
  expect(variables).toHaveLength(1000);
  const frame = engine.frame(id, -2, 2, -2, 2);
  expect(engine.mesh(frame.id, 65).indices.length).toBeGreaterThan(0);
  expect(engine.components(id, 1, 1).gradient).toHaveLength(1000);
});
