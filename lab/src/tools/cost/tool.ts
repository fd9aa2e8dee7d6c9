import type { Tool } from "../tool";

const cost: Tool = {
  name: "cost",
  word: "Cost",
  about: "What a gradient costs by finite differences and by backpropagation, measured here",
  icon: "M4 3v13h13M6 13l10-2.5M6 13l4-5 6-4.5",
  order: 98,
  load: () => import("./cost"),
};

export default cost;
