import { expect, test } from "vitest";
import { nameOf } from "./names";
import { nearestKnown } from "./floor-colours";

test("a row that is not known yet shows the nearest one that is", () => {
  const known = Uint8Array.from([0, 1, 0, 0, 0, 1]);
  expect([0, 1, 2, 3, 4, 5].map((row) => nearestKnown(known, row))).toEqual([1, 1, 1, 1, 5, 5]);
  expect(nearestKnown(new Uint8Array(4), 2)).toBe(-1);
});

test("places have letters, and letters with numbers when those run out", () => {
  expect([0, 25, 26, 52].map(nameOf)).toEqual(["A", "Z", "A2", "A3"]);
});
