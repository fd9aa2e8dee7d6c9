import type { Tool } from "../tool";

const basins: Tool = {
  name: "basins",
  word: "Basins",
  about: "Colour the floor by where a walk from each place ends",
  icon: "M3 3h14v14H3zM3 11c4-1 5-3 5-8M8 8c3 1 5 4 4 9M11.5 12c2-1 4-1 5.5 0",
  order: 92,
  load: () => import("./basins"),
};

export default basins;
