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

test("hikers stand on the surface, ranked, and the winner's error shrinks with the stride", () => {
  const { frame } = framed("x^2/4 + y");
  const { places, heights, rises, order, highest, lowest, highestError, lowestError } =
    engine.hikers(frame.id, 0.5, 0, 8, 1);
  expect(places).toBeInstanceOf(Float32Array);
  expect(order).toBeInstanceOf(Int32Array);
  expect([places.length, heights.length, rises.length, order.length]).toEqual([24, 8, 8, 8]);
  expect([highest, lowest]).toEqual([order[0], order[7]]);
  expect(heights[highest]).toBe(Math.max(...heights));
  expect(rises[lowest]).toBeCloseTo(heights[lowest]! - 1 / 16, 12);
  expect(highestError).toBeLessThan(45);
  expect(lowestError).toBeLessThan(45);
  const { strides, lowErrors, highErrors } = engine.strideErrors(frame.id, 0.5, 0, 0.5, 10)!;
  expect(strides[9]).toBe(0.5 / 512);
  expect(lowErrors[9]! / lowErrors[8]!).toBeCloseTo(0.5, 2);
  expect(highErrors[9]! / highErrors[8]!).toBeCloseTo(0.5, 2);
});

test("the bend of a surface: eigenvalues, contour tangent and spacing", () => {
  const { opened, frame } = framed("x^2 + 3*y^2");
  const bend = engine.principal(frame.id, 1, 0.5)!;
  expect(bend).toMatchObject({ first: 6, second: 2, degrees: 90 });
  const { gx, gy, norm, degrees } = engine.at(opened.id, 1, 0.5);
  const t = (bend.contour * Math.PI) / 180;
  expect(Math.abs(gx * Math.cos(t) + gy * Math.sin(t)) / norm).toBeLessThan(1e-9);
  expect(bend.contour).toBeCloseTo(degrees + 90, 10);
  expect(bend.contourSpacing).toBeCloseTo(bend.levelStep / norm, 12);
});

test("the tangent plane has a patch, a promise and the arrow mistaken for the gradient", () => {
  const { frame } = framed("x*y/2");
  const { corners } = engine.tangentPlane(frame.id, 1, 0.5)!;
  expect(corners).toBeInstanceOf(Float32Array);
  expect(corners.length).toBe(12);
  expect(engine.promise(frame.id, 1, 0.5, 2, 1)).toEqual({ plane: 0.75, value: 1, error: 0.25 });
  const tilted = engine.tilted(frame.id, 1, 0.5)!;
  const { head } = engine.arrow(frame.id, 1, 0.5)!;
  expect(tilted[3]).toBeCloseTo(head[0] / 3, 6);
  expect(tilted[5]).toBeGreaterThan(tilted[2]!);
});

test("a drawn arrow is scored, the true one with a hundred points", () => {
  const { frame } = framed("x^2 + y^2");
  const [x, y] = engine.arrow(frame.id, 1, 0.5)!.head;
  expect(engine.score(frame.id, 1, 0.5, x, y)!.points).toBeCloseTo(100, 9);
  const turned = engine.score(frame.id, 1, 0.5, 1 - (y - 0.5), 0.5 + (x - 1))!;
  expect(turned.angleError).toBeCloseTo(90, 9);
  expect(turned.lengthRatio).toBeCloseTo(1, 9);
  expect(turned.points).toBeLessThan(10);
});

test("where there is no gradient, only slices and hikers have something to show", () => {
  const { frame } = framed("abs(x) + y");
  expect(engine.rosette(frame.id, 0, 1, 8)).toBeNull();
  expect(engine.along(frame.id, 0, 1, 30)).toBeNull();
  expect(engine.strideErrors(frame.id, 0, 1, 1, 3)).toBeNull();
  expect(engine.principal(frame.id, 0, 1)).toBeNull();
  expect(engine.tangentPlane(frame.id, 0, 1)).toBeNull();
  expect(engine.promise(frame.id, 0, 1, 1, 1)).toBeNull();
  expect(engine.tilted(frame.id, 0, 1)).toBeNull();
  expect(engine.score(frame.id, 0, 1, 1, 1)).toBeNull();
  expect(engine.hikers(frame.id, 0, 1, 4, 1)).toMatchObject({ highest: 0, highestError: NaN });
  const { x, tangentX, tangentY } = engine.slices(frame.id, 0, 1);
  expect(x.length).toBeGreaterThan(0);
  expect([tangentX, tangentY]).toEqual([null, null]);
});

test("a vector is drawn as a gradient of its size would be", () => {
  const { opened, frame } = framed("x^2 - y^2 + x*y");
  const { gx, gy } = engine.at(opened.id, 1, 0.5);
  expect(engine.vector(frame.id, 1, 0.5, gx, gy)).toEqual(engine.arrow(frame.id, 1, 0.5));
  expect(engine.vector(frame.id, 1, 0.5, 0, 0).length).toBe(0);
});
