import type { Tool } from "../tool";

const map: Tool = {
  name: "map",
  word: "Map",
  about: "See the same scene from straight above: the arrow crosses every contour at a right angle",
  icon: "M3 5l5-2 5 2 4-2v12l-4 2-5-2-5 2zM8 3v12M13 5v12",
  order: 80,
  load: () => import("./map"),
};

export default map;
