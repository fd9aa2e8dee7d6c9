import { expect, test } from "vitest";
import { cross, ghost, plumb, type Ends } from "./ghost";

const ends: Ends = { tail: [0, 0, 0], head: [0.8, 0, 0.6] };

function places(lines: Float32Array): number[][] {
  return Array.from({ length: lines.length / 3 }, (_, i) =>
    Array.from(lines.subarray(3 * i, 3 * i + 3)),
  );
}

test("the ghost is drawn in dashes on its line, with a head that ends at its tip", () => {
  const drawn = places(ghost(ends, 1));
  expect(drawn.length).toBeGreaterThan(2 * 8);
  for (const [x, , z] of drawn) expect(z).toBeCloseTo((x! * 0.6) / 0.8, 6);
  expect(drawn).toContainEqual([Math.fround(0.8), 0, Math.fround(0.6)]);
  const dashes = drawn.slice(0, -6);
  for (let i = 2; i < dashes.length; i += 2) {
    expect(dashes[i]![0]).toBeGreaterThan(dashes[i - 1]![0]!);
  }
});

test("there is no ghost without a length, without a run, and where there is none", () => {
  expect(ghost({ tail: [1, 1, 0], head: [1, 1, 0] }, 1)).toHaveLength(0);
  expect(ghost({ tail: [1, 1, 0], head: [1, 1, 1] }, 1)).toHaveLength(0);
  expect(ghost({ tail: [NaN, 1, 0], head: [1, 2, 1] }, 1)).toHaveLength(0);
});

test("the cross lies across the ghost and faces the eye", () => {
  for (const [x, y, z] of places(cross(ends, [0, 1, 0], [0, 0, 1], 0.1))) {
    expect(x).toBeCloseTo(0.36, 6);
    expect(Math.abs(y!)).toBeCloseTo(0.1, 6);
    expect(Math.abs(z! - 0.27)).toBeCloseTo(0.1, 6);
  }
});

test("the plumb line runs from the tip straight down to the floor and no further", () => {
  const line = places(plumb(ends, -0.2));
  expect(line[0]![2]).toBeCloseTo(0.6, 6);
  for (const [x, y, z] of line) {
    expect([x, y]).toEqual([Math.fround(0.8), 0]);
    expect(z).toBeGreaterThanOrEqual(Math.fround(-0.2));
  }
  expect(plumb(ends, 0.7)).toHaveLength(0);
});
