// What the page knows of the Java engine: the exports of engine.js (built by TeaVM from browser/)
// as types. Everything mathematical that the page shows comes through here.

import type { NetworkSubject } from "./network";

/** Why a text is no formula, and where. Positions are UTF-16 units from 0. */
export interface FormulaError {
  code: string;
  message: string;
  position: number;
  length: number;
  suggestion: string | null;
}

/** A partial derivative for reading. */
export interface Partial {
  variable: string;
  text: string;
  latex: string;
}

/** A model held against data: its loss, the mean over the rows, is a function of its parameters. */
export interface FitSubject {
  /** A formula in x with one or two parameters. */
  readonly model: string;
  /** mse, mae, huber or log. */
  readonly loss: string;
  readonly xs: Float64Array;
  readonly ys: Float64Array;
}

/** A formula of more than two variables, and the plane it is seen through. */
export interface SlicedSubject {
  readonly formula: string;
  /** Two names of coordinates, gradient, eigen or step; empty: the first two. */
  readonly slice: string;
  /** The coordinates of the point; those that are missing are 0.5. */
  readonly p: Float64Array;
  /** Those of the point before, for `step`. */
  readonly back: Float64Array;
  /** Of the direction that is drawn at random. */
  readonly seed: number;
}

/** Values and partials of a loss at n×n places of a window, row by row from the lowest y. */
export interface LossSamples {
  readonly n: number;
  readonly window: Window;
  readonly values: Float64Array;
  readonly partialsX: Float64Array;
  readonly partialsY: Float64Array;
}

/** A network's loss seen through a plane, and samples that it is drawn of. */
export type SampledLoss = NetworkSubject & { readonly samples?: LossSamples };

/** What can be opened: a formula's text, the same with a plane, a fit, or a network's loss. */
export type Subject = string | SlicedSubject | FitSubject | SampledLoss;

/** A function of two variables the engine holds; give it back with `close`. */
export interface OpenFormula {
  id: number;
  subject: Subject;
  text: string;
  latex: string;
  /** What an editor edits: the formula itself, or the model of a fit. */
  typed: { text: string; latex: string };
  /** The names of all variables, in order. */
  variables: string[];
  /** The names on the two horizontal axes: ["x", "y"] unless the formula uses others. */
  axes: string[];
  /** What the axes are, as it stands on the stage: their names, or what their directions are. */
  axisWords: string[];
  /** The plane that is seen: two names of coordinates, or a word. */
  slice: string;
  /** One for each axis, or none where they are too long to read or the axis is no variable. */
  partials: Partial[];
}

export type Kind = "smooth" | "kink" | "undefined";
export type Flat = "minimum" | "maximum" | "saddle" | "degenerate";
export type Vector3 = [number, number, number];

/** What is true at one point. Numbers that do not exist are NaN. */
export interface Reading {
  x: number;
  y: number;
  value: number;
  gx: number;
  gy: number;
  norm: number;
  kind: Kind;
  /** Not null where the gradient vanishes. */
  flat: Flat | null;
  /** The uphill direction, degrees counterclockwise from +x in [0, 360); NaN where flat or none. */
  degrees: number;
  /** The nearest of 8 compass points, 0 = east (+x), 2 = north (+y), counterclockwise; -1 for none. */
  compass: number;
  fxx: number;
  fxy: number;
  fyy: number;
}

/** What is true at one point in all n variables. */
export interface Components {
  /** The n coordinates. */
  point: Float64Array;
  /** The n partials; NaN where there is no value. */
  gradient: Float64Array;
  /** The length of what of it is at a right angle to the plane, over its own: 0 to 1, or NaN. */
  hidden: number;
}

export interface Window {
  xmin: number;
  xmax: number;
  ymin: number;
  ymax: number;
}

/**
 * How a function fills a window: everything that must not change between the coarse and the fine
 * mesh. Box coordinates (u, v, w): u and v run from -1 to 1 across the window, w from 0 at zlow to 1
 * at zhigh; the floor lies at w = floorW (about -0.2).
 */
export interface Frame {
  id: number;
  window: Window;
  zlow: number;
  zhigh: number;
  floor: number;
  floorW: number;
  /** True where the surface is cut at zlow or zhigh because it runs off to infinity. */
  cut: boolean;
  ticksX: Float64Array;
  ticksY: Float64Array;
  ticksZ: Float64Array;
  /** The stated scale of arrows: `steepness` is drawn with `length` (box units, 2 = window width). */
  scale: { steepness: number; length: number }[];
  scaleIsLinear: boolean;
}

