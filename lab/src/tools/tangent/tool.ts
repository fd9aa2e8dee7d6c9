import type { Tool } from "../tool";

const tangent: Tool = {
  name: "tangent",
  word: "Plane",
  about: "Lay the tangent plane on the surface, and see how far its promise holds",
  icon: "M2 13L8 8l10 2-6 5zM3 7c3 3 5 4 8 4M11 11c2-.5 4-2 6-5",
  order: 70,
  load: () => import("./tangent"),
};

export default tangent;
