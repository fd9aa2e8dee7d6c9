// What the card of networks says.

import type { Activation } from "../../state/net";

export const sets: readonly (readonly [name: string, title: string])[] = [
  ["xor", "XOR"],
  ["spirals", "Two spirals"],
  ["moons", "Two moons"],
  ["circles", "Circles"],
  ["gaussians", "Two clouds"],
  ["curve", "A curve"],
  ["iris", "Irises"],
  ["digits", "Handwritten digits"],
];

export const activationWords: Record<Activation, string> = {
  tanh: "tanh",
  relu: "ReLU",
  sigmoid: "sigmoid",
  gelu: "GELU",
};

/** Which pixel is which digit’s, which class a flower’s. */
export const species = ["setosa", "versicolor", "virginica"];

export const words = {
  start:
    "Train a small network. Its loss becomes the landscape: every place of the floor is one choice of all its weights.",
  data: "Data",
  choose: "Choose data…",
  yours: "Your own",
  make: "Its make-up: a change begins anew",
  layers: "Hidden layers",
  layersHelp: "Widths with commas between them, such as 16,16. Up to six layers of up to 256.",
  activation: "Activation",
  batch: "Batch",
  optimizer: "Optimizer",
  rate: "Learning rate η",
  seed: "Seed",
  again: "Other random start",
  train: "Train",
  pause: "Pause",
  one: "One batch",
  rewind: "Rewind",
  scrub: "Recorded step shown",
  opening: "Opening the network…",
  size: (parameters: string, rows: string) => `${parameters} weights, ${rows} rows to train on.`,
  step: (step: string, epochs: string) => `Step ${step}, ${epochs} times through the data`,
  stopped: "The numbers ran out: the rate is too high. Rewind and try a smaller one.",
  loss: "Loss",
  accuracy: "Right",
  trainRows: "Training",
  testRows: "Test, never trained on",
  chart: "Loss of each batch, and of training and test rows",
  map: "What the network makes of each place: the darker, the surer",
  curve: "The network’s curve through the data",
  guess: (digit: string, sure: string) => `Read as ${digit}, ${sure} sure`,
  someDigits: "Test digits and what they are read as",
  drawDigit: "Draw a digit",
  drawHelp:
    "Draw with mouse or finger. Keys: arrows move the pen, space puts it down or lifts it, Delete wipes.",
  wipe: "Wipe",
  borrow: "A test digit",
  surface: "The surface",
  planes: { random: "Random", path: "Path", weights: "Weights" } as Record<string, string>,
  planeHelp: "Plane",
  first: "Weight along x",
  second: "Weight along y",
  over: (rows: string, all: string) => `Loss over ${rows} of ${all} training rows.`,
  finer: "The surface becomes finer…",
  shares: (first: string, second: string) =>
    `The two directions hold ${first} and ${second} of the path’s variance.`,
  path: "The path is drawn by its shadow. It leads through all dimensions, and this plane only touches it at the step shown: so its loss was another than the surface under it.",
  hidden: (share: string) => `The plane hides ${share} of the gradient’s length.`,
  moved: "You moved the weights: what you see is theirs.",
  comeBack: "Back to the step",
  weights: "Weights",
  gradient: "Gradient",
  vectors: "The gradient, one pixel a weight",
  vectorsHelp: (rows: string) =>
    `Of ${rows} rows. A step takes η times the right picture from the left one, pixel by pixel.`,
  negative: "−",
  positive: "+",
  layer: (number: number) => `Layer ${number}`,
  norms: "‖∇‖ of each layer",
  check: "Check the gradient",
  checking: "Comparing…",
  checked: (count: string) =>
    `${count} partials beside central differences. Largest error by layer:`,
  bring: "Bring your own data",
  bringHelp:
    "Columns of numbers, and in the last one the class or number to foretell. Paste it, or drop a file.",
  place: "width,height,kind\n1.2,3.4,cat\n2.1,0.7,dog",
  use: "Use it",
  none: "This needs at least two rows of two columns.",
  used: (rows: string) => `${rows} rows used.`,
  passedOver: (lines: string) => `${lines} lines passed over:`,
  onlyHere: "These rows are only in this page: a link opens with other data elsewhere.",
};
