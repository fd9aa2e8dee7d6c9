import type { Tool } from "../tool";

const components: Tool = {
  name: "components",
  word: "Bars",
  about: "All components of the gradient as bars, however many, and the plane that is seen",
  icon: "M3 10h14M5 10v-5M8 10v3M11 10v-6.5M14 10v5",
  order: 96,
  load: () => import("./components"),
};

export default components;
