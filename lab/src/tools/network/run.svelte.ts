// A network in training, and its loss on the stage. The worker trains, draws planes and scans; what
// comes of it is kept here for the card, and the surface is handed to the session.

import type { NetworkSubject, OpenNetwork, PlaneKind, Progress, Scan } from "../../engine/network";
import { networkRoom } from "../../engine/network-room";
import type { Session } from "../../model/session.svelte";
import { ownNet, planeWeights } from "../../state/net";
import { roundedWindow, samplesOf, scanSide } from "./samples";
import { Learnt, type Mark } from "./learnt.svelte";
import { dataWindow, mapSide, someRows } from "./looks";
import { requestFor, trainingOf } from "./request";

/** Rows that are looked at while it trains, and for the surface. */
const mostRows = 1000;
/** The longest training, as long as a state's steps. */
const mostSteps = 100_000;
/** Between two looks at a training, in milliseconds: at least so long, and so many times a look. */
const pause = 200;
const share = 3;
/** Between two surfaces while it trains. */
const surfacePause = 2500;

export class NetworkRun extends Learnt {
  /** What the arrow was asked for. */
  #arrowOf = "";
  readonly #room = networkRoom();
  /** What hears of news that the state does not tell. */
  onNews: (() => void) | null = null;
  #known = "";
  #planeKnown = "";
  #windowKnown = "";
  #generation = 0;
  #telling = false;
  #looking = false;
  #again = false;
  #lookedAt = 0;
  #lookTook = 0;
  #drawn = 0;
  #drawing = 0;
  #subject: NetworkSubject | null = null;

  constructor(readonly session: Session) {
    super();
  }

