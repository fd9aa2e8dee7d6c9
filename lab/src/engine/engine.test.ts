// engine.js as the page calls it: every export once, and the worker's work.

import { expect, test } from "vitest";
import type { Engine, OpenFormula } from "./engine";
import { buffersOf, fineSurfaces } from "./fine-surface";
import { attachCompiledGrid } from "./grid";
import { Landscapes } from "./landscapes";
import type { SurfaceAnswer, SurfaceRequest } from "./messages";

const module = new URL("../../public/engine/engine.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as Engine;
const square = { xmin: -3, xmax: 3, ymin: -3, ymax: 3 };

function open(text: string): OpenFormula {
  const opened = engine.open(text);
  if ("error" in opened) throw new Error(opened.error.message);
  return opened;
}

test("a formula opens with its axes and partials", () => {
  const { text, latex, axes, partials } = open("x^2 + x*y");
  expect(text).toBe("x^2 + x*y");
  expect(latex).toContain("x^{2}");
  expect(axes).toEqual(["x", "y"]);
  expect(partials.map(({ variable }) => variable)).toEqual(["x", "y"]);
  expect(partials.map((partial) => partial.text)).toEqual(["2*x + y", "x"]);
});

test("a formula of one variable, or none, gets a second axis", () => {
  expect(open("x^2").axes).toEqual(["x", "y"]);
  expect(open("y^2").axes).toEqual(["x", "y"]);
  expect(open("t^2").axes).toEqual(["t", "y"]);
  expect(open("3").axes).toEqual(["x", "y"]);
  expect(open("a*b").axes).toEqual(["a", "b"]);
});

test("what is no formula is explained", () => {
  const unknown = engine.open("x + sinn(y)");
  expect(unknown).toMatchObject({ error: { position: 4, length: 4, suggestion: "sin" } });
});

test("a sum that would hold up the page is refused where it stands", () => {
  const huge = engine.open("x + sum(i,1,100000,sin(i*x))");
  expect(huge).toMatchObject({ error: { code: "too-large", position: 4, length: 24 } });
});

test("a formula whose gradient is too dear for a frame is refused", { timeout: 30_000 }, () => {
  const dear = engine.open("sum(i,1,4000,gelu(i*x))");
  expect(dear).toMatchObject({ error: { code: "too-large-to-show", position: 0 } });
});

test("a dear formula is sampled more coarsely", () => {
  const { id } = open("sum(i,1,200,sin(i*x)/i)");
  const frame = engine.frame(id, -3, 3, -3, 3);
  expect(engine.mesh(frame.id, 65).nx).toBeLessThan(65);
});

test("partials that would take seconds to typeset are left out", () => {
  expect(open("prod(i,1,40,(x-i)^2+y)").partials).toEqual([]);
  expect(open("sum(i,1,20,sin(i*x)/i)").partials.length).toBe(2);
});

test("a reading tells value, gradient, direction and curvature", () => {
  const { id } = open("x^2 - y^2");
  expect(engine.at(id, 1, 0.5)).toMatchObject({
    value: 0.75,
    gx: 2,
    gy: -1,
    kind: "smooth",
    flat: null,
    compass: 7,
    fxx: 2,
    fxy: 0,
    fyy: -2,
  });
  expect(engine.at(id, 1, 0.5).norm).toBeCloseTo(Math.sqrt(5), 14);
  expect(engine.at(id, 1, 0.5).degrees).toBeCloseTo(333.434948822922, 10);
  expect(engine.at(id, 0, 0)).toMatchObject({ flat: "saddle", compass: -1, degrees: NaN });
  expect(engine.at(id, 1, 0)).toMatchObject({ compass: 0, degrees: 0 });
  expect(engine.at(id, 0, -1)).toMatchObject({ compass: 2, degrees: 90 });
});

test("a gradient of huge numbers has its length and its arrow", () => {
  const { id } = open("1e300*x");
  expect(engine.at(id, 0.5, 0).norm).toBe(1e300);
  const frame = engine.frame(id, -3, 3, -3, 3);
  expect(engine.arrow(frame.id, 0.5, 0)?.length).toBeGreaterThan(0.5);
});

test("at a kink and outside the domain there is no direction and no arrow", () => {
  const kink = open("abs(x) + y");
  expect(engine.at(kink.id, 0, 1)).toMatchObject({ kind: "kink", value: 1, gx: 0, compass: -1 });
  const kinked = engine.frame(kink.id, -3, 3, -3, 3);
  expect(engine.arrow(kinked.id, 0, 1)).toBeNull();
  const hole = open("log(x)");
  expect(engine.at(hole.id, -1, 1)).toMatchObject({ kind: "undefined", value: NaN, gx: NaN });
  expect(engine.at(hole.id, 0, 1)).toMatchObject({ kind: "undefined", value: NaN });
  expect(engine.arrow(engine.frame(hole.id, -3, 3, -3, 3).id, -1, 1)).toBeNull();
});

test("a frame, its arrow, a pick and a snap fit together", () => {
  const { id } = open("x^2 + y^2");
  const frame = engine.frame(id, -3, 3, -3, 3);
  expect(frame).toMatchObject({ window: square, zlow: 0, zhigh: 18, floor: -3.6, cut: false });
  expect(Array.from(frame.ticksX)).toEqual([-3, -2, -1, 0, 1, 2, 3]);
  const arrow = engine.arrow(frame.id, 1, 0.5);
  if (arrow === null) throw new Error("no arrow");
  expect(arrow.tail).toEqual([1, 0.5, -3.6]);
  expect((arrow.head[1] - 0.5) / (arrow.head[0] - 1)).toBeCloseTo(0.5, 12);
  expect(Math.hypot(arrow.head[0] - 1, arrow.head[1] - 0.5) / 3).toBeCloseTo(arrow.length, 12);
  const hit = engine.pick(frame.id, 0.5, 0, 2, 0, 0, -1);
  expect(hit?.x).toBeCloseTo(1.5, 12);
  expect(hit?.t).toBeCloseTo(2 - 2.25 / 18, 12);
  expect(engine.pick(frame.id, 2, 0, 2, 0, 0, -1)).toBeNull();
  expect(engine.snap(frame.id, 0.01, -0.02)).toEqual({ x: 0, y: 0 });
  expect(engine.snap(frame.id, 1, 1)).toBeNull();
  expect(() => engine.mesh(9999, 65)).toThrow();
});

test.each([
  "(1-x)^2 + 100*(y-x^2)^2",
  "sin(x)*cos(y)*gelu(x) + x^y",
  "log(x) + hypot(x, y)",
  "if(x > y, floor(x), max(y, 0))",
])("the compiled grid gives the interpreter's mesh of %s", (text) => {
  const { id } = open(text);
  const frame = engine.frame(id, -3, 3, -3, 3);
  const interpreted = engine.mesh(frame.id, 90);
  attachCompiledGrid(engine, id);
  const compiled = engine.mesh(frame.id, 90);
  expect(compiled.positions).toEqual(interpreted.positions);
  expect(compiled.normals).toEqual(interpreted.normals);
  expect(compiled.indices).toEqual(interpreted.indices);
  expect(compiled.contours).toEqual(interpreted.contours);
  expect(compiled.indices).toBeInstanceOf(Uint32Array);
  expect(compiled.positions).toBeInstanceOf(Float32Array);
});

test("the worker answers with the fine surface and hands its buffers over", () => {
  const asked: SurfaceRequest = { request: 7, subject: "x*y", window: square, n: 256 };
  const answers = [...fineSurfaces(engine, asked)];
  const { request, mesh, last } = answers.at(-1)!;
  expect({ request, last }).toEqual({ request: 7, last: true });
  expect(mesh?.nx).toBe(256);
  expect(mesh?.positions.length).toBe(3 * 256 * 256);
  expect(new Set(buffersOf(mesh!)).size).toBe(6);
});

test("the worker answers a text that is no formula without a surface", () => {
  const asked: SurfaceRequest = { request: 8, subject: "x+", window: square, n: 256 };
  expect([...fineSurfaces(engine, asked)]).toMatchObject([{ request: 8, mesh: null, last: true }]);
});

/** A worker that answers when told to. */
class Messenger {
  readonly heard: SurfaceRequest[] = [];
  onmessage: ((event: { data: SurfaceAnswer }) => void) | null = null;
  onerror: (() => void) | null = null;
  terminated = false;

  postMessage(request: SurfaceRequest) {
    this.heard.push(request);
  }

  terminate() {
    this.terminated = true;
  }

  answer(last = true) {
    const { request, subject } = this.heard.at(-1)!;
    const asked = { request, subject, window: square, n: 20 };
    const answer = [...fineSurfaces(engine, asked)].at(-1)!;
    this.onmessage?.({ data: { ...answer, last } });
  }
}

function landscapes() {
  const messengers: Messenger[] = [];
  const opened = open("x*y");
  const frame = engine.frame(opened.id, -3, 3, -3, 3);
  const start = () => {
    const messenger = new Messenger();
    messengers.push(messenger);
    return messenger as unknown as Worker;
  };
  return { landscapes: new Landscapes(engine, start), messengers, frame };
}

test("the coarse surface comes at once, the fine one for the same frame later", () => {
  const { landscapes: surfaces, messengers, frame } = landscapes();
  const finer: [number, number, boolean][] = [];
  const coarse = surfaces.surface("x*y", frame, ({ nx, frame }, last) =>
    finer.push([nx, frame, last]),
  );
  expect(coarse.nx).toBe(65);
  expect(messengers[0]!.heard).toMatchObject([{ subject: "x*y", window: square, n: 256 }]);
  messengers[0]!.answer();
  expect(finer).toEqual([[20, frame.id, true]]);
});

test("a small picture is given a surface of half the fineness", () => {
  const { landscapes: surfaces, messengers, frame } = landscapes();
  surfaces.surface("x*y", frame, () => {}, 640);
  expect(messengers[0]!.heard.map(({ n }) => n)).toEqual([128]);
});

test("while the worker computes only the newest request waits, and old answers are not heard", () => {
  const { landscapes: surfaces, messengers, frame } = landscapes();
  const finer: string[] = [];
  for (const text of ["x*y", "x+y", "x-y", "x/y"]) {
    surfaces.surface(text, frame, () => finer.push(text));
  }
  const worker = messengers[0]!;
  expect(worker.heard.map(({ subject }) => subject)).toEqual(["x*y"]);
  worker.answer(false);
  expect(worker.heard.map(({ subject }) => subject)).toEqual(["x*y", "x/y"]);
  worker.answer();
  expect(finer).toEqual(["x/y"]);
});

test("after cancel and dispose nothing comes any more; a broken worker is replaced", () => {
  const { landscapes: surfaces, messengers, frame } = landscapes();
  const finer: string[] = [];
  surfaces.surface("x*y", frame, () => finer.push("cancelled"));
  surfaces.cancel();
  messengers[0]!.answer();
  expect(finer).toEqual([]);
  messengers[0]!.onerror?.();
  surfaces.surface("x+y", frame, () => finer.push("replaced"));
  expect(messengers.length).toBe(2);
  messengers[1]!.answer();
  expect(finer).toEqual(["replaced"]);
  surfaces.dispose();
  expect(messengers.map(({ terminated }) => terminated)).toEqual([true, true]);
});
