import type { Tool } from "../tool";

const rosette: Tool = {
  name: "rosette",
  word: "Rosette",
  about: "The slope in every direction at once, and one direction to turn by hand",
  icon: "M10 10C4 10 2.5 6 4.5 4S10 4 10 10zM10 10c6 0 7.5 4 5.5 6S10 16 10 10zM15.5 4.5l-3 3",
  order: 20,
  load: () => import("./rosette"),
};

export default rosette;
