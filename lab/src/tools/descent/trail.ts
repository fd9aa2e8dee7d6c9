import { Group } from "three";
import { Lines, Segments, type Pixels } from "../../stage/lines";
import type { Colour } from "../../stage/theme";

/** A path as a line: what was walked is strong, what is to come is faint. */
export class Trail {
  readonly object = new Group();
  private readonly walked = new Segments();
  private readonly ahead = new Segments();
  private readonly lines: readonly Lines[];

  constructor(pixels: Pixels, width: number, order: number) {
    const nudge = 0.0025;
    this.lines = [
      new Lines(this.walked, pixels, { width, nudge, order: order + 0.1 }),
      new Lines(this.walked, pixels, { width, opacity: 0.55, depth: "behind", order }),
      new Lines(this.ahead, pixels, { width: 1.25, opacity: 0.45, nudge, order }),
    ];
    this.object.add(...this.lines);
  }

  /** Segments of six numbers each; the first `split` of them were walked. */
  set(segments: Float32Array, split: number): void {
    this.walked.set(segments.subarray(0, 6 * split));
    this.ahead.set(segments.subarray(6 * split));
  }

  paint(colour: Colour): void {
    for (const line of this.lines) line.colour = colour;
  }

  dispose(): void {
    this.walked.dispose();
    this.ahead.dispose();
    for (const { material } of this.lines) material.dispose();
  }
}
