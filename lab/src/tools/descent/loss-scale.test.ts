import { expect, test } from "vitest";
import { lossScale } from "./loss-scale";

const run = (...values: number[]) => Float64Array.from(values);

test("one walk fills the chart from its lowest to its highest", () => {
  const { share, low, high } = lossScale([run(4, 2, 1)], false);
  expect([share(4), share(1), low, high]).toEqual([1, 0, 1, 4]);
});

test("a walker who gets to nothing leaves the logarithmic chart at a trillionth of the start", () => {
  const { share, low, high } = lossScale([run(1, 1e-3, 1e-6), run(1, 1e-15, 0)], true);
  expect(low).toBeCloseTo(1e-12, 20);
  expect(high).toBe(1);
  expect(share(1)).toBe(1);
  expect(share(1e-6)).toBeCloseTo(0.5, 12);
  expect(share(1e-15)).toBe(-1);
  expect(share(0)).toBe(-1);
});

test("a walker who blows up leaves the others their room", () => {
  const runs = [run(1, 0.5, 0), run(1, 1e30, NaN)];
  expect(lossScale(runs, false).high).toBe(3);
  expect(lossScale(runs, false).share(1e30)).toBe(1);
  expect(lossScale(runs, true).high).toBe(1001);
});

test("alone, a walk may be seen to blow up", () => {
  expect(lossScale([run(1, 0.9, 40)], false).high).toBe(40);
});

test("heights below 0 have a logarithm too: that of their way above the lowest", () => {
  const { share } = lossScale([run(-1, -2, -3)], true);
  expect(share(-1)).toBe(1);
  expect(share(-2)).toBeGreaterThan(0.9);
  expect(share(-3)).toBe(-1);
});

test("a walk on the level, and none at all, have a scale", () => {
  expect(lossScale([run(2, 2)], false).share(2)).toBe(0.5);
  expect(lossScale([run(NaN)], true).share(NaN)).not.toBe(1);
  expect(lossScale([], false).share(1)).toBe(0.5);
});
