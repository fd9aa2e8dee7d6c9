// Networks: network.js as its worker calls it, and the page's way of asking.

import { expect, test, vi } from "vitest";
import type { Engine, OpenFormula } from "./engine";
import type { Evaluation, NetworkEngine, NetworkPlane, OpenNetwork, Scan } from "./network";
import { buffersOf, NetworkBench, type NetworkQuestion } from "./network-bench";
import { NetworkRoom } from "./network-room";
import type { Answered, Asked } from "./worker-line";

// Training is work: on a busy machine it takes longer than a test may usually take.
vi.setConfig({ testTimeout: 60_000 });

const module = new URL("../../public/engine/network.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as NetworkEngine;
const stage = (await import(
  /* @vite-ignore */ module.replace("network.js", "engine.js")
)) as Engine;
const spirals = { set: "spirals", seed: 1, hidden: [32, 32], rate: 0.01 } as const;

/** A worker without a thread: it answers when told to. */
class Bench {
  readonly heard: Asked<NetworkQuestion>[] = [];
  readonly #bench = new NetworkBench(engine);
  onmessage: ((event: { data: Answered }) => void) | null = null;
  onerror: (() => void) | null = null;

  postMessage(asked: Asked<NetworkQuestion>) {
    this.heard.push(structuredClone(asked));
  }

  terminate() {}

  /** Answers all that has been asked, and what is asked meanwhile. */
  async work(): Promise<void> {
    for (let asked = this.heard.shift(); asked; asked = this.heard.shift()) {
      const answer = this.#bench.answer(asked.question);
      const data = structuredClone({ id: asked.id, answer }, { transfer: buffersOf(answer) });
      this.onmessage?.({ data });
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

function room() {
  const bench = new Bench();
  return { bench, room: new NetworkRoom(() => bench as unknown as Worker) };
}

function trained(steps: number): OpenNetwork {
  const opened = engine.open(spirals) as OpenNetwork;
  engine.train(opened.id, steps);
  return opened;
}

test("two spirals are told apart on rows that were never trained on", () => {
  const { id, trainRows, testRows } = engine.open(spirals) as OpenNetwork;
  let best = 0;
  while (best < 0.98 && engine.train(id, 65).step < 4000) {
    best = engine.evaluate(id, 1000).test.accuracy;
  }
  expect([trainRows, testRows]).toEqual([400, 100]);
  expect(best).toBeGreaterThanOrEqual(0.98);
  const [one, other] = engine.predict(id, Float64Array.of(2, 0));
  expect(one! + other!).toBeCloseTo(1, 12);
  engine.close(id);
});

test("the same seed trains to the same weights, another one to others", () => {
  const weights = [1, 1, 2].map((seed) => {
    const { id } = engine.open({ ...spirals, seed }) as OpenNetwork;
    engine.train(id, 50);
    return engine.vectors(id).weights;
  });
  expect(weights[1]).toEqual(weights[0]);
  expect(weights[2]).not.toEqual(weights[0]);
});

test("a network looks back at a recorded step, and on at the latest", () => {
  const { id } = engine.open(spirals) as OpenNetwork;
  const first = engine.vectors(id);
  engine.train(id, 30);
  const last = engine.vectors(id);
  expect(engine.look(id, 0)).toBe(0);
  expect(engine.vectors(id).weights).toEqual(first.weights);
  expect(engine.vectors(id).batch).toBe(false);
  expect(engine.look(id, -1)).toBe(30);
  expect(engine.vectors(id).weights).toEqual(last.weights);
});

test("the arrow in a plane is the slope that differences in the plane find", () => {
  const { id } = trained(200);
  for (const kind of ["weights", "random", "path"] as const) {
    const plane = engine.plane(id, kind, 3, 40, 7) as NetworkPlane;
    const at = (x: number, y: number) => engine.arrow(plane.id, x, y, 400);
    const [x, y] = [plane.point[0] + 0.1, plane.point[1] - 0.2];
    const { gx, gy, norm, hidden } = at(x, y);
    const h = 1e-5;
    expect(gx).toBeCloseTo((at(x + h, y).value - at(x - h, y).value) / (2 * h), 6);
    expect(gy).toBeCloseTo((at(x, y + h).value - at(x, y - h).value) / (2 * h), 6);
    expect(hidden).toBeGreaterThan(0);
    expect(hidden).toBeLessThanOrEqual(1);
    expect(norm).toBeGreaterThan(0);
  }
});

test("the path's own plane explains most of the path and ends at the weights", () => {
  const { id } = trained(300);
  const { shares, path, point, window } = engine.plane(id, "path", 0, 0, 0) as NetworkPlane;
  expect(shares[0]! + shares[1]!).toBeGreaterThan(0.5);
  expect(shares[0]! + shares[1]!).toBeLessThanOrEqual(1);
  expect(path.steps[0]).toBe(0);
  expect(point[0]).toBeCloseTo(0, 9);
  expect(window.xmin).toBeLessThan(Math.min(...path.xs));
});

test("a scan comes coarse to fine, and agrees with the arrows", () => {
  const { id } = trained(100);
  const plane = engine.plane(id, "random", 0, 0, 5) as NetworkPlane;
  const scan = engine.openScan(plane.id, -1, 1, -1, 1, 51, 80);
  engine.scanOn(scan, 64);
  engine.scanOn(scan, 1);
  const coarse = engine.scanned(scan);
  expect(coarse.stride).toBe(8);
  expect(coarse.values[0]).not.toBeNaN();
  expect(coarse.values[1]).toBeNaN();
  expect(engine.scanOn(scan, 51 * 51)).toBe(false);
  const fine = engine.scanned(scan);
  expect([fine.stride, fine.done]).toEqual([1, true]);
  const { value, gx, gy } = engine.arrow(plane.id, -1, 1, 80);
  const corner = 50 * 51;
  expect(fine.values[corner]).toBeCloseTo(value, 10);
  expect(fine.partialsX[corner]).toBeCloseTo(gx, 9);
  expect(fine.partialsY[corner]).toBeCloseTo(gy, 9);
});

test("a gradient check finds the exact gradient right in every layer", () => {
  const { id, layers } = trained(100);
  const { names, errors } = engine.check(id, 5, 1);
  expect(errors).toHaveLength(2 * layers.length);
  expect(Math.max(...errors)).toBeLessThan(1e-6);
  expect(names[0]).toMatch(/^W1\[\d+,\d+\]$/);
});

test("what cannot be is refused in words", () => {
  const wide = engine.open({ ...spirals, hidden: [5000, 5000] });
  expect(wide).toEqual({ error: expect.stringContaining("narrower layers") });
  const newton = engine.open({ ...spirals, hidden: [400], optimizer: "newton" });
  expect(newton).toHaveProperty("error");
  const { id } = engine.open(spirals) as OpenNetwork;
  expect(engine.plane(id, "path", 0, 0, 0)).toHaveProperty("error");
  expect(engine.plane(id, "weights", 4, 4, 0)).toHaveProperty("error");
});

test("every optimizer trains a network a step", () => {
  for (const optimizer of ["gradient", "momentum", "lbfgs", "linesearch", "flow", "newton"]) {
    const small = { set: "moons", seed: 1, hidden: [4], optimizer, rate: 0.05 } as const;
    const { id } = engine.open(small) as OpenNetwork;
    const before = engine.evaluate(id, 400).train.loss;
    expect(engine.train(id, 20).step).toBe(20);
    expect(engine.evaluate(id, 400).train.loss).toBeLessThan(before);
  }
});

test("the page trains until told to stop, and a newer network takes the place", async () => {
  const { bench, room: networks } = room();
  const opened = networks.open(spirals);
  await bench.work();
  expect(await opened).toHaveProperty("parameters", 1218);
  const steps: number[] = [];
  networks.train(40, ({ step }) => steps.push(step));
  await bench.work();
  expect(steps.at(-1)).toBe(40);
  networks.train(1e9, ({ step }) => {
    steps.push(step);
    networks.pause();
  });
  await bench.work();
  expect(bench.heard).toEqual([]);
  const evaluated = networks.evaluate(100);
  await bench.work();
  expect(((await evaluated) as Evaluation).test.rows).toBe(100);
});

test("a scan that is stopped asks for nothing more, and a newer one ends it", async () => {
  const { bench, room: networks } = room();
  void networks.open(spirals);
  void networks.plane({ plane: "random", seed: 2 });
  await bench.work();
  const window = { xmin: -1, xmax: 1, ymin: -1, ymax: 1 };
  const first: Scan[] = [];
  const second: Scan[] = [];
  networks.scan(window, 9, 100, (scan) => first.push(scan));
  networks.scan(window, 9, 100, (scan) => second.push(scan));
  await bench.work();
  expect(first).toEqual([]);
  expect(second.at(-1)).toHaveProperty("done", true);
  networks.scan(window, 51, 400, (scan) => first.push(scan)).stop();
  await bench.work();
  expect(first).toEqual([]);
});

test("the stage opens a network's loss through a plane, with the arrow that the plane has", () => {
  const { id } = trained(200);
  const plane = engine.plane(id, "random", 0, 0, 4) as NetworkPlane;
  const subject = engine.subject(plane.id, 100);
  const rows = subject.network.targets.length;
  const opened = stage.open(structuredClone(subject)) as OpenFormula;
  expect(opened.axisWords).toEqual(["s: random 1", "t: random 2"]);
  const reading = stage.at(opened.id, 0.3, -0.4);
  const arrow = engine.arrow(plane.id, 0.3, -0.4, rows);
  expect(reading.kind).toBe("smooth");
  expect(reading.value).toBeCloseTo(arrow.value, 12);
  expect(reading.gx).toBeCloseTo(arrow.gx, 11);
  expect(reading.gy).toBeCloseTo(arrow.gy, 11);
  expect(stage.components(opened.id, 0.3, -0.4).hidden).toBeCloseTo(arrow.hidden, 9);

  const frame = stage.frame(opened.id, -1, 1, -1, 1);
  const scan = engine.openScan(plane.id, -1, 1, -1, 1, 21, rows);
  engine.scanOn(scan, 21 * 21);
  const { n, values, partialsX, partialsY } = engine.scanned(scan);
  const mesh = stage.meshOf(frame.id, n, values, partialsX, partialsY);
  const w = mesh.positions[3 * 220 + 2]!;
  const height = frame.zlow + w * (frame.zhigh - frame.zlow);
  expect(height).toBeCloseTo(engine.arrow(plane.id, 0, 0, rows).value, 4);
});

test("a subject that is no network is refused in words", () => {
  const { id } = trained(1);
  const plane = engine.plane(id, "random", 0, 0, 4) as NetworkPlane;
  const { network } = engine.subject(plane.id, 10);
  const broken = { network: { ...network, origin: network.origin.slice(1) } };
  expect(stage.open(broken)).toHaveProperty("error.code", "no-network");
});
