// Critical points and rain: workshop.js as its worker calls it, and the page's way of asking.

import { expect, test } from "vitest";
import { buffersOf, Workbench } from "./workbench";
import {
  type Answered,
  type Asked,
  type Drops,
  dropState,
  Workshop,
  type WorkshopEngine,
} from "./workshop";

const module = new URL("../../public/engine/workshop.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as WorkshopEngine;
const square = { xmin: -5, xmax: 5, ymin: -5, ymax: 5 };
const himmelblau = "(x^2+y-11)^2 + (x+y^2-7)^2";

/** A worker without a thread: it answers when told to. */
class Bench {
  readonly heard: Asked[] = [];
  readonly #bench = new Workbench(engine);
  onmessage: ((event: { data: Answered }) => void) | null = null;
  onerror: (() => void) | null = null;

  postMessage(asked: Asked) {
    this.heard.push(structuredClone(asked));
  }

  terminate() {}

  get kinds(): string[] {
    return this.heard.map(({ question }) => question.kind);
  }

  /** Answers all that has been asked, and what is asked meanwhile. */
  async work(): Promise<void> {
    for (let asked = this.heard.shift(); asked; asked = this.heard.shift()) {
      const { id, question } = asked;
      const answer = this.#bench.answer(question);
      const transfer = buffersOf(question, answer);
      this.onmessage?.({ data: structuredClone({ id, answer }, { transfer }) });
      await Promise.resolve();
    }
  }
}

function page() {
  const benches: Bench[] = [];
  const workshop = new Workshop(() => {
    const bench = new Bench();
    benches.push(bench);
    return bench as unknown as Worker;
  });
  return { workshop, benches };
}

test("the critical points of a window are found, from the lowest to the highest", () => {
  const { points, lines } = engine.criticalPoints(himmelblau, -5, 5, -5, 5)!;
  expect(points.map(({ kind }) => kind).sort()).toEqual([
    "maximum",
    ...Array<string>(4).fill("minimum"),
    ...Array<string>(4).fill("saddle"),
  ]);
  expect(points.at(-1)).toMatchObject({ kind: "maximum" });
  expect(points.at(-1)!.value).toBeCloseTo(181.616521522, 8);
  expect(points.some(({ x, y }) => Math.hypot(x - 3, y - 2) < 1e-12)).toBe(true);
  expect(lines.length).toBe(0);
});

test("a valley floor is a line of flat places and no critical point", () => {
  const { points, lines } = engine.criticalPoints("x^2", -3, 3, -3, 3)!;
  expect(points).toEqual([]);
  expect(lines).toBeInstanceOf(Float64Array);
  expect(lines.length).toBeGreaterThan(20);
  expect(lines.length).toBeLessThan(60);
});

test("what no landscape shows has neither critical points nor rain", () => {
  expect(engine.criticalPoints("x+", -3, 3, -3, 3)).toBeNull();
  expect(engine.criticalPoints("sum(i,1,100000,sin(i*x))", -3, 3, -3, 3)).toBeNull();
  expect(engine.rain("x+", -3, 3, -3, 3, 10, 1)).toBeNull();
});

test("drops run down to a minimum and say in which one they ended", () => {
  let drops = engine.rain(himmelblau, -5, 5, -5, 5, 60, 1)!;
  expect(drops.positions).toBeInstanceOf(Float32Array);
  expect(drops.states).toBeInstanceOf(Uint8Array);
  expect(drops.basins).toBeInstanceOf(Int16Array);
  expect(drops.positions.length).toBe(180);
  expect(drops.running).toBe(60);
  for (let k = 0; k < 600 && drops.running > 0; k++) drops = engine.update(drops.rain);
  expect([...drops.states].every((state) => state === dropState.pooled)).toBe(true);
  expect(drops.minima.length).toBe(4);
  drops.basins.forEach((basin, k) => {
    const { x, y } = drops.minima[basin]!;
    expect(Math.abs(drops.positions[3 * k]! - x / 5)).toBeLessThan(1e-3);
    expect(Math.abs(drops.positions[3 * k + 1]! - y / 5)).toBeLessThan(1e-3);
  });
  engine.closeRain(drops.rain);
  expect(() => engine.update(drops.rain)).toThrow();
});

test("the worker hands the arrays of its drops over, and knows one rain only", () => {
  const bench = new Workbench(engine);
  const request = { subject: "x^2+y^2", window: square, count: 9, seed: 1 };
  const first = bench.answer({ kind: "rain", request }) as Drops;
  structuredClone(first, { transfer: buffersOf({ kind: "rain", request }, first) });
  expect(first.positions.length).toBe(0);
  const second = bench.answer({ kind: "rain", request }) as Drops;
  expect(bench.answer({ kind: "drops", request: first })).toBeNull();
  expect(bench.answer({ kind: "drops", request: second })).toMatchObject({ running: 9 });
  bench.answer({ kind: "end of rain", request: second });
  expect(bench.answer({ kind: "drops", request: second })).toBeNull();
});

test("critical points come as a promise, and the question that a newer one overtakes gets none", async () => {
  const { workshop, benches } = page();
  const asked = [himmelblau, "x+y", "x^2+y^2"].map((text) => workshop.criticalPoints(text, square));
  await benches[0]!.work();
  const [first, second, third] = await Promise.all(asked);
  expect(first!.points.length).toBe(9);
  expect(second).toBeNull();
  expect(third!.points).toMatchObject([{ kind: "minimum", value: 0 }]);
});

test("rain comes frame by frame, each when asked for, until it is stopped", async () => {
  const { workshop, benches } = page();
  const frames: (Drops | null)[] = [];
  const shower = workshop.rain("x^2+y^2", square, 20, 1, (drops) => frames.push(drops));
  shower.next();
  expect(benches[0]!.kinds).toEqual(["rain"]);
  await benches[0]!.work();
  expect(frames.length).toBe(1);
  shower.next();
  shower.next();
  expect(benches[0]!.kinds).toEqual(["drops"]);
  await benches[0]!.work();
  expect(frames.length).toBe(2);
  expect(frames[1]!.positions).not.toEqual(frames[0]!.positions);
  shower.next();
  shower.stop();
  expect(benches[0]!.kinds).toEqual(["drops", "end of rain"]);
  await benches[0]!.work();
  shower.next();
  expect(frames.length).toBe(2);
  expect(benches[0]!.heard).toEqual([]);
});

test("a new rain takes the place of the one before", async () => {
  const { workshop, benches } = page();
  const heard: string[] = [];
  const showers = ["x^2", "y^2", "x^2+y^2"].map((text) =>
    workshop.rain(text, square, 5, 1, (drops) => heard.push(`${text} ${drops?.running}`)),
  );
  await benches[0]!.work();
  for (const shower of showers) shower.next();
  showers[0]!.stop();
  await benches[0]!.work();
  expect(heard).toEqual(["x^2+y^2 5", "x^2+y^2 5"]);
});

test("rain on no formula, and rain whose worker fell over, ends with null", async () => {
  const { workshop, benches } = page();
  const frames: (Drops | null)[] = [];
  workshop.rain("x+", square, 5, 1, (drops) => frames.push(drops));
  await benches[0]!.work();
  expect(frames).toEqual([null]);
  const shower = workshop.rain("x*y", square, 5, 1, (drops) => frames.push(drops));
  await benches[0]!.work();
  benches[0]!.onerror?.();
  shower.next();
  await benches[1]!.work();
  expect(frames.map((drops) => drops?.running ?? null)).toEqual([null, 5, null]);
});
