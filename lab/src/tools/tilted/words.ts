export const words = {
  tag: "not the gradient: it has a z part",
  mistake:
    "The grey, crossed-out arrow climbs along the surface. It is often taken for the gradient, but to climb it needs a z part, and ∇f has none.",
  parts: (a: string, b: string) => `one part for ${a}, one for ${b}.`,
  answer: (a: string, b: string) =>
    `It answers “which way in ${a} and ${b}?”, so it lies flat where ${a} and ${b} live, like a compass needle on a map.`,
  below: "Straight below it lies the true arrow.",
  none: "Here there is no arrow to tilt.",
} as const;