/** The arrow for a point, in the function's own coordinates: z is the floor's at both ends. */
export interface Arrow {
  tail: Vector3;
  head: Vector3;
  /** Of the arrow on the floor, in box units (2 = window width). */
  length: number;
}

/**
 * A surface in box coordinates. The first nx*ny vertices are the sampling grid row by row (u fastest,
 * v from -1 up); vertices made by cutting at a hole's edge or at zlow/zhigh follow them. Triangles
 * only cover what exists.
 */
export interface Mesh {
  frame: number;
  nx: number;
  ny: number;
  positions: Float32Array;
  normals: Float32Array;
  indices: Uint32Array;
  /** Contour lines as separate segments: u1,v1,u2,v2 each, with the height w of each segment. */
  contours: Float32Array;
  contourHeights: Float32Array;
  /** The rim of the surface along the window's edge, as segments u1,v1,w1,u2,v2,w2. */
  rim: Float32Array;
  /** The engine's own time for this mesh, in milliseconds. */
  milliseconds: number;
}

/** Where a pointer's ray meets the surface or the floor. */
export interface Hit {
  x: number;
  y: number;
  /** Distance along the ray in units of its direction vector. */
  t: number;
}

/**
 * The slope in every direction at a point: D_u f at equidistant directions, counterclockwise from
 * east. `curve` has u, v of a place on the floor for each: along u, at the length of |D_u f|.
 */
export interface Rosette {
  slopes: Float64Array;
  curve: Float32Array;
}

/** The slope in one direction u. */
export interface Slope {
  /** D_u f. */
  slope: number;
  /** Degrees between u and the gradient, 0 to 180, and its cosine; NaN where the gradient is 0. */
  theta: number;
  cosTheta: number;
  /** The end of the slope's arrow, along u whatever its sign, in function coordinates. */
  tip: Vector3;
  /** Where a hand holds u: u, v at the length of the gradient's own arrow. */
  rim: [number, number];
  /** The tangent line in that direction: both ends in box coordinates, the one against u first. */
  tangentLine: Float32Array;
}

/**
 * The curves on the surface along x and along y through a point, cut where the surface is: pieces
 * u1,v1,w1,u2,v2,w2. The tangent lines are like `Slope.tangentLine`, null where no gradient is.
 */
export interface Slices {
  x: Float32Array;
  y: Float32Array;
  tangentX: Float32Array | null;
  tangentY: Float32Array | null;
}

/** Walkers one stride from a point, in equidistant directions, counterclockwise from east. */
export interface Hikers {
  /** u, v, w of each on the surface; NaN where there is none, or where it is cut away. */
  places: Float32Array;
  /** f where each stands, and f there less f at the point; NaN where f has no value. */
  heights: Float64Array;
  rises: Float64Array;
  /** Numbers of those who stand somewhere, from the highest to the lowest. */
  order: Int32Array;
  /** The first and the last of `order`, or -1. */
  highest: number;
  lowest: number;
  /** Degrees between the highest walker's direction and ∇f, and the lowest's and −∇f; or NaN. */
  highestError: number;
  lowestError: number;
}

/**
 * How far ∓∇f misses the lowest and the highest place on circles around a point, in degrees, for
 * radii each half of the one before. NaN where no such place, or no direction of ∇f, exists.
 */
export interface StrideErrors {
  strides: Float64Array;
  lowErrors: Float64Array;
  highErrors: Float64Array;
}

/** How f bends at a point, and its contour line there. */
export interface Bend {
  /** Eigenvalues of the Hessian, the one of larger size first; not finite where it is not. */
  first: number;
  second: number;
  /** The direction of the first, degrees in [0, 180). */
  degrees: number;
  /** The contour's tangent, degrees in [0, 180), at a right angle to ∇f; NaN where ∇f = 0. */
  contour: number;
  /** Between the contour levels around the point's height; 0 if there are less than two. */
  levelStep: number;
  /** The distance to the neighbouring contour, levelStep / ‖∇f‖, in units of the input plane. */
  contourSpacing: number;
}

/** A patch of the tangent plane: u, v, w of its 3 to 6 corners, counterclockwise from above. */
export interface TangentPlane {
  corners: Float32Array;
}

/** What the tangent plane at a point has over another place, what f is there, and the difference. */
export interface LinearPromise {
  plane: number;
  value: number;
  /** value − plane. */
  error: number;
}

/** How near a drawn arrow comes to the true one. */
export interface Score {
  /** Degrees between them; NaN where one of them has no length. */
  angleError: number;
  /** Drawn over true, in box units; not finite where the true one has no length. */
  lengthRatio: number;
  /** 0 to 100. */
  points: number;
}

