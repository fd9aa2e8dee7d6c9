// The flat points of a formula over a window, asked for once and kept.

import type { Subject, Window } from "../../engine/engine";
import { workshop, type CriticalPoints } from "../../engine/workshop";
import type { Scenery } from "../tool";

export class FlatPoints {
  #frame = 0;
  #points: CriticalPoints | null = null;
  #gone = false;

  /** `arrived` is called when the points of the newest frame are there. */
  constructor(private readonly arrived: () => void) {}

  /** What is known of a frame: null while the worker searches. */
  of({ frame, formula }: Scenery): CriticalPoints | null {
    if (frame.id !== this.#frame) {
      this.#frame = frame.id;
      this.#points = null;
      void this.#search(frame.id, formula.subject, frame.window);
    }
    return this.#points;
  }

  dispose(): void {
    this.#gone = true;
  }

  async #search(frame: number, subject: Subject, window: Window): Promise<void> {
    const points = await workshop().criticalPoints(subject, window);
    if (this.#gone || frame !== this.#frame || points === null) return;
    this.#points = points;
    this.arrived();
  }
}
