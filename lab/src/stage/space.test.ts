import { expect, test } from "vitest";
import { frameOf } from "./frames.fixture";
import { footprint, Space } from "./space";

test("the box keeps the window's ratio up to three to one", () => {
  expect(footprint({ xmin: -2, xmax: 2, ymin: -1, ymax: 1 })).toEqual([1, 0.5]);
  expect(footprint({ xmin: 0, xmax: 1, ymin: 0, ymax: 2 })).toEqual([0.5, 1]);
  const [wide, deep] = footprint({ xmin: 0, xmax: 10, ymin: 0, ymax: 1 });
  expect(wide / deep).toBeCloseTo(3, 12);
});

test("an impossible window still gives a box", () => {
  expect(footprint({ xmin: 0, xmax: 0, ymin: 0, ymax: 1 })).toEqual([1, 1]);
  expect(footprint({ xmin: 0, xmax: 1, ymin: 0, ymax: NaN })).toEqual([1, 1]);
});

test("the window's corners are the box's corners, and the way back is the way", () => {
  const space = new Space();
  space.set(frameOf(-2, 4, 1, 3));
  expect([space.u(-2), space.u(4), space.v(1), space.v(3)]).toEqual([-1, 1, -1, 1]);
  expect([space.w(-1), space.w(3)]).toEqual([0, 1]);
  expect(space.x(space.u(0.7))).toBeCloseTo(0.7, 12);
  expect(space.y(space.v(2.9))).toBeCloseTo(2.9, 12);
});
