import type { Tool } from "../tool";

const data: Tool = {
  name: "data",
  word: "Data",
  about:
    "Fit a model to data: the loss is the landscape, and the data and the curve stand beside it",
  icon: "M3 3v14h14M6 13.5l10-8M7 9.2v.1M10.5 12.6v.1M12 6v.1M15.5 9.2v.1",
  order: 95,
  load: () => import("./data"),
};

export default data;
