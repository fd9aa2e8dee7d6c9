import type { Tool } from "../tool";

const critical: Tool = {
  name: "critical",
  word: "Flat points",
  about: "Find every place in the window where the arrow vanishes, and name its kind",
  icon: "M3 14c3-9 5-9 7-4s4 5 7-4M5 6.2h3M11.5 13.8h3",
  order: 45,
  load: () => import("./critical"),
};

export default critical;
