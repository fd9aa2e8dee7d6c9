// The state of the lab: one flat record, the same in the URL hash, in the attributes of <uphill-lab>
// and in its property `state`. Each key says how it reads and writes itself; whatever comes from
// outside is hostile until it has passed through here.

import { readRows } from "../data/rows.ts";
import { dataSetNamed, firstSet } from "../data/sets.ts";
import { readCoordinates } from "./coordinates.ts";
import { number, oneOf, text, truth, whole, type Heard, type Key } from "./key.ts";
import { activations, areWidths, isPlane, netNames, type Activation } from "./net.ts";
import { readNumber } from "./numerals.ts";
import { readOptions, readSchedule } from "./rule.ts";
import { descentKeys, withDescent, withFit, withNet } from "./shown.ts";

export type ArrowChoice = "up" | "down" | "both";
export type ThemeChoice = "light" | "dark" | "auto";
export type Loss = "mse" | "mae" | "huber" | "log";

export interface LabState {
  /** The formula, as typed. */
  readonly f: string;
  /** The model that is fitted to data, as typed; empty: the formula is what is shown. */
  readonly fit: string;
  readonly loss: Loss;
  /** The data: the name of a set that comes with the lab, rows `x,y;x,y`, or `own`, see ownData. */
  readonly data: string;
  /** The plane that more than two variables are seen through: two names, or one of `planes`. */
  readonly slice: string;
  /** The coordinates of a point of that plane, in the variables' order; see coordinates.ts. */
  readonly p: string;
  /** The point before, for the plane `step`. */
  readonly back: string;
  /** The data that a network is trained on, see net.ts; empty: none is. */
  readonly net: string;
  /** Widths of its hidden layers, as a comma list; empty: there are none. */
  readonly layers: string;
  readonly activation: Activation;
  /** How many rows a step of its training takes. */
  readonly batch: number;
  /** The plane that its loss is seen through: `random`, `path`, or two weights, `weights:I,J`. */
  readonly plane: string;
  readonly x: number;
  readonly y: number;
  readonly xmin: number;
  readonly xmax: number;
  readonly ymin: number;
  readonly ymax: number;
  readonly arrow: ArrowChoice;
  /** Camera as "azimuth,elevation,zoom" (degrees, degrees, factor), see view.ts; empty: the stage's own. */
  readonly view: string;
  /** Layers as a comma list. */
  readonly show: string;
  /** The direction that is looked along, degrees counterclockwise from +x. */
  readonly turn: number;
  /** How many walkers leave the point. */
  readonly walkers: number;
  /** The length of their step, as a share of half the window's shorter side. */
  readonly stride: number;
  readonly optimizer: string;
  /** Others that set out from the same point: `optimizer` or `optimizer:rate`, as a comma list. */
  readonly race: string;
  readonly rate: number;
  /** How the rate changes from step to step, such as `cosine:100`; see rule.ts. */
  readonly schedule: string;
  /** The standard deviation of what is added to each partial, as a mini-batch does. */
  readonly noise: number;
  /** Of all that is drawn at random. */
  readonly seed: number;
  /** What is chosen of the optimizers' own options, such as `momentum:0.95`; see rule.ts. */
  readonly options: string;
  readonly steps: number;
  /** The step of the descent that is looked at. */
  readonly at: number;
  readonly chapter: string;
  /** The exercise of the chapter that a link points at, from 1; 0 for none. */
  readonly exercise: number;
  readonly theme: ThemeChoice;
  readonly lang: string;
  /** Only the stage. */
  readonly bare: boolean;
}

export type StateKey = keyof LabState;

export const defaults: LabState = {
  f: "2x*exp(-0.5(x^2+y^2))",
  fit: "",
  loss: "mse",
  data: firstSet.name,
  slice: "",
  p: "",
  back: "",
  net: "",
  layers: "16,16",
  activation: "tanh",
  batch: 32,
  plane: "random",
  x: -0.3,
  y: -0.8,
  xmin: -3,
  xmax: 3,
  ymin: -3,
  ymax: 3,
  arrow: "up",
  view: "",
  show: "contours",
  turn: 0,
  walkers: 12,
  stride: 0.3,
  optimizer: "gradient",
  race: "",
  rate: 0.1,
  schedule: "constant",
  noise: 0,
  seed: 1,
  options: "",
  steps: 50,
  at: 0,
  chapter: "",
  exercise: 0,
  theme: "auto",
  lang: "",
  bare: false,
};

