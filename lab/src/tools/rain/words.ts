export const basinNames = ["A", "B", "C", "D", "E", "F"] as const;

export const words = {
  falling: (count: number) => `${count} drops on their way, each along −∇f where it is.`,
  rest: "All drops have come to rest.",
  pooled: "Pooled in a minimum",
  left: "Ran off the window",
  stuck: "Stopped at a crease or an edge",
  again: "Rain again",
  basins:
    "The dots on the floor show where each drop set out; their shade says in which minimum it ended.",
  crossing: "Their paths cross every contour at a right angle.",
};
