// What the rosette's card says.

export const words = {
  direction: "Direction",
  turned: (degrees: string) => `${degrees}° from the x-axis`,
  slope: "Slope along u",
  angle: "Angle to the arrow",
  none: "No slope to measure here: the surface has no gradient at this point.",
  found: {
    flat: "Flat: the slope is 0 whichever way you turn.",
    most: "The steepest way: no direction beats the arrow.",
    uphill: (share: string) => `Uphill, at ${share} % of the arrow’s slope.`,
    level: "Level: you walk along the contour.",
    downhill: (share: string) => `Downhill, at ${share} % of the arrow’s slope.`,
    least: "Straight down: nothing falls faster than against the arrow.",
  },
  hint: "Turn u by its knob on the stage, or here.",
};