export const optimizers = [
  "gradient",
  "momentum",
  "nesterov",
  "adagrad",
  "rmsprop",
  "adam",
  "amsgrad",
  "adamw",
  "lbfgs",
  "newton",
  "linesearch",
  "flow",
];

/** How many may race against the first. */
export const mostRacers = 5;

export const longestFormula = 2000;
/** Data too large for a link: it is only in the page that read it. */
export const ownData = "own";

/** Planes that are no two coordinates: along the gradient, two eigenvectors, along the last step. */
export const planes = ["gradient", "eigen", "step"];

export const losses: readonly Loss[] = ["mse", "mae", "huber", "log"];

/** Models by name. */
export const models: Readonly<Record<string, string>> = {
  line: "a*x+b",
  logistic: "1/(1+exp(-(a*x+b)))",
  sine: "sin(a*x+b)",
  exponential: "a*exp(b*x)",
};

const widest = 1e9;
/** Azimuth, elevation, zoom. */
const viewLimits: readonly (readonly [number, number])[] = [
  [-360, 360],
  [5, 89.9],
  [0.5, 8],
];

const keys: { readonly [K in StateKey]: Key<LabState[K]> } = {
  f: text((t) => t.trim() !== "" && t.length <= longestFormula),
  fit: {
    read: (t, fallback) => {
      if (Object.hasOwn(models, t)) return { value: models[t] ?? "", asked: true };
      const fits = t.length <= longestFormula;
      return { value: fits ? t.trim() : fallback, asked: fits };
    },
    write: String,
  },
  loss: oneOf(losses),
  data: text((t) => t === ownData || dataSetNamed(t) !== undefined || readRows(t) !== null),
  slice: text((t) => t === "" || planes.includes(t) || /^\p{L}\d{0,6},\p{L}\d{0,6}$/u.test(t)),
  p: text((t) => readCoordinates(t) !== null),
  back: text((t) => readCoordinates(t) !== null),
  net: text((t) => t === "" || netNames.includes(t)),
  layers: text(areWidths),
  activation: oneOf(activations),
  batch: whole(1, 4096),
  plane: text(isPlane),
  x: number(-widest, widest),
  y: number(-widest, widest),
  xmin: number(-widest, widest),
  xmax: number(-widest, widest),
  ymin: number(-widest, widest),
  ymax: number(-widest, widest),
  arrow: oneOf(["up", "down", "both"]),
  view: { read: readView, write: String },
  show: text((t) => t === "" || /^[a-z]{1,24}(,[a-z]{1,24}){0,23}$/.test(t)),
  turn: number(-360, 360),
  walkers: whole(3, 72),
  stride: number(1e-4, 1),
  optimizer: text((t) => optimizers.includes(t)),
  race: text((t) => t === "" || areRacers(t.split(",", mostRacers + 1))),
  rate: number(1e-12, 1e6),
  schedule: text((t) => readSchedule(t) !== null),
  noise: number(0, 1e6),
  seed: whole(0, 2 ** 31 - 1),
  options: text((t) => readOptions(t) !== null),
  steps: whole(0, 100_000),
  at: whole(0, 100_000),
  chapter: text((t) => /^[a-z0-9-]{0,64}$/.test(t)),
  exercise: whole(0, 9),
  theme: oneOf(["light", "dark", "auto"]),
  lang: text((t) => t === "" || /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(t)),
  bare: truth,
};

export const stateKeys = Object.keys(keys) as StateKey[];

/** What a chapter's scene may set. */
export const sceneKeys = stateKeys.slice(0, stateKeys.indexOf("chapter"));

export function isStateKey(name: string): name is StateKey {
  return Object.hasOwn(keys, name);
}

/** A value that was not taken as given: what was used in its place. */
export interface Notice {
  key: StateKey;
  given: string;
  used: string;
}

export interface Reading {
  state: LabState;
  notices: Notice[];
}

/**
 * Reads texts over a base state. Keys that are absent keep the base's value, null resets a key to its
 * default, unknown keys are ignored, bad values fall back to the default and are noted.
 */
