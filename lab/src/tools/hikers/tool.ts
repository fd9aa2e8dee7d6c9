import type { Tool } from "../tool";

const hikers: Tool = {
  name: "hikers",
  word: "Hikers",
  about: "Send walkers one step into every direction and see who ends up highest and lowest",
  icon: "M10 10m-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0M10 3v3.5M10 13.5V17M3 10h3.5M13.5 10H17M9 10h2",
  order: 30,
  load: () => import("./hikers"),
};

export default hikers;
