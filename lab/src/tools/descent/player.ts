// Plays a path: moves the step that is shown with the frames of the page.

/** A whole path takes about so long, but a step is never faster than the eye. */
const wholePath = 8000;
const fastest = 1000 / 30;
const slowest = 400;

export class Player {
  #request = 0;
  #due = 0;

  /** `advance` shows the next step and says whether there is one after it. */
  constructor(private readonly advance: () => boolean) {}

  get plays(): boolean {
    return this.#request !== 0;
  }

  /** Starts; a path of so many steps. */
  play(steps: number): void {
    this.pause();
    const pause = Math.min(slowest, Math.max(fastest, wholePath / Math.max(1, steps)));
    this.#due = 0;
    const frame = (now: number) => {
      if (this.#due === 0) this.#due = now;
      let more = true;
      if (now >= this.#due) {
        this.#due = Math.max(this.#due + pause, now - pause);
        more = this.advance();
      }
      this.#request = more ? requestAnimationFrame(frame) : 0;
    };
    this.#request = requestAnimationFrame(frame);
  }

  pause(): void {
    cancelAnimationFrame(this.#request);
    this.#request = 0;
  }
}
