import { expect, test } from "vitest";
import { trendOf } from "./trend";

const falling = (factor: number) => Array.from({ length: 14 }, (_, k) => 20 * factor ** k);

test("errors that halve with the step are in proportion to it", () => {
  expect(trendOf(falling(0.5))).toBe("proportional");
  expect(trendOf([90, 80, 100, 3, NaN, 7, 2, ...falling(0.5).slice(7)])).toBe("proportional");
});

test("errors that fall by the square are faster, and those that stay are slower", () => {
  expect(trendOf(falling(0.25))).toBe("faster");
  expect(trendOf(falling(0.9))).toBe("slower");
});

test("no error, and nothing to compare, are told apart", () => {
  expect(trendOf(new Float64Array(14))).toBe("none");
  expect(trendOf(new Float64Array(14).fill(NaN))).toBe("unknown");
  expect(trendOf([])).toBe("unknown");
});
