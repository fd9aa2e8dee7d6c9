// One exercise of predict, then reveal, while it is under way: at each place the arrow that the learner
// expects, and what the engine says of it.

import type { Score } from "../engine/engine";
import type { Session } from "../model/session.svelte";
import { bearing } from "../stage/bearing";
import { Space } from "../stage/space";
import { defaults, sceneKeys, writeValue } from "../state/state";
import type { Exercise, SceneTexts } from "./chapter";
import { drawPrediction } from "./drawn-arrow";

export type Task = Extract<Exercise, { kind: "predict" }>;

/** The longest arrow that can be drawn, in box units: the window is 2 wide. */
export const longest = 1;

type Vector = readonly [x: number, y: number];

interface Comparison {
  readonly truth: Vector;
  readonly drawn: Vector;
}

export class Prediction {
  /** The number of the place, from 0. */
  place = $state.raw(0);
  /** The arrow as drawn: degrees counterclockwise from +x, and its length in box units. */
  degrees = $state.raw(0);
  length = $state.raw(0);
  /** What the engine says once the true arrow is shown; null before. */
  score: Score | null = $state.raw(null);
  /** The points so far, one for each place that was revealed. */
  points: readonly number[] = $state.raw([]);
  /** Where the arrow starts. */
  at: readonly [number, number] = [0, 0];
  /** Both arrows once the true one is shown, from their foot, in box units of the floor. */
  compared: Comparison | null = $state.raw(null);
  /** Tells the picture that the arrow is another. */
  redraw: () => void = () => {};

  /** What there was before. */
  readonly #before: Readonly<Record<string, string | null>>;

  constructor(
    private readonly session: Session,
    readonly task: Task,
  ) {
    const { state } = session;
    const kept = sceneKeys.map((key) => [
      key,
      state[key] === defaults[key] ? null : writeValue(key, state[key]),
    ]);
    this.#before = Object.fromEntries(kept) as Record<string, string | null>;
    this.#go(0);
  }

  get isLast(): boolean {
    return this.place === this.task.points.length - 1;
  }

  /** Whether the arrow to be drawn is the one that points downhill. */
  get down(): boolean {
    return this.#scene["arrow"] === "down";
  }

  aim(degrees: number, length: number): void {
    if (this.score !== null) return;
    this.degrees = degrees;
    this.length = Math.min(Math.max(length, 0), longest);
    this.redraw();
  }

  /** Shows the true arrow beside the drawn one. */
  reveal(): void {
    const { session } = this;
    const head = this.#head();
    if (this.score !== null || head === null) return;
    this.score = session.score(head[0], head[1]);
    if (this.score === null) return;
    this.points = [...this.points, Math.round(this.score.points)];
    session.expect(false);
    session.assign({ arrow: this.down ? "down" : "up" });
    this.compared = this.#compare();
    this.redraw();
  }

  next(): void {
    if (this.score !== null && !this.isLast) this.#go(this.place + 1);
  }

  /** Gives the lab back as it was. */
  end(): void {
    this.leave();
    this.session.assign(this.#before);
  }

  /** Gives up, and keeps the lab as it is by now. */
  leave(): void {
    this.session.draw("prediction", null);
    this.session.expect(false);
  }

  get #scene(): SceneTexts {
    return this.task.points[this.place]!;
  }

  #go(place: number): void {
    const { session } = this;
    this.place = place;
    this.score = this.compared = null;
    this.degrees = 0;
    this.length = 0;
    session.expect(true);
    session.assign({ show: "contours", ...this.#scene });
    this.at = [session.state.x, session.state.y];
    session.draw("prediction", drawPrediction(this));
  }

  #compare(): Comparison | null {
    const { frame, arrow } = this.session;
    if (frame === null || arrow === null) return null;
    const space = new Space();
    space.set(frame);
    const { du, dv } = bearing(space, this.degrees, { du: 0, dv: 0 });
    const way = this.down ? -1 : 1;
    const { tail, head } = arrow;
    return {
      truth: [
        way * (space.u(head[0]) - space.u(tail[0])) * space.su,
        way * (space.v(head[1]) - space.v(tail[1])) * space.sv,
      ],
      drawn: [this.length * du * space.su, this.length * dv * space.sv],
    };
  }

  /** Where the head of the drawn arrow is, turned round where it is to point downhill. */
  #head(): readonly [number, number] | null {
    const { frame } = this.session;
    if (frame === null) return null;
    const space = new Space();
    space.set(frame);
    const { du, dv } = bearing(space, this.degrees, { du: 0, dv: 0 });
    const reach = this.down ? -this.length : this.length;
    const [x, y] = this.at;
    return [space.x(space.u(x) + reach * du), space.y(space.v(y) + reach * dv)];
  }
}
