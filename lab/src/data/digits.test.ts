import { expect, test } from "vitest";
import { digitLevels, digitSide, readDigits } from "./digits";
import packed from "./digits.bin?inline";
import { irises } from "./iris";

test("the digits are 600 images of each, drawn in the middle, and less than a megabyte", async () => {
  expect(0.75 * packed.length).toBeLessThan(600_000);
  const { pixels, targets } = await readDigits(packed);
  expect(targets.length).toBe(6000);
  expect(pixels.length).toBe(6000 * digitSide ** 2);
  expect(Math.max(...pixels.subarray(0, 784))).toBe(digitLevels);
  expect([...targets.subarray(8, 12)]).toEqual([8, 9, 0, 1]);
  const middle = 14 * digitSide + 14;
  const ink = (digit: number) =>
    Array.from({ length: 600 }, (_, k) => pixels[(10 * k + digit) * 784 + middle]!);
  const mean = (all: number[]) => all.reduce((a, b) => a + b, 0) / all.length;
  // A nought is empty in the middle, a one is not.
  expect(mean(ink(0))).toBeLessThan(2);
  expect(mean(ink(1))).toBeGreaterThan(10);
});

test("the irises are Fisher's: 50 of each species, with their published means", () => {
  const { x, targets } = irises();
  expect(targets.length).toBe(150);
  const mean = (column: number, kind: number) =>
    Array.from({ length: 50 }, (_, k) => x[4 * (50 * kind + k) + column]!).reduce(
      (a, b) => a + b,
      0,
    ) / 50;
  expect([0, 1, 2].map((kind) => mean(0, kind))).toEqual(
    [5.006, 5.936, 6.588].map((m) => expect.closeTo(m, 10)),
  );
  expect([0, 1, 2].map((kind) => mean(2, kind))).toEqual(
    [1.462, 4.26, 5.552].map((m) => expect.closeTo(m, 10)),
  );
});
