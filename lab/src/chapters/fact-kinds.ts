// The facts that chapters can speak of, and what each can be, besides `show.NAME` for every layer. The
// build refuses a chapter that asks for any other.

/** A list is of the words that the fact can be. */
export type FactKind = "number" | "boolean" | "text" | readonly string[];

export const compassWords = [
  "east",
  "north-east",
  "north",
  "north-west",
  "west",
  "south-west",
  "south",
  "south-east",
] as const;

/** What each tool tells, under its name; every one of these is a number. */
const told: Record<string, readonly string[]> = {
  rosette: ["slope", "theta", "cosTheta", "turn"],
  hikers: ["count", "stride", "lowestError", "highestError"],
  tangent: ["plane", "value", "error", "distance"],
  map: ["rightAngle"],
  tilted: ["zPart"],
  rain: ["pooled"],
  critical: ["count"],
  data: ["rows", "loss"],
  components: ["count", "norm", "hidden", "largest"],
  backprop: ["step", "last", "nodes"],
  cost: ["measured", "passes", "times"],
  descent: ["at", "value"],
  network: ["step", "looked", "loss", "trainAccuracy", "testAccuracy", "hidden", "checkError"],
};

export const factKinds: Readonly<Record<string, FactKind>> = {
  f: "text",
  x: "number",
  y: "number",
  value: "number",
  gx: "number",
  gy: "number",
  norm: "number",
  degrees: "number",
  compass: [...compassWords, "none"],
  kind: ["smooth", "kink", "undefined"],
  flat: ["minimum", "maximum", "saddle", "degenerate", "none"],
  arrow: ["up", "down", "both"],
  ...Object.fromEntries(
    Object.entries(told).flatMap(([tool, names]) =>
      names.map((name) => [`${tool}.${name}`, "number"]),
    ),
  ),
};
