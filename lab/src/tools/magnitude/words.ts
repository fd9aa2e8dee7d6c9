// What the card and the tags of the steepness say.

export type Verdict = "minimum" | "maximum" | "saddle" | "degenerate";

export const words = {
  run: (run: string) => `run ${run}`,
  rise: (rise: string) => `rise ${rise}`,
  apart: (spacing: string) => `contours ${spacing} apart`,
  slope: "Rise over run, along the arrow:",
  contours: (step: string, spacing: string) =>
    `The contours beside the point are ${step} apart in height and about ${spacing} on the map:`,
  noContours: "No contour lines on both sides of the point to compare with.",
  bends: (lambda: number) => (lambda > 0 ? "bends up" : lambda < 0 ? "bends down" : "straight"),
  bend: (index: string, lambda: string, bends: string) => `λ${index} = ${lambda}, ${bends}`,
  along: (degrees: string) => `along ${degrees}°`,
  curvatures: "The gradient is zero. How the ground bends tells what this place is:",
  verdict: {
    minimum: "Up along both: a minimum.",
    maximum: "Down along both: a maximum.",
    saddle: "Up along one, down along the other: a saddle.",
    degenerate: "Without a bend along each of them, the bending does not decide.",
  } satisfies Record<Verdict, string>,
  none: "No steepness here: the surface has no gradient at this point.",
};
