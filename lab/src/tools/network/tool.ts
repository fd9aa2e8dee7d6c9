import type { Tool } from "../tool";

const network: Tool = {
  name: "network",
  word: "Network",
  about: "Train a neural network: its loss is the landscape, and the gradient is its compass",
  icon: "M3 6h.01M3 14h.01M10 3h.01M10 10h.01M10 17h.01M17 10h.01M3 6l7-3M3 6l7 4M3 14l7-4M3 14l7 3M10 3l7 7M10 10h7M10 17l7-7",
  order: 99,
  load: () => import("./network"),
};

export default network;
