import { expect, test } from "vitest";
import { formatCoordinate, formatNumber, roundCoordinate, smallStep } from "./numbers";

test("a number carries four significant digits and a real minus sign", () => {
  expect(formatNumber(2.2360679774)).toBe("2.236");
  expect(formatNumber(-0.082085)).toBe("−0.08209");
  expect(formatNumber(1234.56)).toBe("1235");
  expect(formatNumber(2)).toBe("2");
});

test("dust and negative zero are zero", () => {
  expect(formatNumber(-0)).toBe("0");
  expect(formatNumber(1.2e-17)).toBe("0");
  expect(formatNumber(-6e-17)).toBe("0");
  expect(formatNumber(3e-17, 4, 1e-17)).toBe("3·10⁻¹⁷");
});

test("very large and very small numbers show their power of ten", () => {
  expect(formatNumber(1234567)).toBe("1.235·10⁶");
  expect(formatNumber(-0.00001234)).toBe("−1.234·10⁻⁵");
  expect(formatNumber(999999.9)).toBe("1·10⁶");
});

test("what is no number is a dash", () => {
  expect(formatNumber(NaN)).toBe("–");
  expect(formatNumber(-Infinity)).toBe("−∞");
});

test("a coordinate is as fine as its window", () => {
  expect(formatCoordinate(0.83429183, 6)).toBe("0.834");
  expect(formatCoordinate(-0.00001, 6)).toBe("0");
  expect(formatCoordinate(12.345, 600)).toBe("12.3");
  expect(roundCoordinate(0.8342918374, 6)).toBe(0.834292);
  expect(roundCoordinate(1 / 3, 1e-8)).toBeCloseTo(1 / 3, 14);
});

test("a small step is a round number", () => {
  expect(smallStep(6)).toBe(0.1);
  expect(smallStep(600)).toBe(10);
  expect(smallStep(0.02)).toBe(0.001);
});
