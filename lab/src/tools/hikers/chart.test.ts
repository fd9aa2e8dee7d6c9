import { expect, test } from "vitest";
import { barsOf, curveOf, decades, place } from "./chart";

test("bars stand in their order, above and below the level of the start", () => {
  const { first, last, others, level } = barsOf([-1, 3, 0.5], [1, 2, 0], 30, 40);
  expect(level).toBe(30);
  expect(first).toBe("M1.4 30V0h7.2V30z");
  expect(others).toBe("M11.4 30V25h7.2V30z");
  expect(last).toBe("M21.4 30V40h7.2V30z");
});

test("level walkers have flat bars, and nobody has none", () => {
  expect(barsOf([0, 0, 0], [0, 1, 2], 30, 40).first).toBe("M1.4 20V20h7.2V20z");
  expect(barsOf([NaN], [], 30, 40).first).toBe("");
});

test("a decade takes the same room everywhere", () => {
  const scale = { low: 1e-3, high: 1, from: 0, to: 90 };
  expect(place(scale, 0.01)).toBeCloseTo(30, 9);
  expect(place(scale, 0.1)).toBeCloseTo(60, 9);
  expect(decades(scale)).toEqual([1e-3, 0.01, 0.1, 1]);
  expect(decades({ ...scale, high: 300 }, 2)).toEqual([0.01, 1, 100]);
});

test("a curve is broken where there is no error to show", () => {
  const scale = { low: 1, high: 100, from: 0, to: 20 };
  const { line, dots } = curveOf([1, 10, 10, 100], [1, 10, NaN, 0], scale, scale);
  expect(line).toBe("M0 0L10 10");
  expect(dots).toHaveLength(2);
  expect(curveOf([1, 10, 100], [1, NaN, 100], scale, scale).line).toBe("M0 0M20 20");
});
