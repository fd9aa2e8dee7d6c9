// Recognises what a learner has done: a goal is reached when its condition becomes true after an act
// of the learner, never by the scene as it is found. What is done stays done.

import type { Chapter, Exercise } from "./chapter";
import { holds } from "./condition";
import type { Facts } from "./facts";

export class Recognizer {
  readonly #done = new Set<number>();
  /** Goals whose condition has been seen to be false since the scene was set. */
  readonly #open = new Set<number>();
  #acted = false;

  constructor(private readonly chapter: Pick<Chapter, "exercises">) {}

  get done(): ReadonlySet<number> {
    return this.#done;
  }

  /** A scene was set: whatever holds in it was not the learner's doing. */
  arrive(): void {
    this.#open.clear();
    this.#acted = false;
  }

  act(): void {
    this.#acted = true;
  }

  /** Looks at what is true now; returns what has just been reached. */
  look(facts: Facts): Exercise[] {
    if (facts["kind"] === undefined) return [];
    return this.chapter.exercises.filter((exercise) => {
      const { number } = exercise;
      if (exercise.kind !== "goal" || this.#done.has(number)) return false;
      if (!holds(exercise.condition, facts)) {
        this.#open.add(number);
        return false;
      }
      if (!this.#acted) this.#open.delete(number);
      if (!this.#open.has(number)) return false;
      this.#done.add(number);
      return true;
    });
  }

  /** An exercise that is no matter of facts was finished. */
  finish(number: number): void {
    this.#done.add(number);
  }
}
