// What takes longer than a frame: the exports of workshop.js (built by TeaVM from browser/), run in a
// worker of their own, and the page's way to ask for it. Fetched when a tool first needs it.

import type { Flat, Subject, Window } from "./engine";
import type { Cost, GradientCheck } from "./graph";
import { startModuleWorker } from "./start-worker";
import { type Asked as AskedOf, WorkerLine } from "./worker-line";
import address from "./workshop-worker.ts?worker&url";

export type StopReason = "converged" | "steps" | "diverged" | "undefined" | "cycling";

/** What a walk's rule has besides optimizer and rate: the texts of the state, see state/rule.ts. */
export interface Refinement {
  schedule: string;
  noise: number;
  seed: number;
  options: string;
}

/** What walks downhill start from: one for each walker, from the same point. */
export interface DescentRequest {
  subject: Subject;
  x: number;
  y: number;
  walkers: readonly { optimizer: string; rate: number }[];
  steps: number;
  refinement?: Refinement;
  /** The frame in whose window minima are looked for, to say how far they are. */
  around?: { frame: number; window: Window };
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
  /**
   * 2/λ of the Hessian there, the largest stable rate of plain gradient descent; ∞ for none, NaN for
   * other rules.
   */
  limits: Float64Array;
  /** How far the nearest minimum is; NaN where none is known. */
  distances: Float64Array;
  /** What the optimizer carries along, x and y of each entry. */
  memories: { name: string; vectors: Float64Array }[];
  stopped: StopReason;
  stoppedAt: number;
}

/** A place where the gradient vanishes and nothing but slopes lie around. */
export interface CriticalPoint {
  x: number;
  y: number;
  value: number;
  kind: Flat;
  /** Eigenvalues of the Hessian, the one of larger size first, and the direction of the first. */
  first: number;
  second: number;
  degrees: number;
}

/** The critical points of a window, from the lowest to the highest. */
export interface CriticalPoints {
  points: CriticalPoint[];
  /** x, y of places on flat lines and areas, thinned out: a valley floor is no critical point. */
  lines: Float64Array;
}

/** What has become of a drop, as `Drops.states` has it. */
export const dropState = { running: 0, pooled: 1, left: 2, undefined: 3, stuck: 4 } as const;

/** All drops of a rain after an update. */
export interface Drops {
  rain: number;
  /** u, v, w of each. */
  positions: Float32Array;
  /** A `dropState` each. */
  states: Uint8Array;
  /** The number in `minima` of the one in which each has ended, or -1. */
  basins: Int16Array;
  /** How many are still on their way. */
  running: number;
  /** From the lowest to the highest; one that a drop finds later is added behind. */
  minima: CriticalPoint[];
}

/** Rain that falls: one update for each `next`, none while the last one is still awaited. */
export interface RainShower {
  /** Asks for the next update; call it once in each animation frame. */
  next(): void;
  /** Ends it: nothing comes of it any more. */
  stop(): void;
}

/** What rain starts from. */
export interface RainRequest {
  subject: Subject;
  window: Window;
  /** How many drops at most: a dear formula gets fewer. */
  count: number;
  seed: number;
}

/** The exports of workshop.js. All calls are synchronous. */
export interface WorkshopEngine {
  /** Null if the subject is none of up to two variables, or the rule is none. `minima`: x and y each. */
  descend(
    subject: Subject,
    x: number,
    y: number,
    optimizer: string,
    rate: number,
    steps: number,
    refinement?: Refinement,
    minima?: Float64Array,
  ): DescentPath | null;
  /** Null if the subject is nothing that a landscape shows. */
  criticalPoints(
    subject: Subject,
    xmin: number,
    xmax: number,
    ymin: number,
    ymax: number,
  ): CriticalPoints | null;
  /** Starts a rain; null if the subject is nothing that a landscape shows. */
  rain(
    subject: Subject,
    xmin: number,
    xmax: number,
    ymin: number,
    ymax: number,
    count: number,
    seed: number,
  ): Drops | null;
  /** A sixtieth of a second of it: over steep ground a drop crosses the window in some 180. */
  update(rain: number): Drops;
  closeRain(rain: number): void;
  /**
   * Begins a map of where the starts of an n×n grid over the window end: its number, or -1 if the
   * subject is none of up to two variables or the rule is none.
   */
  openBasins(
    subject: Subject,
    xmin: number,
    xmax: number,
    ymin: number,
    ymax: number,
    n: number,
    optimizer: string,
    rate: number,
    steps: number,
    refinement?: Refinement,
  ): number;
  /** One row more, in an order that covers the window coarsely first; null when all are done. */
  basinRow(id: number): BasinRow | null;
  closeBasins(id: number): void;
  readCsv(text: string): CsvRows;
  cost(n: number): Cost;
  /** Null if there is nothing to check. */
  checkGradient(subject: Subject, x: number, y: number): GradientCheck | null;
}

/** Rows of two numbers read from a text, and what could not be used of it. */
export interface CsvRows {
  xs: Float64Array;
  ys: Float64Array;
  /** What the columns are called, if the text says so. */
  names: string[];
  /** The first lines that gave no row, each with a sentence that says why. */
  problems: { line: number; message: string }[];
  /** How many lines gave no row. */
  passedOver: number;
}

/** Where the starts of one row end. */
export interface BasinRow {
  /** Which row, 0 at ymin. */
  row: number;
  /**
   * Of each start, x fastest: the number of its place; -1 still on the way, -2 away, -3 nowhere, -4
   * round and round.
   */
  ends: Int32Array;
  /** x, y and value of each place found so far. */
  places: Float64Array;
  /** Whether it was the last row. */
  last: boolean;
}

