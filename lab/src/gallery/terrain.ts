// Hard terrain: landscapes on which a walk downhill goes wrong in its own way. Choosing one shows the
// walk at once.

import type { Landscape } from "./gallery";

export interface Terrain extends Landscape {
  /** The walk, as texts of the state's keys. */
  readonly walk: { readonly optimizer: string; readonly rate: number; readonly race?: string };
}

export const terrains: readonly Terrain[] = [
  {
    name: "ravine",
    title: "Ravine",
    teaches: "Watch the steps swing from wall to wall. Momentum evens them out.",
    f: "0.5x^2+25y^2",
    window: [-3, 3, -1, 1],
    point: [-2.4, -0.8],
    walk: { optimizer: "gradient", rate: 0.038, race: "momentum:0.01" },
  },
  {
    name: "plateau",
    title: "Plateau",
    teaches:
      "Watch plain descent stand still where the slope is nearly zero, while Adam strides on.",
    f: "1-exp(-(x^2+y^2))",
    window: [-3, 3, -3, 3],
    point: [2.1, 1.2],
    walk: { optimizer: "gradient", rate: 0.1, race: "adam:0.1" },
  },
  {
    name: "saddle-trap",
    title: "A saddle that traps",
    teaches: "Watch the walk end on the pass. Then nudge the start off the ridge by a hair.",
    f: "0.5x^2-y^2+0.25y^4",
    window: [-2.5, 2.5, -2, 2],
    point: [-2, 0],
    walk: { optimizer: "gradient", rate: 0.1 },
  },
  {
    name: "rastrigin",
    title: "Rastrigin’s egg box",
    teaches: "Watch where it ends: in the nearest hollow, not in the deepest.",
    f: "20+x^2-10cos(2pi*x)+y^2-10cos(2pi*y)",
    window: [-3, 3, -3, 3],
    point: [2.2, -1.7],
    walk: { optimizer: "gradient", rate: 0.002 },
  },
  {
    name: "ackley",
    title: "Ackley’s funnel",
    teaches: "Watch the ripples on the slope catch every walk long before the bottom.",
    f: "20+e-20exp(-0.2sqrt(0.5(x^2+y^2)))-exp(0.5(cos(2pi*x)+cos(2pi*y)))",
    window: [-4, 4, -4, 4],
    point: [2.6, 1.8],
    walk: { optimizer: "gradient", rate: 0.01, race: "momentum:0.02" },
  },
  {
    name: "crease",
    title: "Crease",
    teaches: "Watch it chatter across the crease for ever: the slope does not shrink there.",
    f: "abs(x)+2abs(y)",
    window: [-3, 3, -3, 3],
    point: [1.95, -1.13],
    walk: { optimizer: "gradient", rate: 0.3 },
  },
  {
    name: "exploding-cliff",
    title: "Exploding cliff",
    teaches: "Watch one step on the wall throw the walk out of the window.",
    f: "0.3x+exp(4(x-1))+0.2y^2",
    window: [-2, 2, -2, 2],
    point: [1.8, 1.2],
    walk: { optimizer: "gradient", rate: 0.05 },
  },
];
