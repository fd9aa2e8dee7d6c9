// When to show what has changed.

/** Shows at once; while there is hurry, at most every so many milliseconds, and always what came last. */
export class Pace {
  #task: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly show: () => void,
    private readonly hurries: () => boolean,
    private readonly milliseconds: number,
  ) {}

  /** Something has changed. */
  changed(): void {
    if (this.hurries()) this.#task ??= setTimeout(this.#showNow, this.milliseconds);
    else this.#showNow();
  }

  stop(): void {
    clearTimeout(this.#task);
    this.#task = undefined;
  }

  readonly #showNow = () => {
    this.stop();
    this.show();
  };
}
