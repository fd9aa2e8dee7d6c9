import { Group } from "three";
import { Lines, Segments, type Pixels } from "./lines";
import type { Colour } from "./theme";

export interface StrokeStyle {
  /** CSS pixels. */
  width: number;
  order: number;
  /** How much of it shows through a surface that covers it, 0 to 1. */
  behind?: number;
  /** A darker seam on both sides, so that it reads on every ground: its opacity. */
  seam?: number;
  /** See Lines: how far it is moved towards the eye. */
  nudge?: number;
}

/** A line that reads on light and dark ground: its colour over a seam, faint where it is covered. */
export class Stroke {
  readonly object = new Group();
  private readonly segments = new Segments();
  private readonly core: Lines;
  private readonly seam: Lines | null;
  private readonly veiled: Lines | null;

  constructor(pixels: Pixels, { width, order, behind = 0, seam = 0, nudge = 0.0015 }: StrokeStyle) {
    const { segments } = this;
    this.seam =
      seam > 0
        ? new Lines(segments, pixels, { width: width + 2.5, opacity: seam, nudge, order })
        : null;
    this.veiled =
      behind > 0
        ? new Lines(segments, pixels, { width, opacity: behind, depth: "behind", order })
        : null;
    this.core = new Lines(segments, pixels, { width, nudge, order: order + 0.1 });
    this.object.add(...[this.seam, this.veiled, this.core].filter((line) => line !== null));
  }

  /** Segments of six numbers each; empty for none. */
  set(points: Float32Array): void {
    this.object.visible = points.length >= 6;
    if (this.object.visible) this.segments.set(points);
  }

  paint(colour: Colour, ink: Colour): void {
    this.core.colour = colour;
    if (this.veiled) this.veiled.colour = colour;
    if (this.seam) this.seam.colour = ink;
  }

  dispose(): void {
    this.segments.dispose();
    for (const line of [this.core, this.seam, this.veiled]) line?.material.dispose();
  }
}
