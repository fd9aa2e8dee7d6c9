// The landscapes of the gallery. Windows and points are chosen so that the arrow is long and the shape
// shows at the first look.

import { defaults, type LabState } from "../state/state";

export interface Landscape {
  /** Also the name of its picture. */
  readonly name: string;
  readonly title: string;
  readonly teaches: string;
  readonly f: string;
  /** A model fitted to a data set that comes with the lab, in the formula's place. */
  readonly fit?: Pick<LabState, "fit" | "loss" | "data">;
  /** xmin, xmax, ymin, ymax. */
  readonly window: readonly [number, number, number, number];
  readonly point: readonly [number, number];
}

export const landscapes: readonly Landscape[] = [
  {
    name: "hill-and-hollow",
    title: "Hill and hollow",
    teaches: "One way up, one way down, and the arrow knows both.",
    f: "2x*exp(-0.5(x^2+y^2))",
    window: [-3, 3, -3, 3],
    point: [-0.3, -0.8],
  },
  {
    name: "bowl",
    title: "Bowl",
    teaches: "Uphill is straight away from the lowest point.",
    f: "x^2+y^2",
    window: [-2, 2, -2, 2],
    point: [1.1, -0.8],
  },
  {
    name: "valley",
    title: "Long narrow valley",
    teaches: "Downhill points at the wall across, not along to the lowest point.",
    f: "0.1x^2+2y^2",
    window: [-3, 3, -1.5, 1.5],
    point: [-0.8, -1.1],
  },
  {
    name: "hill",
    title: "Hill",
    teaches: "Long arrows on the flank, none at the top.",
    f: "2exp(-(x^2+y^2)/2)",
    window: [-3, 3, -3, 3],
    point: [-0.9, -0.7],
  },
  {
    name: "two-hills",
    title: "Two hills",
    teaches: "Uphill leads to the nearer hill, which need not be the higher.",
    f: "2exp(-(x-1)^2-(y-0.6)^2)+1.3exp(-(x+1.2)^2-(y+0.8)^2)",
    window: [-3, 3, -3, 3],
    point: [-0.6, -0.3],
  },
  {
    name: "saddle",
    title: "Saddle",
    teaches: "Flat at the centre, yet neither peak nor pit.",
    f: "x^2-y^2",
    window: [-2, 2, -2, 2],
    point: [1.1, -0.9],
  },
  {
    name: "monkey-saddle",
    title: "Monkey saddle",
    teaches: "Three ways down: two for the legs and one for the tail.",
    f: "x^3-3x*y^2",
    window: [-1.5, 1.5, -1.5, 1.5],
    point: [1.1, -0.3],
  },
  {
    name: "ridge",
    title: "Ridge",
    teaches: "Steep towards the crest, almost level along it.",
    f: "2exp(-(x-y)^2)+0.15(x+y)",
    window: [-3, 3, -3, 3],
    point: [0.9, 0.1],
  },
  {
    name: "plane",
    title: "Plane",
    teaches: "The same arrow everywhere.",
    f: "0.6x+0.3y",
    window: [-3, 3, -3, 3],
    point: [-0.8, -0.6],
  },
  {
    name: "cliff",
    title: "Cliff",
    teaches: "Hardly any slope, then all of it at once.",
    f: "tanh(4(x+0.3sin(2y)))",
    window: [-2, 2, -2, 2],
    point: [-0.1, -0.9],
  },
  {
    name: "ripples",
    title: "Ripples",
    teaches: "Uphill changes its mind with every wave.",
    f: "sin(3sqrt(x^2+y^2))",
    window: [-3, 3, -3, 3],
    point: [1.5, -1.2],
  },
  {
    name: "egg-crate",
    title: "Egg crate",
    teaches: "Many peaks, many pits, a saddle between every two.",
    f: "sin(x)*sin(y)",
    window: [-5, 5, -5, 5],
    point: [1, -2.6],
  },
  {
    name: "rosenbrock",
    title: "Rosenbrock’s valley",
    teaches: "Easy to find the valley, slow to follow it: a test for every optimizer.",
    f: "(1-x)^2+100(y-x^2)^2",
    window: [-2, 2, -1, 3],
    point: [1.5, -0.5],
  },
  {
    name: "himmelblau",
    title: "Himmelblau’s four pits",
    teaches: "Four equal minima: where you start decides where you end.",
    f: "(x^2+y-11)^2+(x+y^2-7)^2",
    window: [-5, 5, -5, 5],
    point: [-1.6, -4.2],
  },
  {
    name: "tent",
    title: "|x| + |y|",
    teaches: "Creases, where no single direction is uphill.",
    f: "abs(x)+abs(y)",
    window: [-2, 2, -2, 2],
    point: [0.9, -0.6],
  },
  {
    name: "edge",
    title: "Logarithm with an edge",
    teaches: "The land ends where the formula does.",
    f: "log(x+y+2)+0.3x",
    window: [-2, 2, -2, 2],
    point: [-0.4, -0.9],
  },
  {
    name: "volcano",
    title: "Volcano",
    teaches: "Outside, uphill leads to the rim; so it does from inside.",
    f: "4(x^2+y^2)*exp(-x^2-y^2)",
    window: [-2.5, 2.5, -2.5, 2.5],
    point: [-1.2, -0.9],
  },
  {
    name: "peaks",
    title: "Peaks",
    teaches: "Real mountains mix it all: peaks, passes and pits.",
    f: "3(1-x)^2*exp(-x^2-(y+1)^2)-10(x/5-x^3-y^5)*exp(-x^2-y^2)-exp(-(x+1)^2-y^2)/3",
    window: [-3, 3, -3, 3],
    point: [0.6, 0.7],
  },
];