/** What a map of basins starts from. */
export interface BasinRequest {
  subject: Subject;
  window: Window;
  /** Starts along each side. */
  n: number;
  optimizer: string;
  rate: number;
  steps: number;
  refinement?: Refinement;
}

/** A map of basins that is being computed. */
export interface BasinMapping {
  /** Ends it: no more rows come. */
  stop(): void;
}

/** What the worker is asked, by kind. */
export type Question =
  | { kind: "descend"; request: DescentRequest }
  | { kind: "csv"; request: { text: string } }
  | { kind: "cost"; request: { n: number } }
  | { kind: "check"; request: { subject: Subject; x: number; y: number } }
  | { kind: "critical points"; request: { subject: Subject; window: Window } }
  /** A new rain ends the one before. */
  | { kind: "rain"; request: RainRequest }
  /** The next update of a rain; without an answer if it has ended. */
  | { kind: "drops"; request: { rain: number } }
  | { kind: "end of rain"; request: { rain: number } }
  /** A new map of basins ends the one before; its number is the answer. */
  | { kind: "basins"; request: BasinRequest }
  /** Some more rows of a map, in a hundredth of a second or so; null if it has ended. */
  | { kind: "basin rows"; request: { map: number } };

export type Asked = AskedOf<Question>;
export type { Answered } from "./worker-line";

/**
 * The page's side of the worker. Of one kind, one question at a time is with the worker and only the
 * newest waits: a question that a newer one overtakes is answered with null.
 */
export class Workshop {
  #shower: RainShower | null = null;
  #mapping: BasinMapping | null = null;

  readonly #line: WorkerLine<Question>;

  /** `start` is for tests. */
  constructor(start: () => Worker = startWorkshop) {
    this.#line = new WorkerLine(start);
  }

  /** The walks in the order of their optimizers; null if a newer question came, or there are none. */
  descend({ around, ...given }: DescentRequest): Promise<readonly DescentPath[] | null> {
    const request =
      around === undefined
        ? given
        : { ...given, around: { ...around, window: plain(around.window) } };
    return this.#line.ask({ kind: "descend", request }) as Promise<readonly DescentPath[] | null>;
  }

  /** Null if a newer question came, or if the subject is nothing that a landscape shows. */
  criticalPoints(subject: Subject, window: Window): Promise<CriticalPoints | null> {
    const request = { subject, window: plain(window) };
    return this.#line.ask({ kind: "critical points", request }) as Promise<CriticalPoints | null>;
  }

  /**
   * Lets it rain, in the place of an earlier rain. The drops where they start come without `next`.
   *
   * @param onDrops receives all drops after an update; null, once, if nothing more will come: if
   *     the subject is nothing that a landscape shows, or the worker is gone
   */
  rain(
    subject: Subject,
    window: Window,
    count: number,
    seed: number,
    onDrops: (drops: Drops | null) => void,
  ): RainShower {
    this.#shower?.stop();
    let rain: number | null = null;
    let awaited = true;
    const hear = (answer: unknown) => {
      const drops = answer as Drops | null;
      const stopped = this.#shower !== shower;
      awaited = false;
      if (drops !== null && stopped) end(drops.rain);
      if (stopped) return;
      rain = drops?.rain ?? null;
      if (drops === null) this.#shower = null;
      onDrops(drops);
    };
    const end = (ended: number) => {
      void this.#line.ask({ kind: "end of rain", request: { rain: ended } });
    };
    const shower: RainShower = {
      next: () => {
        if (this.#shower !== shower || awaited || rain === null) return;
        awaited = true;
        void this.#line.ask({ kind: "drops", request: { rain } }).then(hear);
      },
      stop: () => {
        if (this.#shower !== shower) return;
        this.#shower = null;
        if (rain !== null) end(rain);
      },
    };
    this.#shower = shower;
    const request = { subject, window: plain(window), count, seed };
    void this.#line.ask({ kind: "rain", request }).then(hear);
    return shower;
  }

  /** Maps where walks end, in the place of an earlier map: rows come until all are there. */
  basins(request: BasinRequest, onRows: (rows: readonly BasinRow[]) => void): BasinMapping {
    const mapping: BasinMapping = {
      stop: () => {
        if (this.#mapping === mapping) this.#mapping = null;
      },
    };
    this.#mapping = mapping;
    const goOn = async () => {
      const question = { ...request, window: plain(request.window) };
      const map = (await this.#line.ask({ kind: "basins", request: question })) as number | null;
      while (map !== null && this.#mapping === mapping) {
        const rows = await this.#line.ask({ kind: "basin rows", request: { map } });
        if (rows === null || this.#mapping !== mapping) return;
        onRows(rows as readonly BasinRow[]);
        if ((rows as readonly BasinRow[]).at(-1)?.last ?? true) return;
      }
    };
    void goOn();
    return mapping;
  }

  /** Null if the worker is gone. */
  cost(n: number): Promise<Cost | null> {
    return this.#line.ask({ kind: "cost", request: { n } }) as Promise<Cost | null>;
  }

  /** The exact gradient in all variables against differences; null if a newer question came. */
  checkGradient(subject: Subject, x: number, y: number): Promise<GradientCheck | null> {
    const request = { subject, x, y };
    return this.#line.ask({ kind: "check", request }) as Promise<GradientCheck | null>;
  }

  /** Null if a newer question came, or the worker is gone. */
  readCsv(text: string): Promise<CsvRows | null> {
    return this.#line.ask({ kind: "csv", request: { text } }) as Promise<CsvRows | null>;
  }
}

/** A window without what a page's state may have wrapped around it, which no message carries. */
function plain({ xmin, xmax, ymin, ymax }: Window): Window {
  return { xmin, xmax, ymin, ymax };
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
