import { expect, test } from "vitest";
import { fittingRun } from "./run";

test("a run of 1 is taken where its triangle can be seen and fits", () => {
  expect(fittingRun(0.3, 0.2)).toBe(1);
  expect(fittingRun(0.6, 0.62)).toBe(1);
  expect(fittingRun(0.14, 0.01)).toBe(1);
});

test("elsewhere it is the largest round one that fits", () => {
  expect(fittingRun(0.7, 0.1)).toBe(0.5);
  expect(fittingRun(0.1, 4)).toBe(0.1);
  expect(fittingRun(3e-6, 1e-6)).toBe(200000);
  expect(fittingRun(2e6, 1e6)).toBe(2e-7);
});

test("where there is nothing to measure there is no run", () => {
  expect(fittingRun(0, 0)).toBeNaN();
  expect(fittingRun(NaN, 1)).toBeNaN();
  expect(fittingRun(1, Infinity)).toBeNaN();
});