  /** Lets it become what the state says. `placed`: so is the point. */
  follow(placed: boolean): void {
    if (this.#telling) return;
    const { state } = this.session;
    const known = trainingOf(state) + (state.net === ownNet ? (this.own?.x.length ?? 0) : "");
    if (known !== this.#known || (state.steps < this.step && !this.training)) {
      this.#known = known;
      void this.#open(placed);
    } else if (this.opened === null || this.training) {
      return;
    } else if (state.steps > this.step) {
      this.#train(state.steps, placed);
    } else if (this.#recorded(state.at) !== this.looked) {
      void this.#look(placed);
    } else if (this.#planeText !== this.#planeKnown) {
      void this.#draw(placed);
    } else if (this.#windowText !== this.#windowKnown) {
      this.#scan();
    } else {
      this.visit();
    }
  }

  /** Trains on until `pause`. */
  train(): void {
    if (this.opened !== null && this.stopped === null) this.#train(mostSteps, false);
  }

  pause(): void {
    this.#room.pause();
    if (!this.training) return;
    this.training = false;
    void this.#look(false);
  }

  /** One batch more. */
  oneBatch(): void {
    this.pause();
    this.#train(this.step + 1, false);
  }

  /** Looks at a recorded step. */
  see(step: number, settled: boolean): void {
    this.pause();
    this.session.assign({ at: this.#recorded(step) }, settled);
  }

  /** Back to the weights of the step. */
  comeBack(): void {
    if (this.plane !== null) this.session.place(...this.plane.point);
  }

  /** The point was moved: its weights are what is looked at. */
  visit(): void {
    const { x, y } = this.session.state;
    if (this.plane === null || this.training) return;
    const [px, py] = this.plane.point;
    const moved = x !== px || y !== py;
    if (!moved && !this.moved) return;
    this.moved = moved;
    void this.#details();
  }

  /** Reads a drawn image. */
  async read(image: Float64Array | null): Promise<void> {
    this.drawing = image;
    this.reading = image && (await this.#room.predict(image));
  }

  async checkGradient(): Promise<void> {
    this.checking = true;
    const check = await this.#room.check(24, this.session.state.seed);
    this.checking = false;
    if (check !== null) this.check = check;
    this.onNews?.();
  }

  /** Another landscape is shown. */
  leave(): void {
    if (this.#known === "") return;
    this.#known = "";
    this.#generation++;
    this.#room.close();
    this.#forget();
  }

  /** Whether the arrow is that of the point and the weights that are looked at now. */
  get isCurrent(): boolean {
    return this.arrow !== null && !this.training && this.#arrowOf === this.#place;
  }

  get #place(): string {
    const { x, y } = this.session.state;
    return [x, y, this.looked, this.plane?.id, this.#generation].join();
  }

  get #planeText(): string {
    const { plane, seed } = this.session.state;
    return `${plane} ${plane === "random" ? seed : ""}`;
  }

  get #windowText(): string {
    const { xmin, xmax, ymin, ymax } = this.session.state;
    return [xmin, xmax, ymin, ymax].join();
  }

  #recorded(step: number): number {
    const inside = Math.min(step, this.step);
    return inside === this.step ? inside : inside - (inside % this.#stride);
  }

  #stride = 1;

  #forget(): void {
    this.forget();
    this.#stride = 1;
    this.#planeKnown = "";
    this.#windowKnown = "";
  }

  async #open(placed: boolean): Promise<void> {
    const generation = ++this.#generation;
    const { session } = this;
    this.#room.pause();
    this.opening = true;
    this.problem = "";
    let problem = "The network could not be opened. Reload the page to try again.";
    try {
      if (session.state.net === ownNet && this.own === null) {
        this.#known = "";
        const used = "xor";
        session.notices = [...session.notices, { key: "net", given: ownNet, used }];
        session.assign({ net: used });
        return;
      }
      const opened = await this.#room.open(await requestFor(session.state, this.own));
      if (generation !== this.#generation) return;
      this.#forget();
      if (opened !== null && "id" in opened) {
        this.opened = opened;
        this.opening = false;
        this.#train(session.state.steps, placed);
        return;
      }
      if (opened !== null) problem = opened.error;
    } catch (failure) {
      console.warn(failure);
    }
    if (generation !== this.#generation) return;
    this.opening = false;
    this.problem = problem;
    this.onNews?.();
  }

  /** Trains up to a step, with a surface to begin with, and looks at the step of the state then. */
  #train(steps: number, placed: boolean): void {
    const generation = this.#generation;
    if (steps <= this.step) {
      void this.#look(placed);
      return;
    }
    const goal = this.session.state.steps;
    this.training = true;
    const live = steps !== goal;
    this.#drawn = performance.now();
    void this.#room.look(-1);
    // While a link is trained again, the stage is not left empty.
    if (this.session.formula === null) void this.#draw(true);
    this.#room.train(steps, (progress) => {
      if (generation !== this.#generation) return;
      this.#hear(progress);
      const ended = progress.step >= steps || progress.stopped !== null;
      if (ended && this.training) {
        this.training = false;
        if (live) this.#tell({ steps: this.step, at: this.step }, true);
        void this.#look(placed);
      } else if (this.training) {
        this.#glance(live);
      }
    });
  }

  #hear({ step, epochs, losses, stride, stopped }: Progress): void {
    this.step = step;
    this.epochs = epochs;
    this.stopped = stopped;
    this.#stride = stride;
    this.#pending.push(...losses);
  }

  #pending: number[] = [];

  /** Now and then while it trains: how it does now, and its surface. */
  #glance(live: boolean): void {
    const now = performance.now();
    if (this.#looking || now - this.#lookedAt < Math.max(pause, share * this.#lookTook)) return;
    if (live) this.#tell({ steps: this.step, at: this.step }, false);
    this.looked = this.step;
    void this.#details();
    if (live && now - this.#drawn > surfacePause && this.stride === 1) {
      this.#drawn = now;
      void this.#draw(false);
    }
  }

