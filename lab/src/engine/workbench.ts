// The worker's work: answers questions with workshop.js, and holds the rain at hand.

import type { Subject } from "./engine";
import type {
  BasinRequest,
  BasinRow,
  DescentPath,
  DescentRequest,
  Drops,
  Question,
  WorkshopEngine,
} from "./workshop";

/** How long rows of a map are computed at a time, in milliseconds: other questions wait so long. */
const rowsFor = 10;

type Around = NonNullable<DescentRequest["around"]>;

export class Workbench {
  #rain: number | null = null;
  #basins: number | null = null;
  #minima = { frame: NaN, places: new Float64Array(0) };

  constructor(private readonly engine: WorkshopEngine) {}

  /** The answer to a question, null where there is none. */
  answer(question: Question): unknown {
    switch (question.kind) {
      case "descend":
        return this.#descend(question.request);
      case "csv":
        return this.engine.readCsv(question.request.text);
      case "cost":
        return this.engine.cost(question.request.n);
      case "check": {
        const { subject, x, y } = question.request;
        return this.engine.checkGradient(subject, x, y);
      }
      case "critical points": {
        const { subject, window } = question.request;
        const { xmin, xmax, ymin, ymax } = window;
        return this.engine.criticalPoints(subject, xmin, xmax, ymin, ymax);
      }
      case "rain": {
        const { subject, window, count, seed } = question.request;
        const { xmin, xmax, ymin, ymax } = window;
        this.#endRain();
        const drops = this.engine.rain(subject, xmin, xmax, ymin, ymax, count, seed);
        this.#rain = drops?.rain ?? null;
        return drops;
      }
      case "drops":
        return question.request.rain === this.#rain ? this.engine.update(this.#rain) : null;
      case "end of rain":
        if (question.request.rain === this.#rain) this.#endRain();
        return null;
      case "basins":
        return this.#openBasins(question.request);
      case "basin rows":
        return question.request.map === this.#basins ? this.#rows(this.#basins) : null;
    }
  }

  #descend(request: DescentRequest): readonly DescentPath[] | null {
    const { subject, x, y, walkers, steps, refinement, around } = request;
    const minima = around === undefined ? undefined : this.#minimaOf(subject, around);
    const paths: DescentPath[] = [];
    for (const { optimizer, rate } of walkers) {
      const path = this.engine.descend(subject, x, y, optimizer, rate, steps, refinement, minima);
      if (path === null) return null;
      paths.push(path);
    }
    return paths;
  }

  /** x and y of each minimum of a frame, kept for the next walk over it. */
  #minimaOf(subject: Subject, { frame, window }: Around): Float64Array {
    if (frame !== this.#minima.frame) {
      const { xmin, xmax, ymin, ymax } = window;
      const found = this.engine.criticalPoints(subject, xmin, xmax, ymin, ymax)?.points ?? [];
      const minima = found.filter(({ kind }) => kind === "minimum");
      this.#minima = { frame, places: Float64Array.from(minima.flatMap(({ x, y }) => [x, y])) };
    }
    return this.#minima.places;
  }

  #openBasins({
    subject,
    window,
    n,
    optimizer,
    rate,
    steps,
    refinement,
  }: BasinRequest): number | null {
    const { xmin, xmax, ymin, ymax } = window;
    if (this.#basins !== null) this.engine.closeBasins(this.#basins);
    const map = this.engine.openBasins(
      subject,
      xmin,
      xmax,
      ymin,
      ymax,
      n,
      optimizer,
      rate,
      steps,
      refinement,
    );
    this.#basins = map < 0 ? null : map;
    return this.#basins;
  }

  #rows(map: number): readonly BasinRow[] {
    const start = performance.now();
    const rows: BasinRow[] = [];
    do {
      const row = this.engine.basinRow(map);
      if (row === null) break;
      rows.push(row);
    } while (performance.now() - start < rowsFor);
    return rows;
  }

  #endRain(): void {
    if (this.#rain !== null) this.engine.closeRain(this.#rain);
    this.#rain = null;
  }
}

/** The buffers of an answer to a question, to be handed over instead of copied. */
export function buffersOf({ kind }: Question, answer: unknown): ArrayBuffer[] {
  if (answer === null || (kind !== "rain" && kind !== "drops")) return [];
  const { positions, states, basins } = answer as Drops;
  return [positions, states, basins].map(({ buffer }) => buffer as ArrayBuffer);
}