/** Models fitted to data: the landscape is the loss, its plane that of the parameters. */
export const fits: readonly Landscape[] = [
  {
    name: "line-through-a-cloud",
    title: "A line through points",
    teaches: "One lowest place, in a long valley: slope and intercept pull on each other.",
    f: defaults.f,
    fit: { fit: "a*x+b", loss: "mse", data: "anscombe-1" },
    window: [0, 1, -2, 8],
    point: [0.62, 5],
  },
  {
    name: "o-rings",
    title: "The cold morning",
    teaches: "How likely a seal fails at a temperature: logistic regression.",
    f: defaults.f,
    fit: { fit: "1/(1+exp(-(a*(x-70)+b)))", loss: "log", data: "o-rings" },
    window: [-0.8, 0.3, -4.5, 2],
    point: [0.1, 0.6],
  },
  {
    name: "seasons",
    title: "New York’s seasons",
    teaches: "Two lowest places that mean the same: up in July, or down in January.",
    f: defaults.f,
    fit: { fit: "55.8+a*sin(pi/6*(x-b))", loss: "mse", data: "seasons" },
    window: [-40, 40, -2, 12],
    point: [20, 0.5],
  },
  {
    name: "wave",
    title: "Which frequency?",
    teaches: "Many hollows, one of them true: where you start decides what you believe.",
    f: defaults.f,
    fit: { fit: "sin(a*x+b)", loss: "mse", data: "wave" },
    window: [0, 4, -3.2, 3.2],
    point: [1.2, -1.2],
  },
  {
    name: "census",
    title: "A growing nation",
    teaches: "A bent valley: faster growth from a smaller start looks much the same.",
    f: defaults.f,
    fit: { fit: "a*exp(b*x)", loss: "mae", data: "census" },
    window: [0, 8, 0.1, 0.45],
    point: [3, 0.14],
  },
];

/** The landscape of the gallery that this is, if it is one. */
export function landscapeOf(state: Pick<LabState, "f" | "fit" | "loss" | "data">) {
  return state.fit === ""
    ? landscapes.find(({ f }) => f === state.f)
    : fits.find(({ fit }) => fit?.fit === state.fit && fit.data === state.data);
}