  #tell(changes: { steps: number; at: number }, settled: boolean): void {
    this.#telling = true;
    this.session.assign(changes, settled);
    this.#telling = false;
  }

  /** Looks at the recorded step of the state, and draws a plane through it. */
  async #look(placed: boolean): Promise<void> {
    const generation = this.#generation;
    if (this.session.state.steps !== this.step) {
      this.#tell({ steps: this.step, at: Math.min(this.session.state.at, this.step) }, true);
    }
    const { at } = this.session.state;
    const looked = await this.#room.look(at >= this.step ? -1 : at);
    if (generation !== this.#generation || looked === null) return;
    this.looked = looked;
    this.moved = false;
    this.check = null;
    await this.#draw(placed);
  }

  /** Draws a plane through the weights looked at, and scans it; then all else about them. */
  async #draw(placed: boolean): Promise<void> {
    const generation = this.#generation;
    const drawing = ++this.#drawing;
    const { state } = this.session;
    this.#planeKnown = this.#planeText;
    const weights = planeWeights(state.plane);
    const kind: PlaneKind = weights === null ? (state.plane as PlaneKind) : "weights";
    const [first, second] = weights ?? [0, 1];
    let plane = await this.#room.plane({ plane: kind, first, second, seed: state.seed });
    this.planeProblem = plane !== null && "error" in plane ? plane.error : "";
    if (this.planeProblem !== "") {
      plane = await this.#room.plane({ plane: "random", seed: state.seed });
    }
    const subject = plane && (await this.#room.subject(mostRows));
    const isStale = generation !== this.#generation || drawing !== this.#drawing;
    if (isStale || plane === null || "error" in plane || subject === null) return;
    this.plane = plane;
    this.#subject = subject;
    this.rows = subject.network.targets.length;
    if (!placed) {
      const [x, y] = plane.point;
      this.#standing = { ...roundedWindow(plane.window, plane.point), x, y };
    } else {
      this.#standing = {};
    }
    this.#first = true;
    this.#scan();
  }

  /** What the session is told of the place with the first surface. */
  #standing: Partial<Record<"x" | "y" | "xmin" | "xmax" | "ymin" | "ymax", number>> = {};
  #first = true;

  #scan(): void {
    const generation = this.#generation;
    const drawing = this.#drawing;
    const { xmin, xmax, ymin, ymax } = { ...this.session.state, ...this.#standing };
    const window = { xmin, xmax, ymin, ymax };
    this.#windowKnown = [xmin, xmax, ymin, ymax].join();
    this.stride = 0;
    this.#room.scan(window, scanSide, this.rows, (scan) => {
      if (generation !== this.#generation || drawing !== this.#drawing) return;
      this.#show(scan, window);
    });
  }

  #show(scan: Scan, window: { xmin: number; xmax: number; ymin: number; ymax: number }): void {
    if (scan.stride === 0 || this.#subject === null) return;
    this.stride = scan.stride;
    const samples = samplesOf(scan, window);
    if (!this.#first) {
      this.session.refine(samples);
      return;
    }
    this.#first = false;
    const place = this.#standing;
    this.#standing = {};
    this.session.stand({ ...this.#subject, samples }, place, this.training);
    this.moved = false;
    const { x, y } = this.session.state;
    this.moved = this.plane !== null && (x !== this.plane.point[0] || y !== this.plane.point[1]);
    void this.#details();
  }

  /** All that is shown of the weights looked at; asked for again if they changed meanwhile. */
  async #details(): Promise<void> {
    this.#again = true;
    if (this.#looking) return;
    this.#looking = true;
    const start = performance.now();
    while (this.#again && this.opened !== null) {
      this.#again = false;
      await this.#ask(this.opened);
    }
    this.#looking = false;
    this.#lookedAt = performance.now();
    this.#lookTook = this.#lookedAt - start;
  }

  async #ask(opened: OpenNetwork): Promise<void> {
    const generation = this.#generation;
    const room = this.#room;
    const { x, y } = this.session.state;
    if (!this.training && this.plane !== null) {
      if (this.moved) await room.lookAt(x, y);
      else await room.look(this.looked >= this.step ? -1 : this.looked);
    }
    const place = this.#place;
    const [evaluation, vectors, map, guesses, reading, arrow] = await Promise.all([
      room.evaluate(mostRows),
      room.vectors(),
      opened.inputs === 2 ? room.map(dataWindow(opened), mapSide, mapSide) : null,
      opened.inputs === 2 ? null : room.predict(someRows(opened)),
      this.drawing === null ? null : room.predict(this.drawing),
      this.training || this.plane === null ? null : room.arrow(x, y, this.rows),
    ]);
    if (generation !== this.#generation) return;
    if (this.#pending.length > 0) {
      this.losses = [...this.losses, ...this.#pending];
      this.#pending = [];
    }
    if (evaluation !== null) {
      this.evaluation = evaluation;
      if (!this.moved) this.#mark({ ...evaluation, step: this.looked });
    }
    this.vectors = vectors ?? this.vectors;
    this.map = map;
    this.guesses = guesses;
    if (this.drawing !== null) this.reading = reading ?? this.reading;
    this.arrow = arrow;
    this.#arrowOf = place;
    this.onNews?.();
  }

  #mark(mark: Mark): void {
    const others = this.marks.filter(({ step }) => step !== mark.step);
    this.marks = [...others, mark].sort((a, b) => a.step - b.step);
  }

  dispose(): void {
    this.leave();
  }
}
