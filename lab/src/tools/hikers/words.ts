// What the hikers' card and tags say.

export const words = {
  walkers: "Walkers",
  stride: "Step",
  strideIs: (h: string) => `h = ${h}`,
  rises: "Rises, from the highest to the lowest",
  highest: "Highest",
  lowest: "Lowest",
  offArrow: (degrees: string) => `${degrees}° from ∇f`,
  offAgainst: (degrees: string) => `${degrees}° from −∇f`,
  highestTag: (degrees: string) => (degrees === "–" ? "highest" : `highest, ${degrees}° off`),
  lowestTag: (degrees: string) => (degrees === "–" ? "lowest" : `lowest, ${degrees}° off`),
  nobody: "Nobody finds ground at this distance.",
  noStart: "The point itself has no height to compare with.",
  lost: (count: number) =>
    count === 1 ? "One walker finds no ground." : `${count} walkers find no ground.`,
  gap: (gap: string, half: string) =>
    `They set out ${gap}° apart, so the winner can be ${half}° off at any step (dashed line).`,
  errors:
    "Angle between the arrow and the best place of all, by the length of the step; both axes are logarithmic",
  errorAxis: "angle",
  strideAxis: "step (log scale)",
  /** What the curve does as steps get shorter. */
  trend: {
    proportional: "Ten times shorter steps: ten times less error. In the limit the arrow wins.",
    faster: "Here the error shrinks even faster than the step. In the limit the arrow wins.",
    none: "The best place lies along the arrow at every step.",
    slower: "Not yet in proportion: the ground bends too much between the longest steps.",
    unknown: "No arrow here to compare with.",
  },
};
