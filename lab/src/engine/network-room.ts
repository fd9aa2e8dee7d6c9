// The page's way to train networks: in a worker of their own, which is fetched when one is first
// opened. All answers are null if a newer question of their kind came, or if the worker is gone.

import type { Window } from "./engine";
import type {
  Evaluation,
  NetworkCheck,
  NetworkPlane,
  NetworkRequest,
  NetworkSubject,
  OpenNetwork,
  PlaneArrow,
  Progress,
  Refused,
  Scan,
  Timing,
  Vectors,
} from "./network";
import type { NetworkQuestion, PlaneRequest } from "./network-bench";
import address from "./network-worker.ts?worker&url";
import { startModuleWorker } from "./start-worker";
import { WorkerLine } from "./worker-line";

/** How long the worker is busy at a time, in milliseconds: other questions wait so long. */
const slice = 15;

/** Something under way. */
export interface Running {
  stop(): void;
}

export class NetworkRoom {
  readonly #line: WorkerLine<NetworkQuestion>;
  #training: Running | null = null;
  #scanning: Running | null = null;

  /** `start` is for tests. */
  constructor(start: () => Worker = startNetworks) {
    this.#line = new WorkerLine(start);
  }

  /** Opens a network in the place of an earlier one, at step 0. */
  open(request: NetworkRequest): Promise<OpenNetwork | Refused | null> {
    this.pause();
    this.#scanning?.stop();
    return this.#ask({ kind: "open", request });
  }

  /** Gives it back. */
  close(): void {
    this.pause();
    this.#scanning?.stop();
    void this.#ask({ kind: "close" });
  }

  /** Takes steps, one batch each, until there are `steps` in all, and reports now and then. */
  train(steps: number, onProgress: (progress: Progress) => void): Running {
    this.pause();
    const training: Running = {
      stop: () => {
        if (this.#training === training) this.#training = null;
      },
    };
    this.#training = training;
    const goOn = async () => {
      while (this.#training === training) {
        const progress = await this.#ask<Progress>({ kind: "train", steps, milliseconds: slice });
        if (progress === null) return training.stop();
        // What was trained is told, even if it was paused meanwhile.
        onProgress(progress);
        if (progress.step >= steps || progress.stopped !== null) return training.stop();
      }
    };
    void goOn();
    return training;
  }

  /** No more steps, but for the few that are being taken. */
  pause(): void {
    this.#training?.stop();
  }

  /** Looks at the last recorded step that is not after this one, which is the answer; -1: the latest. */
  look(step: number): Promise<number | null> {
    return this.#ask({ kind: "look", step });
  }

  /** Looks at the weights at a place in the plane. */
  lookAt(x: number, y: number): Promise<true | null> {
    return this.#ask({ kind: "look at", x, y });
  }

  /** How the weights looked at do on the first rows of each part. */
  evaluate(rows: number): Promise<Evaluation | null> {
    return this.#ask({ kind: "evaluate", rows });
  }

  /** The weights looked at, and the gradient there. */
  vectors(): Promise<Vectors | null> {
    return this.#ask({ kind: "vectors" });
  }

  /** Outputs, or probabilities, for rows of inputs. */
  predict(inputs: Float64Array): Promise<Float64Array | null> {
    return this.#ask({ kind: "predict", inputs });
  }

  /** The same for nx × ny cells of a window of two inputs, from the lowest y up. */
  map(window: Window, nx: number, ny: number): Promise<Float64Array | null> {
    return this.#ask({ kind: "map", window: plain(window), nx, ny });
  }

  /** Draws a plane through the weights looked at, in the place of an earlier one. */
  plane(request: PlaneRequest): Promise<NetworkPlane | Refused | null> {
    this.#scanning?.stop();
    return this.#ask({ kind: "plane", ...request });
  }

  /** What `open` of the engine takes: the loss over the first rows, seen through the plane. */
  subject(rows: number): Promise<NetworkSubject | null> {
    return this.#ask({ kind: "subject", rows });
  }

  /** The loss over the first rows at a place of the plane, its gradient and what the plane hides. */
  arrow(x: number, y: number, rows: number): Promise<PlaneArrow | null> {
    return this.#ask({ kind: "arrow", x, y, rows });
  }

  /** Samples the loss on n×n places of the plane, coarse to fine, in the place of an earlier scan. */
  scan(window: Window, n: number, rows: number, onScan: (scan: Scan) => void): Running {
    const scanning: Running = {
      stop: () => {
        if (this.#scanning === scanning) this.#scanning = null;
      },
    };
    this.#scanning = scanning;
    const goOn = async () => {
      const scan = await this.#ask<number>({ kind: "scan", window: plain(window), n, rows });
      let stride = 0;
      while (scan !== null && this.#scanning === scanning) {
        const found = await this.#ask<Scan>({ kind: "scan on", scan, milliseconds: slice });
        if (found === null || this.#scanning !== scanning) return;
        if (found.stride !== stride) onScan(found);
        stride = found.stride;
        if (found.done) return scanning.stop();
      }
    };
    void goOn();
    return scanning;
  }

  /** The gradient at the weights looked at beside central differences. */
  check(parameters: number, seed: number): Promise<NetworkCheck | null> {
    return this.#ask({ kind: "check", parameters, seed });
  }

  /** What a forward pass over the first rows takes, and both passes. */
  time(rows: number): Promise<Timing | null> {
    return this.#ask({ kind: "time", rows });
  }

  #ask<Answer>(question: NetworkQuestion): Promise<Answer | null> {
    return this.#line.ask(question) as Promise<Answer | null>;
  }
}

/** A window without what a page's state may have wrapped around it, which no message carries. */
function plain({ xmin, xmax, ymin, ymax }: Window): Window {
  return { xmin, xmax, ymin, ymax };
}

function startNetworks(): Worker {
  return startModuleWorker(address, "networks");
}

let shared: NetworkRoom | undefined;

/** The page's one room for networks; its worker starts with the first question. */
export function networkRoom(): NetworkRoom {
  shared ??= new NetworkRoom();
  return shared;
}
