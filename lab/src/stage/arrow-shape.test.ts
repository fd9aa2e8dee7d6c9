import { describe, expect, test } from "vitest";
import { ARROW, arrowSize, seamOfArrow, solidArrow, veiledArrow } from "./arrow-shape";

const shapes = { solid: solidArrow(), veiled: veiledArrow(), seam: seamOfArrow() };

/** Vertices of an arrow of a length, as the shader places them. */
function placed(length: number, full: number): [number, number, number][] {
  const { positions, ends } = shapes.solid;
  const size = arrowSize(length, full);
  return Array.from(ends, (end, i) => [
    positions[3 * i]! * size + end * length,
    positions[3 * i + 1]! * size,
    positions[3 * i + 2]! * size,
  ]);
}

describe.each([0.002, 0.05, 0.2, 0.6, 1.4])("an arrow of length %d", (length) => {
  const spots = placed(length, 1);
  const size = arrowSize(length, 1);

  test("ends exactly at its head", () => {
    expect(Math.max(...spots.map((p) => p[0]))).toBeCloseTo(length, 6);
  });

  test("lies on the floor and is no thicker than it should be", () => {
    expect(Math.min(...spots.map((p) => p[2]))).toBe(0);
    expect(Math.max(...spots.map((p) => p[2]))).toBeCloseTo(ARROW.thickness * size, 6);
  });

  test("keeps the proportion of head and shaft", () => {
    const widest = Math.max(...spots.map((p) => p[1]));
    const atTail = Math.max(...spots.filter((p) => p[0] <= 1e-9).map((p) => p[1]));
    expect(atTail / widest).toBeCloseTo(ARROW.shaft / ARROW.head, 1);
  });

  test("has more length than head", () => {
    expect(ARROW.headLength * size).toBeLessThan(length);
  });
});

test("a long arrow has its full size whatever its length", () => {
  expect(arrowSize(0.8, 1)).toBe(1);
  expect(arrowSize(3, 1)).toBe(1);
});

test("a short arrow shrinks as a whole, down to nothing", () => {
  expect(arrowSize(0.1, 1)).toBeLessThan(1);
  expect(arrowSize(0.05, 1)).toBeCloseTo(arrowSize(0.1, 1) / 2, 12);
  expect(arrowSize(0, 1)).toBe(0);
});

test.each(Object.entries(shapes))("the %s shape faces up: its triangles turn left", (_, shape) => {
  const { positions, indices, ends } = shape;
  for (let t = 0; t < indices.length; t += 3) {
    const [a, b, c] = [indices[t]!, indices[t + 1]!, indices[t + 2]!].map((i) => [
      positions[3 * i]! + ends[i]!,
      positions[3 * i + 1]!,
    ]) as [number[], number[], number[]];
    const area = (b[0]! - a[0]!) * (c[1]! - a[1]!) - (b[1]! - a[1]!) * (c[0]! - a[0]!);
    expect(area).toBeGreaterThan(-1e-7);
  }
});
