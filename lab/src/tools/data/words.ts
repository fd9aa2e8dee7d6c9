// What the card of the data says.

import type { Loss } from "../../state/state";

export const losses: Record<Loss, readonly [string, string]> = {
  mse: ["MSE", "Mean squared error"],
  mae: ["MAE", "Mean absolute error: creased where the curve meets a point"],
  huber: ["Huber", "Squared for small errors, straight for large ones"],
  log: ["Log-loss", "For data of zeros and ones"],
};

export const words = {
  start:
    "Fit a model to data: its loss becomes the landscape, one place for each choice of the two parameters.",
  data: "Data",
  choose: "Choose data…",
  yours: "Your own",
  loss: "Loss",
  notForThis: "Only for data of zeros and ones",
  plot: (rows: number) => `${rows} data points and the model’s curve`,
  point: (index: number, rows: number, x: string, y: string) =>
    `Data point ${index} of ${rows}, x ${x}, y ${y}`,
  pointHelp: "Arrow keys move it, with Shift in finer steps. Page keys choose another.",
  moved: (index: number, x: string, y: string, loss: string) =>
    `Data point ${index} is at ${x}, ${y}. The loss here is ${loss}.`,
  many: (shown: string, rows: string) => `${shown} of ${rows} points are drawn.`,
  gathered: (drawn: string) =>
    `The surface is drawn of ${drawn} rows gathered from them; the numbers are of all.`,
  bring: "Bring your own data",
  bringHelp:
    "Two columns of numbers, x and y, with or without names. Paste them here, or drop a file.",
  place: "x,y\n1,2.1\n2,3.9\n3,6.2",
  use: "Use it",
  open: "Open a file",
  reading: "Reading…",
  none: "No line holds two numbers.",
  used: (rows: string) => `${rows} rows used.`,
  passedOver: (lines: string) =>
    lines === "1" ? "1 line passed over:" : `${lines} lines passed over:`,
  more: (lines: string) => `and ${lines} more`,
  failed: "The file could not be read. Try to paste its text.",
  onlyHere: "These rows are too many for a link: it opens with other data elsewhere.",
};
