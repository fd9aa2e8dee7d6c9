import type { Tool } from "../tool";

const descent: Tool = {
  name: "descent",
  word: "Descent",
  about: "Walk downhill from the point, step by step, with the optimizer of your choice",
  icon: "M3 3.5l3 4.5 3.5 1 2 4 5.5 3M3 3.5h.01M6 8h.01M9.5 9h.01M11.5 13h.01M17 16h.01",
  order: 90,
  load: () => import("./descent"),
};

export default descent;
