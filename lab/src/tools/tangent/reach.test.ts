import { expect, test } from "vitest";
import { isOverPatch, patch, reach } from "./reach";

test("along an axis one gets as far as the patch, or the window's edge", () => {
  expect(reach(0, 0, 0.5, 0)).toBeCloseTo(patch / 0.5);
  expect(reach(0.9, 0, 1, 0)).toBeCloseTo(0.1);
  expect(reach(0.9, 0, -1, 0)).toBeCloseTo(patch);
});

test("aslant the nearer edge decides", () => {
  expect(reach(0, 0.8, 1, 1)).toBeCloseTo(0.2);
  expect(reach(0, 0, 0.1, 1)).toBeCloseTo(patch);
});

test("without a direction, and beyond the edge, one gets nowhere", () => {
  expect(reach(0, 0, 0, 0)).toBe(0);
  expect(reach(0, 0, NaN, NaN)).toBe(0);
  expect(reach(1, 0, 1, 0)).toBe(0);
});

test("the patch is a square around its point", () => {
  expect(isOverPatch(0.2, 0, 0.6, -0.4)).toBe(true);
  expect(isOverPatch(0.2, 0, 0.7, 0)).toBe(false);
});
