// The work of the networks' worker: answers questions with network.js. It holds one network, one plane
// and one scan of it at a time; a new one takes the place of the one before.

import type { Window } from "./engine";
import type {
  NetworkEngine,
  NetworkRequest,
  OpenNetwork,
  PlaneKind,
  Progress,
  Scan,
} from "./network";

/** Which plane is drawn through the weights looked at. */
export interface PlaneRequest {
  plane: PlaneKind;
  /** Two parameters, for a plane of weights. */
  first?: number;
  second?: number;
  /** Of random directions. */
  seed?: number;
}

export type NetworkQuestion =
  | { kind: "open"; request: NetworkRequest }
  | { kind: "close" }
  /** Steps until there are `steps` in all or so many milliseconds are over. */
  | { kind: "train"; steps: number; milliseconds: number }
  | { kind: "look"; step: number }
  /** A place in the plane: its weights are looked at from now on. */
  | { kind: "look at"; x: number; y: number }
  | { kind: "evaluate"; rows: number }
  | { kind: "vectors" }
  | { kind: "predict"; inputs: Float64Array }
  | { kind: "map"; window: Window; nx: number; ny: number }
  | ({ kind: "plane" } & PlaneRequest)
  | { kind: "subject"; rows: number }
  | { kind: "arrow"; x: number; y: number; rows: number }
  | { kind: "scan"; window: Window; n: number; rows: number }
  /** Some more places, for so many milliseconds; null if the scan has ended. */
  | { kind: "scan on"; scan: number; milliseconds: number }
  | { kind: "check"; parameters: number; seed: number }
  | { kind: "time"; rows: number };

/** How many places of a scan or steps of a training are taken before the clock is looked at. */
const atOnce = 1;

export class NetworkBench {
  #network: OpenNetwork | null = null;
  #plane: number | null = null;
  #scan: number | null = null;

  constructor(private readonly engine: NetworkEngine) {}

  /** The answer to a question, null where there is none. */
  answer(question: NetworkQuestion): unknown {
    if (question.kind === "open") return this.#open(question.request);
    if (this.#network === null) return null;
    const { id } = this.#network;
    switch (question.kind) {
      case "close":
        this.#close();
        return null;
      case "train":
        return this.#train(id, question.steps, question.milliseconds);
      case "look":
        return this.engine.look(id, question.step);
      case "evaluate":
        return this.engine.evaluate(id, question.rows);
      case "vectors":
        return this.engine.vectors(id);
      case "predict":
        return this.engine.predict(id, question.inputs);
      case "map": {
        const { xmin, xmax, ymin, ymax } = question.window;
        return this.engine.map(id, xmin, xmax, ymin, ymax, question.nx, question.ny);
      }
      case "check":
        return this.engine.check(id, question.parameters, question.seed);
      case "time":
        return this.engine.time(id, question.rows);
      case "plane":
        return this.#openPlane(id, question);
      default:
        return this.#plane === null ? null : this.#inPlane(this.#plane, question);
    }
  }

  #inPlane(plane: number, question: NetworkQuestion): unknown {
    switch (question.kind) {
      case "look at":
        this.engine.lookAt(plane, question.x, question.y);
        return true;
      case "subject":
        return this.engine.subject(plane, question.rows);
      case "arrow":
        return this.engine.arrow(plane, question.x, question.y, question.rows);
      case "scan": {
        const { xmin, xmax, ymin, ymax } = question.window;
        this.#endScan();
        const { n, rows } = question;
        this.#scan = this.engine.openScan(plane, xmin, xmax, ymin, ymax, n, rows);
        return this.#scan;
      }
      case "scan on":
        return question.scan === this.#scan ? this.#scanOn(question.scan, question) : null;
      default:
        return null;
    }
  }

  #open(request: NetworkRequest) {
    this.#close();
    const opened = this.engine.open(request);
    if ("id" in opened) this.#network = opened;
    return opened;
  }

  #close(): void {
    this.#endPlane();
    if (this.#network !== null) this.engine.close(this.#network.id);
    this.#network = null;
  }

  #train(id: number, steps: number, milliseconds: number): Progress {
    const start = performance.now();
    const losses: number[] = [];
    let progress = this.engine.train(id, 0);
    while (progress.step < steps && progress.stopped === null) {
      progress = this.engine.train(id, atOnce);
      losses.push(...progress.losses);
      if (performance.now() - start >= milliseconds) break;
    }
    return { ...progress, losses: Float64Array.from(losses) };
  }

  #openPlane(id: number, { plane, first = 0, second = 1, seed = 1 }: PlaneRequest) {
    const opened = this.engine.plane(id, plane, first, second, seed);
    if ("id" in opened) {
      this.#endPlane();
      this.#plane = opened.id;
    }
    return opened;
  }

  #scanOn(scan: number, { milliseconds }: { milliseconds: number }): Scan {
    const start = performance.now();
    while (this.engine.scanOn(scan, atOnce)) {
      if (performance.now() - start >= milliseconds) break;
    }
    return this.engine.scanned(scan);
  }

  #endPlane(): void {
    this.#endScan();
    if (this.#plane !== null) this.engine.closePlane(this.#plane);
    this.#plane = null;
  }

  #endScan(): void {
    if (this.#scan !== null) this.engine.closeScan(this.#scan);
    this.#scan = null;
  }
}

/** The buffers of an answer, to be handed over instead of copied: the engine gives copies only. */
export function buffersOf(answer: unknown): ArrayBuffer[] {
  if (answer === null || typeof answer !== "object") return [];
  if (ArrayBuffer.isView(answer)) return [answer.buffer as ArrayBuffer];
  return [...new Set(Object.values(answer).flatMap(buffersOf))];
}
