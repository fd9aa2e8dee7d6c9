// What takes longer than a frame: the exports of workshop.js (built by TeaVM from browser/), run in a
// worker of their own, and the page's way to ask for it. Fetched when a tool first needs it.

import { startModuleWorker } from "./start-worker";
import address from "./workshop-worker.ts?worker&url";

export type StopReason = "converged" | "steps" | "diverged" | "undefined" | "cycling";

/** What walks downhill start from: one for each walker, from the same point. */
export interface DescentRequest {
  text: string;
  x: number;
  y: number;
  walkers: readonly { optimizer: string; rate: number }[];
  steps: number;
}

/** A walk of k steps: k + 1 entries each, entry 0 the start. */
export interface DescentPath {
  /** x and y of each. */
  points: Float64Array;
  values: Float64Array;
  /** ‖∇f‖. */
  norms: Float64Array;
  /** The learning rate of the step that led there. */
  rates: Float64Array;
  /** η‖∇f‖² of that step, and the drop that came: both for plain gradient descent. */
  promised: Float64Array;
  drops: Float64Array;
  /** 2/λ of the Hessian there, the largest stable rate of plain gradient descent; ∞ or NaN for none. */
  limits: Float64Array;
  /** What the optimizer carries along, x and y of each entry. */
  memories: { name: string; vectors: Float64Array }[];
  stopped: StopReason;
  stoppedAt: number;
}

/** The exports of workshop.js. All calls are synchronous. */
export interface WorkshopEngine {
  /** Null if the text is no formula of up to two variables, or the optimizer is unknown. */
  descend(
    text: string,
    x: number,
    y: number,
    optimizer: string,
    rate: number,
    steps: number,
  ): DescentPath | null;
}

/** What the worker is asked, by kind. */
export type Question = { kind: "descend"; request: DescentRequest };

/** What it is sent: a question with the number its answer will carry. */
export interface Asked {
  id: number;
  question: Question;
}

export interface Answered {
  id: number;
  /** Null where there is no answer. */
  answer: unknown;
}

/**
 * The page's side of the worker. Of one kind, one question at a time is with the worker and only the
 * newest waits: a question that a newer one overtakes is answered with null.
 */
export class Workshop {
  #worker: Worker | null = null;
  #last = 0;
  readonly #asked = new Map<number, { kind: string; hear: (answer: unknown) => void }>();
  readonly #waiting = new Map<string, { question: Question; hear: (answer: unknown) => void }>();

  /** `start` is for tests. */
  constructor(private readonly start: () => Worker = startWorkshop) {}

  /** The walks in the order of their optimizers; null if a newer question came, or there are none. */
  descend(request: DescentRequest): Promise<readonly DescentPath[] | null> {
    return this.#ask({ kind: "descend", request }) as Promise<readonly DescentPath[] | null>;
  }

  #ask(question: Question): Promise<unknown> {
    const { kind } = question;
    return new Promise((hear) => {
      this.#waiting.get(kind)?.hear(null);
      this.#waiting.set(kind, { question, hear });
      this.#sendWaiting(kind);
    });
  }

  #sendWaiting(kind: string): void {
    const next = this.#waiting.get(kind);
    if (next === undefined || [...this.#asked.values()].some((asked) => asked.kind === kind)) {
      return;
    }
    this.#waiting.delete(kind);
    const id = ++this.#last;
    this.#asked.set(id, { kind, hear: next.hear });
    try {
      this.#worker ??= this.#open();
      this.#worker.postMessage({ id, question: next.question } satisfies Asked);
    } catch (problem) {
      // A host page may forbid workers: the tool shows what it can without an answer.
      console.warn(problem);
      this.#hear({ id, answer: null });
    }
  }

  #open(): Worker {
    const worker = this.start();
    worker.onmessage = ({ data }: MessageEvent<Answered>) => this.#hear(data);
    worker.onerror = () => this.#restart();
    return worker;
  }

  #hear({ id, answer }: Answered): void {
    const asked = this.#asked.get(id);
    if (asked === undefined) return;
    this.#asked.delete(id);
    asked.hear(answer);
    this.#sendWaiting(asked.kind);
  }

  /** A worker that fell over is replaced at the next question. */
  #restart(): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const id of [...this.#asked.keys()]) this.#hear({ id, answer: null });
  }
}

function startWorkshop(): Worker {
  return startModuleWorker(address, "workshop");
}

let shared: Workshop | undefined;

/** The page's one workshop; its worker starts with the first question. */
export function workshop(): Workshop {
  shared ??= new Workshop();
  return shared;
}
