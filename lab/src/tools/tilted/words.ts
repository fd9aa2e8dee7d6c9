export const words = {
  tag: "not the gradient: it has a z part",
  mistake:
    "The grey, crossed-out arrow climbs along the surface. It is often taken for the gradient, but to climb it needs a z part, and ∇f has none.",
  parts: (a: string, b: string) => `one part for ${a}, one for ${b}.`,
  answer: (a: string, b: string) =>
    `It answers “which way in ${a} and ${b}?”, so it lies flat where ${a} and ${b} live, like a compass needle on a map.`,
  below: "Straight below it lies the true arrow, tip below tip.",
  cut: "Here it is too steep for the picture, which shows its beginning. Its tip is straight above the true arrow’s.",
  dives:
    "Only its beginning is shown: it dives through the floor. Its tip is straight below the true arrow’s.",
  none: "Here there is no arrow to tilt.",
} as const;
