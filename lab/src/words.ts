// Every text of the page, in one place, so that another language is another such record.

import type { Flat } from "./engine/engine";
import type { StateKey } from "./state/state";

/** The points of the compass, counterclockwise from the x-axis. */
const compass = [
  "east",
  "east-north-east",
  "north-east",
  "north-north-east",
  "north",
  "north-north-west",
  "north-west",
  "west-north-west",
  "west",
  "west-south-west",
  "south-west",
  "south-south-west",
  "south",
  "south-south-east",
  "south-east",
  "east-south-east",
] as const;

/** The point nearest to a direction in degrees. */
const pointAt = (degrees: number) => compass[Math.round(degrees / 22.5) % compass.length] ?? "";

const flats: Record<Flat, readonly [string, string]> = {
  minimum: ["Flat here: a minimum.", "Every way from here leads up, so the arrow has shrunk away."],
  maximum: [
    "Flat here: a maximum.",
    "Every way from here leads down, so the arrow has shrunk away.",
  ],
  saddle: ["Flat here: a saddle.", "Up along one line, down along another, level where you stand."],
  degenerate: [
    "Flat here.",
    "The slope is zero, and the curvature does not tell a peak from a pass.",
  ],
};

const stateNames: Partial<Record<StateKey, string>> = {
  f: "formula",
  fit: "model",
  p: "point",
  slice: "plane",
  xmin: "x range",
  ymin: "y range",
  rate: "step size",
};

export const words = {
  title: "Uphill",
  hint: {
    up: "Drag the point. The arrow below points uphill.",
    down: "Drag the point. The arrow below points downhill.",
    both: "Drag the point. One arrow below points uphill, the other downhill.",
    none: "Drag the point, or the ring below it.",
    undefined: "Drag the ring to where there is a surface.",
    nowhere: "f is not defined in this window.",
  },
  opening: "Opening the landscape…",

  formula: "Formula",
  formulaHint: "Type a function of x and y",
  editTypeset: "Edit as mathematics",
  typeset: "Typeset editor",
  useInstead: (text: string) => `Use ${text}`,

  gallery: "Gallery",
  galleryTitle: "Landscapes",
  terrainTitle: "Hard terrain for a walk downhill",
  fitsTitle: "Fit real data",
  networksTitle: "Train a network",
  chapters: "Chapters",
  noChapters: "The chapters did not load. Check the connection and open one again.",
  uphill: "Uphill",
  downhill: "Downhill",
  both: "Both",
  arrowChoice: "Arrow",
  window: "Window",
  windowTitle: "Window",
  tools: "Tools",
  resetView: "Reset view",
  help: "Help",
  helpTitle: "Keys and gestures",
  share: "Copy link",
  shared: "Copied",
  shareFailed: "Copy it from the address bar",
  toLight: "Light",
  toDark: "Dark",
  close: "Close",
  dismiss: "Dismiss",
  more: "Show the readout",
  less: "Fold the readout",

  point: "Point",
  pointHelp: "Arrow keys move the point, with Shift in finer steps.",
  gradient: "Gradient",
  height: "Height",
  heightAxis: "z",
  steepness: "Steepness",
  angle: "Angle",
  angleFrom: "from the x-axis",
  arrowScale: "Arrow length",
  arrowScaleOf: (steepness: string) => `steepness ${steepness}`,
  typeValueOf: (axis: string) => `Type ${axis}`,
  valueOf: (axis: string) => `Value of ${axis}`,

  uphillIs: (degrees: number) => `Uphill is ${pointAt(degrees)}.`,
  downhillIs: (degrees: number) => `Downhill is ${pointAt(degrees + 180)}.`,
  steepnessIs: (norm: string) => `Steepness ${norm}:`,
  climbs: (step: string, climb: string) => `a step of ${step} that way climbs about ${climb}.`,
  drops: (step: string, drop: string) => `a step of ${step} that way drops about ${drop}.`,
  flat: (kind: Flat) => flats[kind],
  crease: ["A crease: no single uphill direction here.", "The slope differs from side to side."],
  expecting: ["Which way is uphill?", "Draw the arrow you expect, from the ring on the floor."],
  undefined: ["f is not defined here.", "Move the point back onto the surface."],
  nowhere: [
    "No surface in this window.",
    "f has no value anywhere in it. Choose another window, or change the formula.",
  ],

  spokenPoint: (a: string, x: string, b: string, y: string, value: string) =>
    `At ${a} = ${x}, ${b} = ${y} the height is ${value}.`,
  spokenGradient: (gx: string, gy: string, norm: string) =>
    `Gradient (${gx}, ${gy}), steepness ${norm}.`,
  spokenNowhere: (a: string, x: string, b: string, y: string) => `At ${a} = ${x}, ${b} = ${y}`,

  from: "from",
  to: "to",
  lowest: (axis: string) => `${axis} from`,
  highest: (axis: string) => `${axis} to`,
  fit: "Fit",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  notANumber: "Write a number, such as −2.5.",
  outOfOrder: "The left end must lie below the right end.",

  notice: (key: StateKey, given: string, used: string) =>
    `The link's ${stateNames[key] ?? key} “${given}” cannot be used; this shows ${used}.`,
  noWebgl:
    "This browser does not draw 3D pictures (WebGL is off). The numbers still work; switch on hardware acceleration or try another browser to see the landscape.",
  noEngine: "The engine did not load. Check the connection and reload the page.",

  keys: [
    ["Drag the point", "move over the surface"],
    ["Drag elsewhere", "turn the landscape"],
    ["Scroll or pinch", "zoom"],
    ["← → ↑ ↓", "move the point"],
    ["Shift + arrow", "move it finely"],
    ["/", "type a formula"],
    ["F", "flip the arrow"],
    ["G", "gallery"],
    ["C", "chapters"],
    ["N or Page Down", "next chapter"],
    ["P or Page Up", "previous chapter"],
    ["R", "reset the view"],
    ["?", "this list"],
    ["Esc", "close"],
  ],
} as const;
