/** The name in `show=` that lets the map stand in for the landscape. */
export const alone = "mapalone";

export const words = {
  see: "The landscape from straight above. Each line joins places of one height; where they crowd, it is steep.",
  crosses: (degrees: string) =>
    `The arrow crosses its contour at ${degrees}: along the line the height stays, so the way up has no part along it.`,
  flat: "Here no direction is uphill, so no arrow crosses the contour.",
  skew: (a: string, b: string) =>
    `A unit of ${a} and a unit of ${b} are drawn at different lengths in this window, so right angles look skewed. The angle is still 90° in the numbers.`,
  place: "Where the map stands",
  beside: "Side by side",
  instead: "Map alone",
} as const;
