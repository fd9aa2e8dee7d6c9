import { expect, test } from "vitest";
import { bearing, degreesOf, turnBetween } from "./bearing";
import { frameOf } from "./frames.fixture";
import { Space } from "./space";

function over(xmin: number, xmax: number, ymin: number, ymax: number): Space {
  const space = new Space();
  space.set(frameOf(xmin, xmax, ymin, ymax));
  return space;
}

test("a bearing has length 1 in the box and keeps its angle in the function's coordinates", () => {
  for (const space of [over(-3, 3, -3, 3), over(0, 8, -1, 1), over(0, 1e-6, 0, 1e6)]) {
    for (const degrees of [0, 30, 90, 147, 180, 271.5, 359]) {
      const { du, dv } = bearing(space, degrees, { du: 0, dv: 0 });
      expect(Math.hypot(du, dv)).toBeCloseTo(1, 12);
      expect(Math.abs(turnBetween(degreesOf(space, du, dv), degrees))).toBeLessThan(1e-3);
    }
  }
});

test("a wide window turns a bearing towards the short side", () => {
  const { du, dv } = bearing(over(0, 8, -1, 1), 45, { du: 0, dv: 0 });
  expect(dv / du).toBeCloseTo(4, 12);
});

test("the way between two directions is the short one, with its sense", () => {
  expect(turnBetween(10, 350)).toBe(-20);
  expect(turnBetween(350, 10)).toBe(20);
  expect(turnBetween(0, 180)).toBe(180);
  expect(turnBetween(180, 0)).toBe(180);
  expect(turnBetween(-90, 270)).toBe(0);
});
