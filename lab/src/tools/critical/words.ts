import type { Flat } from "../../engine/engine";

/** The sign on the stage, the word beside it, and several of them. */
export const glyphs: Record<Flat, readonly [string, string, string]> = {
  minimum: ["▾", "minimum", "minima"],
  maximum: ["▴", "maximum", "maxima"],
  saddle: ["×", "saddle", "saddles"],
  degenerate: ["◦", "flat", "flat without a kind"],
};

export const words = {
  searching: "Searching the window…",
  none: "No flat point in this window: the arrow never vanishes here.",
  lines: "Along whole lines or areas the ground is level: no single point of them is marked.",
  found: "At each of these the arrow shrinks to nothing. Choose one to stand on it.",
  goTo: (kind: string, x: string, y: string) => `Go to the ${kind} at ${x}, ${y}`,
};
