import { expect, test } from "vitest";
import { throughCoordinates, throughPoint, withCoordinate } from "./planes";

const point = Float64Array.from([1, 2, 3]);
const variables = ["a", "b", "c"];
const seen = { variables, axes: ["c", "a"], slice: "c,a" };

test("a coordinate of the plane is moved in it, another moves the plane", () => {
  expect(withCoordinate(seen, point, 2, 7)).toEqual({ x: 7 });
  expect(withCoordinate(seen, point, 0, 7)).toEqual({ y: 7 });
  expect(withCoordinate(seen, point, 1, 7)).toEqual({ p: "1,7,3" });
});

test("a plane with directions of its own goes with the point", () => {
  const aimed = { variables, axes: ["s", "t"], slice: "gradient" };
  expect(withCoordinate(aimed, point, 1, 7)).toEqual({ p: "1,7,3", x: 0, y: 0 });
  expect(throughPoint("eigen", point)).toEqual({ slice: "eigen", p: "1,2,3", x: 0, y: 0 });
});

test("another plane of coordinates shows the same point", () => {
  expect(throughCoordinates(seen, point, "b", "c")).toEqual({
    slice: "b,c",
    p: "1,2,3",
    x: 2,
    y: 3,
  });
  expect(throughCoordinates(seen, point, "b", "b")).toBeNull();
  expect(throughCoordinates(seen, point, "b", "q")).toBeNull();
});
