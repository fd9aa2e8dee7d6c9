import { describe, expect, test } from "vitest";
import { HeightField } from "./height-field";
import { nearestSpot } from "./slide";

function field(f: (u: number, v: number) => number): HeightField {
  const n = 65;
  const samples = new Float32Array(n * n * 3);
  for (let j = 0; j < n; j++) {
    for (let i = 0; i < n; i++) samples[3 * (j * n + i)] = f(i / 32 - 1, j / 32 - 1);
  }
  return new HeightField(n, n, samples);
}

/** Looks straight down: a box point (u, v) is drawn at pixel (100u, 100v). */
const fromAbove = {
  project: (u: number, v: number, _w: number, out: { x: number; y: number }) =>
    Object.assign(out, { x: 100 * u, y: 100 * v }),
};
/** Looks along v: one sees u to the right and w upwards. */
const fromTheSide = {
  project: (u: number, _v: number, w: number, out: { x: number; y: number }) =>
    Object.assign(out, { x: 100 * u, y: -100 * w }),
};

describe("a pointer off the surface", () => {
  test("moves the point along the window's edge", () => {
    const flat = field(() => 0.5);
    const spot = nearestSpot(flat, fromAbove, 180, 40, { u: 0.2, v: 0.1 });
    expect(spot.u).toBe(1);
    expect(spot.v).toBeCloseTo(0.4, 2);
  });

  test("moves the point along the edge of a hole, never into it", () => {
    const holed = field((u) => (u < 0 ? NaN : 0.5));
    const spot = nearestSpot(holed, fromAbove, -60, 30, { u: 0.4, v: 0 });
    expect(spot.u).toBeGreaterThanOrEqual(0);
    expect(spot.u).toBeLessThan(0.02);
    expect(spot.v).toBeCloseTo(0.3, 1);
  });

  test("moves the point along a silhouette", () => {
    const hill = field((u, v) => 0.8 - 0.5 * u * u - 0.5 * v * v);
    const spot = nearestSpot(hill, fromTheSide, 0, -300, { u: 0.3, v: 0.3 });
    expect(Math.hypot(spot.u, spot.v)).toBeLessThan(0.03);
  });

  test("leaves the point where it is when nothing is nearer", () => {
    const nowhere = field(() => NaN);
    expect(nearestSpot(nowhere, fromAbove, 50, 50, { u: 0.2, v: 0.1 })).toEqual({ u: 0.2, v: 0.1 });
  });
});
