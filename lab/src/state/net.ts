// What a network in a link can be.

export type Activation = "tanh" | "relu" | "sigmoid" | "gelu";

export const activations: readonly Activation[] = ["tanh", "relu", "sigmoid", "gelu"];

/** Rows that the page itself has read: they are in no link. */
export const ownNet = "own";

/** The data that networks are trained on. */
export const netNames: readonly string[] = [
  "xor",
  "spirals",
  "moons",
  "circles",
  "gaussians",
  "curve",
  "iris",
  "digits",
  ownNet,
];

const mostLayers = 6;
const widestLayer = 256;
/** One below the most parameters that the engine takes. */
const lastParameter = 3_999_999;

/** The widths of hidden layers; none for an empty text. */
export function readWidths(text: string): readonly number[] {
  return text === "" ? [] : text.split(",").map(Number);
}

export function areWidths(text: string): boolean {
  if (text === "") return true;
  if (!/^\d{1,3}(,\d{1,3}){0,9}$/.test(text)) return false;
  const widths = readWidths(text);
  return widths.length <= mostLayers && widths.every((w) => w >= 1 && w <= widestLayer);
}

/** The two parameters of a plane along weights, counted from 0; null for other planes. */
export function planeWeights(text: string): readonly [number, number] | null {
  const numbers = /^weights:(\d{1,7}),(\d{1,7})$/.exec(text);
  if (numbers === null) return null;
  const [first, second] = [Number(numbers[1]), Number(numbers[2])];
  const both = first !== second && Math.max(first, second) <= lastParameter;
  return both ? [first, second] : null;
}

export function isPlane(text: string): boolean {
  return text === "random" || text === "path" || planeWeights(text) !== null;
}
