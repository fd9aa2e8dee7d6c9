// Surfaces for the stage: a coarse one at once, in this thread, and the fine one when the worker has
// it. Both threads frame a function alike, so the fine surface fits the coarse one's box.

import type { Engine, Frame, Mesh, Subject } from "./engine";
import type { SurfaceAnswer, SurfaceRequest } from "./messages";
import { startWorker } from "./start-worker";

/** Points along each side of the coarse surface: the frame's own samples. */
export const coarseSide = 65;

/** Points along each side of the fine surface, at most. */
const finest = 256;

/** On a picture whose shorter side has up to so many pixels, half as many show no edges either. */
const smallPicture = 700;

/** Points along each side of the fine surface on a picture of so many pixels. */
export function fineSide(shorterSide: number): number {
  return shorterSide > smallPicture ? finest : finest / 2;
}

/** Receives finer surfaces for a frame, the last one with `last` true. */
export type FinerSurface = (mesh: Mesh, last: boolean) => void;

export class Landscapes {
  readonly #engine: Engine;
  readonly #startWorker: () => Worker;
  #worker: Worker | null = null;
  #request = 0;
  #busy = false;
  #frame = 0;
  #finer: FinerSurface | null = null;
  #waiting: SurfaceRequest | null = null;

  /** The worker starts with the first request. `start` is for tests. */
  constructor(engine: Engine, start: () => Worker = startWorker) {
    this.#engine = engine;
    this.#startWorker = start;
  }

  /**
   * The coarse surface of a frame of the `subject`; `finer` is called with finer ones, unless
   * another call or `cancel` comes before.
   *
   * @param pixels of the picture's shorter side
   */
  surface(subject: Subject, frame: Frame, finer: FinerSurface, pixels = Infinity): Mesh {
    this.#frame = frame.id;
    this.#finer = finer;
    const n = fineSide(pixels);
    this.#waiting = { request: ++this.#request, subject, window: frame.window, n };
    this.#sendWaiting();
    return this.#engine.mesh(frame.id, coarseSide);
  }

  /** Makes the last call's finer surfaces not come. */
  cancel(): void {
    this.#finer = null;
    this.#waiting = null;
  }

  /** Ends the worker. */
  dispose(): void {
    this.cancel();
    this.#worker?.terminate();
    this.#worker = null;
    this.#busy = false;
  }

  /** One request at a time: while the worker computes, only the newest waits. */
  #sendWaiting(): void {
    if (this.#waiting === null || this.#busy) return;
    const request = this.#waiting;
    this.#waiting = null;
    try {
      this.#worker ??= this.#openWorker();
    } catch (problem) {
      // A host page may forbid workers: the coarse surface stays.
      console.warn(problem);
      return;
    }
    this.#busy = true;
    this.#worker.postMessage(request);
  }

  #openWorker(): Worker {
    const worker = this.#startWorker();
    worker.onmessage = ({ data }: MessageEvent<SurfaceAnswer>) => this.#hear(data);
    worker.onerror = () => this.#restart();
    return worker;
  }

  #hear({ request, mesh, last }: SurfaceAnswer): void {
    if (request === this.#request && mesh !== null) {
      this.#finer?.({ ...mesh, frame: this.#frame }, last);
    }
    // A superseded request is given up by the worker after any answer of it.
    if (last || this.#waiting !== null) {
      this.#busy = false;
      this.#sendWaiting();
    }
  }

  /** A worker that fell over is replaced at the next request; the coarse surface stays. */
  #restart(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#busy = false;
    this.#sendWaiting();
  }
}