/** Where data is drawn, and which losses have a meaning for it. */
export interface DataPlot {
  xmin: number;
  xmax: number;
  ymin: number;
  ymax: number;
  ticksX: Float64Array;
  ticksY: Float64Array;
  losses: string[];
  /** Of how many rows the surface is drawn: all, or fewer that are gathered from them. */
  drawnRows: number;
}

/** A window around the lowest place of a function, and a point on the slope to begin at. */
export interface Outlook extends Window {
  x: number;
  y: number;
}

/** The exports of engine.js. All calls are synchronous. */
export interface Engine {
  open(subject: Subject): OpenFormula | { error: FormulaError };
  close(id: number): void;
  /** Draws a network's loss by finer samples, from the next frame on. */
  resample(id: number, samples: LossSamples): void;
  /** The heights of what is drawn at many places. */
  heights(id: number, xs: Float64Array, ys: Float64Array): Float64Array;
  at(id: number, x: number, y: number): Reading;
  components(id: number, x: number, y: number): Components;
  /** Samples the window on a fixed coarse grid; cheap enough for a keystroke. */
  frame(id: number, xmin: number, xmax: number, ymin: number, ymax: number): Frame;
  closeFrame(frame: number): void;
  /**
   * The surface on an n×n grid, or on a coarser one (see `nx`) if the formula is large; n = 65 reuses
   * the frame's own samples.
   */
  mesh(frame: number, n: number): Mesh;
  /** The surface of n×n values and partials of the same function, as a `Scan` of a network has them. */
  meshOf(
    frame: number,
    n: number,
    values: Float64Array,
    partialsX: Float64Array,
    partialsY: Float64Array,
  ): Mesh;
  arrow(frame: number, x: number, y: number): Arrow | null;
  /** The arrow of a vector of the input plane at (x, y), as long as a gradient of its size would be. */
  vector(frame: number, x: number, y: number, vx: number, vy: number): Arrow;
  /** First crossing of a ray (box coordinates) with the real surface, refined by Newton; or null. */
  pick(
    frame: number,
    ou: number,
    ov: number,
    ow: number,
    du: number,
    dv: number,
    dw: number,
  ): Hit | null;
  /** The flat point within 0.03 box units of (x, y), found by Newton's method; or null. */
  snap(frame: number, x: number, y: number): { x: number; y: number } | null;
  /** The slope in `count` directions; null where there is no gradient. */
  rosette(frame: number, x: number, y: number, count: number): Rosette | null;
  /** The slope in the direction `degrees` counterclockwise from +x; null where no gradient is. */
  along(frame: number, x: number, y: number, degrees: number): Slope | null;
  slices(frame: number, x: number, y: number): Slices;
  /** `stride` in units of the input plane. */
  hikers(frame: number, x: number, y: number, count: number, stride: number): Hikers;
  /** For `count` radii, from `stride` on; null where there is no gradient. */
  strideErrors(
    frame: number,
    x: number,
    y: number,
    stride: number,
    count: number,
  ): StrideErrors | null;
  /** Null where there is no gradient. */
  principal(frame: number, x: number, y: number): Bend | null;
  tangentPlane(frame: number, x: number, y: number): TangentPlane | null;
  /** The tangent plane at (x, y) against f at (px, py). */
  promise(frame: number, x: number, y: number, px: number, py: number): LinearPromise | null;
  /**
   * The mistaken arrow that climbs along the surface, over the same run as the true one: u, v, w of
   * its tail, then of its head.
   */
  tilted(frame: number, x: number, y: number): Float32Array | null;
  /** How near the arrow from (x, y) to (headX, headY) comes to the true one. */
  score(frame: number, x: number, y: number, headX: number, headY: number): Score | null;
  /** Null if there is no data. */
  dataPlot(id: number): DataPlot | null;
  /** The model at `count` places from `from` to `to`, for the point (x, y); null without a model. */
  curve(
    id: number,
    x: number,
    y: number,
    from: number,
    to: number,
    count: number,
  ): Float64Array | null;
  outlook(id: number): Outlook;
  /** The bytes of a WebAssembly module that fills a grid, or null if there is none; see attachGrid. */
  gridModule(id: number): Uint8Array | null;
  /** Hands the instantiated module back, so that `mesh` fills its grid with it. */
  attachGrid(id: number, exports: WebAssembly.Exports): void;
  /** Elementary functions that a grid module imports, by name. */
  importNamed(name: string): (a: number, b: number) => number;
}