export function readState(given: Readonly<Record<string, unknown>>, base: LabState): Reading {
  const state: Record<StateKey, unknown> = { ...base };
  const notices: Notice[] = [];
  for (const key of stateKeys) {
    if (!Object.hasOwn(given, key) || given[key] === undefined) continue;
    const raw = given[key];
    if (raw === null) {
      state[key] = defaults[key];
      continue;
    }
    const text = asText(raw);
    const heard = keys[key].read(text, defaults[key] as never);
    state[key] = heard.value;
    if (!heard.asked) {
      notices.push({ key, given: shorten(text), used: writeValue(key, heard.value as never) });
    }
  }
  const asked = (key: StateKey) => given[key] !== undefined && given[key] !== null;
  const named = descentKeys.filter(asked);
  // A whole state that is written back names every key: what it shows is then in its list of layers.
  const walks = asked("show")
    ? named.some((key) => state[key] !== defaults[key])
    : named.length > 0;
  const chosen = withNet(state as unknown as LabState, asked, defaults);
  const shown = withFit(withDescent(chosen, walks, defaults), asked, defaults, models);
  return fitted(shown, notices, asked);
}

export function writeValue<K extends StateKey>(key: K, value: LabState[K]): string {
  return keys[key].write(value);
}

/** Brings window and point together: bounds in order, the point inside. */
function fitted(state: LabState, notices: Notice[], asked: (key: StateKey) => boolean): Reading {
  const next = { ...state };
  for (const [low, high, at] of [
    ["xmin", "xmax", "x"],
    ["ymin", "ymax", "y"],
  ] as const) {
    if (!isInterval(next[low], next[high])) {
      notices.push({
        key: low,
        given: `${next[low]} … ${next[high]}`,
        used: `${defaults[low]} … ${defaults[high]}`,
      });
      next[low] = defaults[low];
      next[high] = defaults[high];
    }
    const inside = Math.min(Math.max(next[at], next[low]), next[high]);
    if (inside === next[at]) continue;
    if (asked(low) || asked(high)) {
      if (asked(at)) notices.push({ key: at, given: String(next[at]), used: String(inside) });
      next[at] = inside;
    } else {
      const reach = roundedUp(1.25 * Math.abs(next[at]));
      next[low] = Math.min(next[low], -reach);
      next[high] = Math.max(next[high], reach);
    }
  }
  return { state: next, notices };
}

/** Whether two bounds leave room between them that double precision can resolve. */
export function isInterval(low: number, high: number): boolean {
  const size = Math.max(Math.abs(low), Math.abs(high));
  return high - low >= Math.max(1e-9, 1e-9 * size);
}

/** Up to so many optimizers, each once, with a rate or without. */
function areRacers(items: readonly string[]): boolean {
  const racers = items.map((item) => item.split(":", 3));
  return (
    items.length <= mostRacers &&
    new Set(racers.map(([name]) => name)).size === racers.length &&
    racers.every(
      ([name = "", rate = "1", more]) =>
        optimizers.includes(name) && more === undefined && readNumber(rate) > 0,
    )
  );
}

/** The next number of the form 1, 2, 2.5 or 5 times a power of ten. */
function roundedUp(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= size) ?? 10;
  return Math.min(step * power, widest);
}

/** Three numbers, or six with the place that is looked at. */
function readView(text: string, fallback: string): Heard<string> {
  if (text === "") return { value: "", asked: true };
  const numbers = text.split(",", 7).map(readNumber);
  if (![3, 6].includes(numbers.length) || numbers.some(Number.isNaN)) {
    return { value: fallback, asked: false };
  }
  const limited = numbers.map((n, i) => {
    const [least, most] = viewLimits[i] ?? [-3, 3];
    return Math.min(Math.max(n, least), most);
  });
  return { value: limited.join(","), asked: limited.every((n, i) => n === numbers[i]) };
}

function asText(raw: unknown): string {
  if (typeof raw === "string") return raw;
  if (typeof raw === "number" || typeof raw === "boolean") return String(raw);
  if (Array.isArray(raw)) return raw.slice(0, 32).map(asText).join(",");
  return "";
}

function shorten(text: string): string {
  return text.length <= 24 ? text : text.slice(0, 23) + "\u2026";
}
