import type { Tool } from "../tool";

const magnitude: Tool = {
  name: "magnitude",
  word: "Steepness",
  about: "Rise over run along the arrow, the distance between contours, and what a flat point is",
  icon: "M3 16H17V5zM14 16v-3h3",
  order: 40,
  load: () => import("./magnitude"),
};

export default magnitude;
