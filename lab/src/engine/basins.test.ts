// The map of basins: rows from the worker until all are there, the newest map only.

import { expect, test } from "vitest";
import { Workbench } from "./workbench";
import {
  Workshop,
  type Answered,
  type Asked,
  type BasinRequest,
  type BasinRow,
  type WorkshopEngine,
} from "./workshop";

const module = new URL("../../public/engine/workshop.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as WorkshopEngine;

const himmelblau: BasinRequest = {
  subject: "(x^2+y-11)^2 + (x+y^2-7)^2",
  window: { xmin: -5, xmax: 5, ymin: -5, ymax: 5 },
  n: 12,
  optimizer: "linesearch",
  rate: 1,
  steps: 200,
};

/** A worker without a thread, which answers at once. */
function openWorkshop(): Workshop {
  const bench = new Workbench(engine);
  const worker = {
    onmessage: null as ((event: { data: Answered }) => void) | null,
    postMessage({ id, question }: Asked) {
      const answer = bench.answer(structuredClone(question));
      queueMicrotask(() => this.onmessage?.({ data: { id, answer } }));
    },
    terminate() {},
  };
  return new Workshop(() => worker as unknown as Worker);
}

function whole(workshop: Workshop, request: BasinRequest): Promise<readonly BasinRow[]> {
  const all: BasinRow[] = [];
  return new Promise((resolve) => {
    workshop.basins(request, (rows) => {
      all.push(...rows);
      if (all.at(-1)!.last) resolve(all);
    });
  });
}

test("every row of a map comes once, and the four minima are its places", async () => {
  const rows = await whole(openWorkshop(), himmelblau);
  expect(rows.map(({ row }) => row).sort((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, i) => i),
  );
  const { places } = rows.at(-1)!;
  const xs = Array.from({ length: places.length / 3 }, (_, i) => places[3 * i]!);
  for (const x of [3, -2.805118, -3.77931, 3.584428]) {
    expect(xs.some((found) => Math.abs(found - x) < 1e-3)).toBe(true);
  }
});

test("a newer map ends the one before", async () => {
  const workshop = openWorkshop();
  let stale = 0;
  workshop.basins(himmelblau, () => stale++);
  const rows = await whole(workshop, { ...himmelblau, subject: "x^2+y^2" });
  expect(rows.every(({ ends }) => ends.every((end) => end === 0))).toBe(true);
  expect(stale).toBe(0);
});

test("what is no formula has no map", async () => {
  const workshop = openWorkshop();
  let heard = 0;
  workshop.basins({ ...himmelblau, subject: "x+" }, () => heard++);
  await whole(workshop, himmelblau);
  expect(heard).toBe(0);
});
