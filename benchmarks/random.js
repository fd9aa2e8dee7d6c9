// Fresh inputs that are the same in every run: a seeded generator (Mulberry32).

export class Random {
  #state;

  constructor(seed) {
    this.#state = seed >>> 0;
  }

  /** At least `low`, below `high`. */
  between(low, high) {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return low + ((high - low) * ((t ^ (t >>> 14)) >>> 0)) / 2 ** 32;
  }

  /** A whole number from `low` to `high`. */
  whole(low, high) {
    return Math.floor(this.between(low, high + 1));
  }

  shuffled(items) {
    const left = [...items];
    return items.map(() => left.splice(this.whole(0, left.length - 1), 1)[0]);
  }

  /** A window moved and stretched by up to a fifth. */
  window([xmin, xmax, ymin, ymax]) {
    const [left, right] = this.#interval(xmin, xmax);
    const [front, back] = this.#interval(ymin, ymax);
    return { xmin: left, xmax: right, ymin: front, ymax: back };
  }

  #interval(low, high) {
    const middle = (low + high) / 2 + (high - low) * this.between(-0.1, 0.1);
    const half = ((high - low) / 2) * this.between(0.8, 1.2);
    return [middle - half, middle + half].map((n) => Number(n.toFixed(4)));
  }
}
