// The model of the open chapter: sets its scene, knows what is done, steps to its neighbours.

import type { Opening } from "../model/opening";
import type { Session } from "../model/session.svelte";
import { defaults, readState, sceneKeys, type LabState } from "../state/state";
import type { Chapter, Exercise, Heading, SceneTexts } from "./chapter";
import { chapterNamed, contents, placeOf } from "./contents";
import type { Facts } from "./facts";
import { Prediction, type Task } from "./prediction.svelte";
import { Recognizer } from "./recognizer";
import { keepAttempt } from "./scores";

export class Reader {
  /** What is known of the chapter before its text is there; null for a name that no chapter has. */
  heading: Heading | null = $state.raw(null);
  chapter: Chapter | null = $state.raw(null);
  /** The text could not be fetched. */
  lost = $state.raw(false);
  /** The numbers of the exercises that are done. */
  done: ReadonlySet<number> = $state.raw(new Set<number>());
  /** The exercise that was done last. */
  reached: Exercise | null = $state.raw(null);

  /** The exercise of prediction that is under way. */
  prediction: Prediction | null = $state.raw(null);
  /** Counts what was added to the history of predictions or taken away. */
  history = $state.raw(0);

  #recognizer: Recognizer | null = null;
  /** The state the learner found; what differs from it is the learner's doing. */
  #found: LabState | null = null;

  constructor(private readonly session: Session) {}

  /** Opens a chapter and sets its scene, but for the keys that the link itself has. */
  open({ chapter: id, asked }: Opening): void {
    const { session } = this;
    this.leave();
    const entry = chapterNamed(id) ?? null;
    session.opening = null;
    if (entry === null) {
      this.#show(null, null);
      return;
    }
    session.base = readState(entry.scene, defaults).state;
    const given = sceneKeys
      .filter((key) => !asked.has(key))
      .map((key) => [key, entry.scene[key] ?? null] as const);
    session.assign(Object.fromEntries(given));
    if (this.heading?.id === id && this.chapter !== null) {
      this.#arrive();
      return;
    }
    this.#show(entry, null);
    entry.load().then(
      (chapter) => {
        if (this.heading === entry) this.#show(entry, chapter);
      },
      () => (this.lost = this.heading === entry),
    );
  }

  /** Sets another scene inside the chapter: what it names changes, the rest stays. */
  setScene(scene: SceneTexts): void {
    if (this.prediction !== null) this.stopPredicting();
    this.session.assign(scene);
    this.session.commit();
    this.#arrive();
  }

  /** Goes to the neighbour so many chapters on; nothing happens past the ends. */
  step(by: number): void {
    const next = this.neighbour(by);
    if (next !== undefined) this.session.assign({ chapter: next.id, exercise: null });
  }

  neighbour(by: number): Heading | undefined {
    const place = placeOf(this.heading?.id ?? "");
    return place < 0 ? undefined : contents[place + by];
  }

  close(): void {
    this.stopPredicting();
    this.session.base = defaults;
    this.session.assign({ chapter: null, exercise: null });
  }

  predict(task: Task): void {
    this.stopPredicting();
    this.prediction = new Prediction(this.session, task);
  }

  /** All places are revealed: the scores are kept, and the lab is as it was. */
  finishPredicting(): void {
    const { prediction, heading } = this;
    if (prediction === null || heading === null) return;
    const { task, points } = prediction;
    this.stopPredicting();
    keepAttempt({
      at: new Date().toISOString(),
      chapter: heading.id,
      exercise: task.number,
      points,
    });
    this.history++;
    this.#recognizer?.finish(task.number);
    this.#reach(task);
  }

  stopPredicting(): void {
    this.prediction?.end();
    this.prediction = null;
    this.#arrive();
  }

  /** Something else has taken the chapter's place: it stays as it is. */
  leave(): void {
    this.prediction?.leave();
    this.prediction = null;
  }

  /** The learner did something with the lab. */
  act(): void {
    this.#recognizer?.act();
  }

  /** Looks at what is true now. */
  look(facts: Facts): void {
    const recognizer = this.#recognizer;
    if (recognizer === null || facts["kind"] === undefined || this.prediction !== null) return;
    const { state } = this.session;
    this.#found ??= state;
    const found = this.#found;
    if (sceneKeys.some((key) => key !== "view" && state[key] !== found[key])) recognizer.act();
    const reached = recognizer.look(facts).at(-1);
    if (reached !== undefined) this.#reach(reached);
  }

  #reach(exercise: Exercise): void {
    this.reached = exercise;
    this.done = new Set(this.#recognizer?.done);
  }

  #show(heading: Heading | null, chapter: Chapter | null): void {
    this.heading = heading;
    this.chapter = chapter;
    this.lost = false;
    this.done = new Set();
    this.reached = null;
    this.#recognizer = chapter === null ? null : new Recognizer(chapter);
    this.#arrive();
    const pointed = chapter?.exercises[this.session.state.exercise - 1];
    if (pointed?.kind === "predict") this.predict(pointed);
  }

  #arrive(): void {
    this.#found = null;
    this.#recognizer?.arrive();
  }
}
