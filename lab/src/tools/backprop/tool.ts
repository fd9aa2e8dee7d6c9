import type { Tool } from "../tool";

const backprop: Tool = {
  name: "backprop",
  word: "Backprop",
  about: "Watch how the gradient is found: one pass forward, one pass back",
  icon: "M3 5h4M3 15h4M7 5l5 5M7 15l5-5M12 10h5M14.5 7.5L17 10l-2.5 2.5",
  order: 97,
  load: () => import("./backprop"),
};

export default backprop;
