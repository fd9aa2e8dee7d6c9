/** A movement that is under way: called with its progress from 0 to 1, last with exactly 1. */
interface Movement {
  name: string;
  start: number;
  duration: number;
  step: (progress: number) => void;
}

export const eased = (t: number): number => (t < 0.5 ? 4 * t * t * t : 1 - (2 - 2 * t) ** 3 / 2);

/** What moves by itself for a moment. It has no clock of its own: the stage's frames drive it. */
export class Motion {
  reduced = false;
  private movements: Movement[] = [];

  constructor(private readonly invalidate: () => void) {}

  /** Starts a movement in place of one of the same name. With reduced motion it ends at once. */
  run(name: string, duration: number, step: (progress: number) => void): void {
    this.stop(name);
    if (this.reduced) step(1);
    else this.movements.push({ name, start: NaN, duration, step });
    this.invalidate();
  }

  stop(name: string): void {
    if (this.movements.length) this.movements = this.movements.filter((m) => m.name !== name);
  }

  runs(name: string): boolean {
    return this.movements.some((movement) => movement.name === name);
  }

  /** Something still moves, and wants another frame. */
  get goesOn(): boolean {
    return this.movements.length > 0;
  }

  /** Advances to a frame's time; true while something still moves. */
  advance(now: number): boolean {
    if (!this.goesOn) return false;
    const done: Movement[] = [];
    for (const m of [...this.movements]) {
      if (Number.isNaN(m.start)) m.start = now;
      const t = Math.min(1, (now - m.start) / m.duration);
      m.step(t);
      if (t === 1) done.push(m);
    }
    this.movements = this.movements.filter((m) => !done.includes(m));
    return this.goesOn;
  }
}
