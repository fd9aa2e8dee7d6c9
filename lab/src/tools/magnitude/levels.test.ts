import { expect, test } from "vitest";
import { levelBelow } from "./levels";

test("the contour below a point is the nearest of those not above it", () => {
  const heights = [0.5, 0.25, 0.75, 0.25, 0.5];
  expect(levelBelow(heights, 0.6)).toBe(0.5);
  expect(levelBelow(heights, 0.5)).toBe(0.5);
  expect(levelBelow(heights, 0.3)).toBe(0.25);
});

test("without a contour on each side there is none", () => {
  expect(levelBelow([0.5, 0.25], 0.1)).toBeNaN();
  expect(levelBelow([0.5, 0.25], 0.8)).toBeNaN();
  expect(levelBelow([], 0.5)).toBeNaN();
  expect(levelBelow([0.5], NaN)).toBeNaN();
});
