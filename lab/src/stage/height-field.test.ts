import { expect, test } from "vitest";
import { HeightField } from "./height-field";

/** A field of n×n samples of a height function over the box; slopes are left at 0. */
function field(n: number, f: (u: number, v: number) => number): HeightField {
  const samples = new Float32Array(n * n * 3);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) {
      samples[3 * (j * n + i)] = f((2 * i) / (n - 1) - 1, (2 * j) / (n - 1) - 1);
    }
  }
  return new HeightField(n, n, samples);
}

test("between samples a plane stays a plane", () => {
  const plane = field(5, (u, v) => 0.5 + 0.2 * u - 0.1 * v);
  expect(plane.at(0.13, -0.77)).toBeCloseTo(0.5 + 0.2 * 0.13 + 0.1 * 0.77, 6);
});

test("the border belongs to the field, what lies beyond does not", () => {
  const plane = field(5, (u) => u);
  expect(plane.at(1, 1)).toBe(1);
  expect(plane.at(-1, 1)).toBe(-1);
  expect(plane.at(1.01, 0)).toBeNaN();
});

test("a hole is a hole, and its neighbours are not", () => {
  const holed = field(5, (u) => (u < 0 ? NaN : 0.25));
  expect(holed.at(-0.5, 0)).toBeNaN();
  expect(holed.at(-0.1, 0)).toBeNaN();
  expect(holed.at(0, 0)).toBe(0.25);
  expect(holed.at(0.3, 0)).toBe(0.25);
});

test("a blend stands between its two fields, on the second one's grid", () => {
  const blend = field(3, () => 0).blend(
    field(5, () => 1),
    0.25,
  );
  expect(blend.nx).toBe(5);
  expect(blend.at(0.4, 0.4)).toBeCloseTo(0.25, 6);
});

test("where the first field has a hole, a blend is the second", () => {
  const blend = field(5, (u) => (u < 0 ? NaN : 0)).blend(
    field(5, () => 1),
    0.25,
  );
  expect(blend.at(-1, 0)).toBe(1);
  expect(blend.at(1, 0)).toBeCloseTo(0.25, 6);
});

test("a grid sample that no triangle uses does not exist", () => {
  const mesh = {
    frame: 1,
    nx: 2,
    ny: 2,
    positions: Float32Array.from([-1, -1, 0.5, 1, -1, 0.25, -1, 1, 0.75, 1, 1, 0, 0, 0, 0.9]),
    normals: Float32Array.from([0, 0, 1, -0.6, 0, 0.8, 0, 0, 1, 0, 0, 1, 0, 0, 1]),
    indices: Uint32Array.from([0, 1, 2, 4, 1, 2]),
    contours: new Float32Array(0),
    contourHeights: new Float32Array(0),
    rim: new Float32Array(0),
    milliseconds: 0,
  };
  const field = HeightField.of(mesh);
  expect(field.at(-1, -1)).toBe(0.5);
  expect(field.at(1, -1)).toBe(0.25);
  expect(field.at(1, -1, 1)).toBeCloseTo(0.75, 6);
  expect(field.at(1, 1)).toBeNaN();
});
