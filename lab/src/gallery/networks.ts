// The networks of the gallery: data with a network that learns it, and a rate that suits.

import type { LabState } from "../state/state";

export interface GalleryNetwork {
  readonly name: string;
  readonly title: string;
  readonly teaches: string;
  readonly keys: Readonly<Partial<LabState>>;
}

const adam = { optimizer: "adam", rate: 0.01, batch: 32, plane: "random", seed: 1 } as const;

export const networks: readonly GalleryNetwork[] = [
  {
    name: "net-xor",
    title: "XOR",
    teaches: "No straight line parts these: four hidden units can.",
    keys: { net: "xor", layers: "8", activation: "tanh", ...adam, rate: 0.03 },
  },
  {
    name: "net-moons",
    title: "Two moons",
    teaches: "Watch the border bend until it fits between them.",
    keys: { net: "moons", layers: "8,8", activation: "tanh", ...adam },
  },
  {
    name: "net-circles",
    title: "Circles",
    teaches: "One class inside the other: a ring is made of a few bent lines.",
    keys: { net: "circles", layers: "8", activation: "relu", ...adam, rate: 0.03 },
  },
  {
    name: "net-spirals",
    title: "Two spirals",
    teaches: "Hard for a small network, and long plateaus on the way.",
    keys: { net: "spirals", layers: "32,32", activation: "tanh", ...adam },
  },
  {
    name: "net-gaussians",
    title: "Two clouds",
    teaches: "Needs no hidden layer: its loss is a bowl.",
    keys: { net: "gaussians", layers: "", activation: "tanh", ...adam, rate: 0.1 },
  },
  {
    name: "net-curve",
    title: "A curve",
    teaches: "Numbers, no classes: the network bends a line through the points.",
    keys: { net: "curve", layers: "16,16", activation: "tanh", ...adam },
  },
  {
    name: "net-iris",
    title: "Irises",
    teaches: "Four measures of a flower tell its species.",
    keys: { net: "iris", layers: "8", activation: "tanh", ...adam, batch: 16 },
  },
  {
    name: "net-digits",
    title: "Handwritten digits",
    teaches: "25,450 weights learn to read. Draw a digit yourself.",
    keys: { net: "digits", layers: "32", activation: "relu", ...adam, rate: 0.003, batch: 64 },
  },
];
