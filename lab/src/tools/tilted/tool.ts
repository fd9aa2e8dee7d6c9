import type { Tool } from "../tool";

const tilted: Tool = {
  name: "tilted",
  word: "Not tilted",
  about: "See the arrow that climbs along the surface, and why it is not the gradient",
  icon: "M3 16h14M4 12L12 5M12 5l-1 4M12 5l-4 .5M13 8l4 4M17 8l-4 4",
  order: 60,
  load: () => import("./tilted"),
};

export default tilted;
