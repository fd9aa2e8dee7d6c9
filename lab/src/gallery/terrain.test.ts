// What the gallery says of hard terrain is what its walks do.

import { expect, test } from "vitest";
import type { WorkshopEngine } from "../engine/workshop";
import { defaults } from "../state/state";
import { terrains, type Terrain } from "./terrain";

const module = new URL("../../public/engine/workshop.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as WorkshopEngine;

function named(name: string): Terrain {
  return terrains.find((terrain) => terrain.name === name)!;
}

function walk(
  { f, point: [x, y], walk }: Terrain,
  other: Partial<Terrain["walk"]> = {},
  moved = y,
) {
  const { optimizer, rate } = { ...walk, ...other };
  const path = engine.descend(f, x, moved, optimizer, rate, defaults.steps * 4)!;
  const last = path.values.length - 1;
  return { ...path, x: path.points[2 * last]!, y: path.points[2 * last + 1]! };
}

test("in the ravine each step swings to the other wall", () => {
  const { points } = walk(named("ravine"));
  for (let k = 0; k < 10; k++) expect(points[2 * k + 1]! * points[2 * k + 3]!).toBeLessThan(0);
});

test("on the plateau plain descent hardly moves in 50 steps, and Adam arrives in 200", () => {
  const { points } = walk(named("plateau"));
  expect(points[100]!).toBeGreaterThan(1.9);
  expect(walk(named("plateau"), { optimizer: "adam" }).values.at(-1)).toBeLessThan(1e-6);
});

test("the saddle traps the walk on the ridge and lets go of one beside it", () => {
  const trapped = walk(named("saddle-trap"));
  expect([trapped.stopped, trapped.y]).toEqual(["converged", 0]);
  expect(walk(named("saddle-trap"), {}, 0.001).y).toBeCloseTo(Math.SQRT2, 6);
});

test("in the egg box and the funnel the walk ends in a hollow that is not the deepest", () => {
  for (const name of ["rastrigin", "ackley"]) {
    const { stopped, values } = walk(named(name));
    expect(stopped).toBe("converged");
    expect(values.at(-1)).toBeGreaterThan(7);
  }
});

test("at the crease the walk goes in circles", () => {
  expect(walk(named("crease")).stopped).toBe("cycling");
});

test("the cliff throws the walk out of the window in one step", () => {
  expect(walk(named("exploding-cliff")).points[2]).toBeLessThan(named("exploding-cliff").window[0]);
});
