// What engine.js answers for the tools at a point, as the page calls it.

import { expect, test } from "vitest";
import type { Engine, Frame, OpenFormula } from "./engine";

const module = new URL("../../public/engine/engine.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as Engine;

function framed(text: string): { opened: OpenFormula; frame: Frame } {
  const opened = engine.open(text);
  if ("error" in opened) throw new Error(opened.error.message);
  return { opened, frame: engine.frame(opened.id, -3, 3, -3, 3) };
}

test("the rosette's largest slope is the norm of the gradient, at the arrow's angle", () => {
  const { opened, frame } = framed("x^2 - y^2 + x*y");
  const { norm, degrees } = engine.at(opened.id, 1, 0.5);
  const rosette = engine.rosette(frame.id, 1, 0.5, 3600)!;
  expect(rosette.slopes).toBeInstanceOf(Float64Array);
  expect(rosette.curve).toBeInstanceOf(Float32Array);
  expect(rosette.curve.length).toBe(7200);
  const steepest = rosette.slopes.indexOf(Math.max(...rosette.slopes));
  expect(Math.abs(steepest / 10 - degrees)).toBeLessThanOrEqual(0.05);
  expect(rosette.slopes[steepest]).toBeLessThanOrEqual(norm);
  expect(engine.along(frame.id, 1, 0.5, degrees)!.slope).toBeCloseTo(norm, 12);
});

test("one direction has its slope, its angle to the gradient and its tangent line", () => {
  const { frame } = framed("3*x");
  const east = engine.along(frame.id, 1, 1, 0)!;
  const { head, length } = engine.arrow(frame.id, 1, 1)!;
  expect(east).toMatchObject({ slope: 3, theta: 0, cosTheta: 1, tip: head });
  expect(east.rim[0]).toBeCloseTo(1 / 3 + length, 12);
  const northWest = engine.along(frame.id, 1, 1, 120)!;
  expect(northWest.slope).toBeCloseTo(-1.5, 12);
  expect(northWest.theta).toBeCloseTo(120, 12);
  expect(northWest.tangentLine).toBeInstanceOf(Float32Array);
  expect(northWest.tangentLine.length).toBe(6);
  expect(northWest.tangentLine[5]).toBeLessThan(northWest.tangentLine[2]!);
});

test("the slices are curves on the surface, cut at a pole, with tangents where there is a gradient", () => {
  const { frame } = framed("1/x + y");
  const { x, y, tangentX, tangentY } = engine.slices(frame.id, 1, 0.5);
  expect(x.length % 6).toBe(0);
  expect(x.every((number) => number >= -1 && number <= 1)).toBe(true);
  expect(y.length).toBeGreaterThanOrEqual(6 * 96);
  expect(tangentX!.length).toBe(6);
  expect(tangentY![5]).toBeGreaterThan(tangentY![2]!);
});

test("where there is no gradient, only the slices have something to show", () => {
  const { frame } = framed("abs(x) + y");
  expect(engine.rosette(frame.id, 0, 1, 8)).toBeNull();
  expect(engine.along(frame.id, 0, 1, 30)).toBeNull();
  const { x, tangentX, tangentY } = engine.slices(frame.id, 0, 1);
  expect(x.length).toBeGreaterThan(0);
  expect([tangentX, tangentY]).toEqual([null, null]);
});
