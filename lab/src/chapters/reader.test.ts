// The open chapter on a real session and the engine that the page uses.

import { afterEach, beforeAll, expect, test, vi } from "vitest";
import type { Engine } from "../engine/engine";
import type { Session } from "../model/session.svelte";
import { readHash, writeHash } from "../state/hash";
import { contents } from "./contents";
import { factsOf } from "./facts";
import type { Reader } from "./reader.svelte";
import { readAttempts } from "./scores";

const module = new URL("../../public/engine/engine.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as Engine;
let classes: { Session: typeof Session; Reader: typeof Reader };
let open: { session: Session; reader: Reader };

beforeAll(async () => {
  const kept = new Map<string, string>();
  vi.stubGlobal("matchMedia", () => ({
    matches: false,
    addEventListener() {},
    removeEventListener() {},
  }));
  vi.stubGlobal("requestAnimationFrame", () => 1);
  vi.stubGlobal("cancelAnimationFrame", () => {});
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
  const { Session } = await import("../model/session.svelte");
  const { Reader } = await import("./reader.svelte");
  classes = { Session, Reader };
});

afterEach(() => open.session.dispose());

/** A lab that was opened with this hash, and the chapter in it. */
async function lab(hash: string) {
  const session = new classes.Session();
  const reader = new classes.Reader(session);
  open = { session, reader };
  session.assign(readHash(hash));
  session.useEngine(engine);
  await follow();
  return open;
}

/** What the view does: opens what was asked for, and waits for its text. */
async function follow() {
  const { session, reader } = open;
  if (session.opening !== null) reader.open(session.opening);
  await vi.waitFor(() => expect(reader.heading === null || reader.chapter !== null).toBe(true));
  look();
}

function look() {
  open.reader.look(factsOf(open.session));
}

test("a chapter sets its scene, and its link need not say it again", async () => {
  const { session, reader } = await lab("#chapter=magnitude");
  const scene = contents.find(({ id }) => id === "magnitude")!.scene;
  expect(session.state).toMatchObject({ f: scene["f"], x: 0.1, y: 1.3, show: scene["show"] });
  expect(reader.chapter?.id).toBe("magnitude");
  expect(session.opening).toBeNull();
  const link = writeHash(session.state, session.base);
  expect(link).not.toContain("show=");
  session.assign({ show: "contours", x: 0.5 });
  const changed = writeHash(session.state, session.base);
  const again = await lab(changed);
  expect(again.session.state).toEqual(session.state);
});

test("what a link spells out wins over the scene", async () => {
  const { session } = await lab("#chapter=magnitude&x=1&f=x*y&show=");
  expect(session.state).toMatchObject({ f: "x*y", x: 1, y: 1.3, show: "" });
});

test("an unknown chapter breaks nothing", async () => {
  const { session, reader } = await lab("#chapter=no-such-thing&f=x*y&x=2");
  expect(reader.heading).toBeNull();
  expect(session.opening).toBeNull();
  expect(session.state).toMatchObject({ f: "x*y", x: 2, chapter: "no-such-thing" });
  reader.step(1);
  expect(session.state.chapter).toBe("no-such-thing");
});

test("one steps through the chapters, and not past their ends", async () => {
  const { session, reader } = await lab(`#chapter=${contents[7]!.id}&exercise=2`);
  reader.step(1);
  await follow();
  expect(session.state).toMatchObject({ chapter: contents[8]!.id, exercise: 0 });
  expect(session.state.f).toBe(contents[8]!.scene["f"]);
  reader.step(1);
  expect(session.opening).toBeNull();
  reader.step(-1);
  await follow();
  expect(session.state.chapter).toBe(contents[7]!.id);
});

test("closing leaves the landscape and forgets the scene", async () => {
  const { session, reader } = await lab("#chapter=input-plane");
  reader.close();
  expect(session.state).toMatchObject({ chapter: "", x: -1.5 });
  expect(writeHash(session.state, session.base)).toContain("show=contours,tilted");
});

test("a goal is reached by moving the point, and not by arriving", async () => {
  const { session, reader } = await lab("#chapter=magnitude&x=0.9984&y=0.599");
  expect(reader.done.size).toBe(0);
  session.move(1.7, 0.6, true);
  look();
  expect([...reader.done]).toEqual([3]);
  expect(reader.reached?.number).toBe(3);
});

test("what a scene inside the chapter brings is no deed of the learner", async () => {
  const { session, reader } = await lab("#chapter=magnitude");
  reader.setScene({ x: "1.7", y: "0.6" });
  look();
  expect(reader.done.size).toBe(0);
  expect(session.state.x).toBe(1.7);
});

test("while an arrow is to be expected nothing tells the true one, and the point stays", async () => {
  const { session, reader } = await lab("#chapter=magnitude&exercise=4");
  const { prediction } = reader;
  expect(prediction?.at).toEqual([1.9, 0.2]);
  expect(session.arrow).toBeNull();
  expect(session.readout.gradient).toEqual([null, null]);
  session.move(0, 0, true);
  expect(session.state).toMatchObject({ x: 1.9, y: 0.2, show: "contours" });
  look();
  expect(reader.done.size).toBe(0);
});

test("the exact arrow has all the points, its opposite none, and the lab is given back", async () => {
  const { session, reader } = await lab("#chapter=magnitude");
  const before = session.state;
  const task = reader.chapter!.exercises[3]!;
  if (task.kind !== "predict") throw new Error("no prediction");
  reader.predict(task);
  for (const turn of [0, 180, 0]) {
    const { frame, state } = session;
    const truth = engine.at(session.formula!.id, state.x, state.y);
    reader.prediction!.aim(truth.degrees + turn, engine.arrow(frame!.id, state.x, state.y)!.length);
    reader.prediction!.reveal();
    expect(session.readout.gradient).toEqual([truth.gx, truth.gy]);
    expect(reader.prediction!.score?.lengthRatio).toBeCloseTo(1, 9);
    const { truth: shown, drawn } = reader.prediction!.compared!;
    for (const i of [0, 1] as const) {
      expect(drawn[i]).toBeCloseTo(turn === 0 ? shown[i] : -shown[i], 6);
    }
    if (!reader.prediction!.isLast) reader.prediction!.next();
  }
  expect(reader.prediction!.points).toEqual([100, 0, 100]);
  reader.finishPredicting();
  expect([...reader.done]).toEqual([4]);
  expect(session.state).toEqual(before);
  expect(readAttempts().at(-1)).toMatchObject({ chapter: "magnitude", points: [100, 0, 100] });
});

test("a prediction that is left for another link lets go of the lab and keeps the link", async () => {
  const { session, reader } = await lab("#chapter=magnitude&exercise=4");
  expect(session.expecting).toBe(true);
  session.assign({ chapter: null, f: "x*y", x: 2, y: 1 });
  reader.leave();
  expect(session.expecting).toBe(false);
  expect(session.readout).toMatchObject({ formula: "x*y", point: [2, 1], gradient: [1, 2] });
});

test("where the downhill arrow is asked for, it has the points", async () => {
  const { session, reader } = await lab("#chapter=negative-gradient&exercise=4");
  const { frame, state, formula } = session;
  const truth = engine.at(formula!.id, state.x, state.y);
  const { length } = engine.arrow(frame!.id, state.x, state.y)!;
  reader.prediction!.aim(truth.degrees + 180, length);
  reader.prediction!.reveal();
  expect(reader.prediction!.points).toEqual([100]);
  reader.stopPredicting();
  expect(session.expecting).toBe(false);
  expect([...reader.done]).toEqual([]);
});
