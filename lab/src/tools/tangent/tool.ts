import type { Tool } from "../tool";

const tangent: Tool = {
  name: "tangent",
  word: "Plane",
  about: "Lay the tangent plane on the surface, and see how far its promise holds",
  icon: "M2 9L7 4H18L13 9ZM3 17c3.5-7 10-7 14-1",
  order: 70,
  load: () => import("./tangent"),
};

export default tangent;
