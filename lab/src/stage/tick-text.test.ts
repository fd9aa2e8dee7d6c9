import { expect, test } from "vitest";
import { tickTexts } from "./tick-text";

test("ticks carry the decimals their distance needs and a real minus sign", () => {
  expect(tickTexts([-1, -0.5, 0, 0.5])).toEqual(["−1.0", "−0.5", "0", "0.5"]);
  expect(tickTexts([0.25, 0.5, 0.75])).toEqual(["0.25", "0.50", "0.75"]);
  expect(tickTexts([-200, 0, 200])).toEqual(["−200", "0", "200"]);
});

test("rounding dust is zero, never minus zero", () => {
  expect(tickTexts([-0.2, -1e-17, 0.2])).toEqual(["−0.2", "0", "0.2"]);
  expect(tickTexts([-0, 1])).toEqual(["0", "1"]);
});

test("very large and very small ticks are powers of ten", () => {
  expect(tickTexts([0, 500000, 1000000])).toEqual(["0", "0.5·10⁶", "1.0·10⁶"]);
  expect(tickTexts([0, 0.0001, 0.0002])).toEqual(["0", "1·10⁻⁴", "2·10⁻⁴"]);
});

test("one tick alone is written", () => {
  expect(tickTexts([3])).toEqual(["3"]);
  expect(tickTexts([])).toEqual([]);
});
