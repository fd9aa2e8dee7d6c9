import type { Tool } from "../tool";

const partials: Tool = {
  name: "partials",
  word: "Partials",
  about: "Cut the surface along x and along y, and build the arrow from the two slopes",
  icon: "M3 17L17 17M3 17V3M3 17l5-4M3 12c4-6 7 3 13-6",
  order: 10,
  load: () => import("./partials"),
};

export default partials;
