// What network.js offers, and the plain objects it takes and gives. See NetworkRoom.java.
//
// A network is opened by a request and goes by its number. `train` takes steps, one batch each. What
// is asked about weights (evaluate, vectors, predict, map, plane, check) is about the weights looked
// at: the latest ones as they change, until `look` or `lookAt` chooses others. A plane is drawn
// through the weights looked at. Everything that comes back is a copy and may be transferred.

import type { Window } from "./engine";

/** Data as the page has it: digits, iris, the user's own. */
export interface GivenData {
  /** How many numbers a row has. */
  inputs: number;
  /** How many classes, 0 if targets are numbers. */
  classes: number;
  /** Row by row. */
  x: Float64Array | Float32Array | Uint8Array | readonly number[];
  /** A class from 0, or a number, for each row. */
  targets: Float64Array | Uint8Array | readonly number[];
  /** Times which inputs are read: 1/255 for pixels. */
  scale?: number;
  /** The share of rows that is held back for testing; a fifth unless told otherwise. */
  testShare?: number;
  /** 1: inputs are read with mean 0 and variance 1 over the training rows. */
  standardize?: number;
}

export type SetName = "xor" | "spirals" | "moons" | "circles" | "gaussians" | "curve";

/** What is left out is as usual. */
export interface NetworkRequest {
  /** A set that a seed makes; not read where data is given. */
  set?: SetName;
  given?: GivenData;
  rows?: number;
  noise?: number;
  /** Of data, split, first weights and the order of rows. */
  seed: number;
  /** The widths of the hidden layers, up to 8 of them. */
  hidden: readonly number[];
  activation?: "tanh" | "relu" | "sigmoid" | "gelu";
  /** Usually cross-entropy for classes, squared for numbers. */
  criterion?: "cross-entropy" | "squared";
  /** Usually he for relu and gelu, xavier for the others. */
  initialization?: "pytorch" | "xavier" | "he";
  /** Rows of a batch; 32. */
  batch?: number;
  /** A name of `./uphill descend`; adam. */
  optimizer?: string;
  rate?: number;
  /** As `./uphill descend --schedule` reads it. */
  schedule?: string;
  /** Options of the optimizer by their names there. */
  options?: Readonly<Record<string, number>>;
}

/** A layer's place in the vector of all weights: its weights row by row, then its biases. */
export interface Layer {
  inputs: number;
  outputs: number;
  weightsAt: number;
  biasesAt: number;
}

export interface Rows {
  x: Float64Array;
  targets: Float64Array;
}

export interface OpenNetwork {
  id: number;
  inputs: number;
  outputs: number;
  classes: number;
  /** How many weights and biases. */
  parameters: number;
  activation: string;
  criterion: string;
  trainRows: number;
  testRows: number;
  layers: readonly Layer[];
  /** The first 2,000 rows of each, as the network reads them. */
  train: Rows;
  test: Rows;
}

export interface Refused {
  /** A sentence for a person. */
  error: string;
}

export interface Progress {
  step: number;
  epochs: number;
  /** The loss of each batch taken, before its step. */
  losses: Float64Array;
  /** Steps 0, stride, 2 stride … are recorded. */
  stride: number;
  /** Why it ended, if it did: the numbers ran out. */
  stopped: string | null;
}

export interface Score {
  loss: number;
  /** NaN for numbers. */
  accuracy: number;
  rows: number;
}

export interface Evaluation {
  train: Score;
  test: Score;
}

export interface Vectors {
  weights: Float32Array;
  gradient: Float32Array;
  /** Of W₁, b₁, W₂ and so on. */
  weightNorms: Float64Array;
  gradientNorms: Float64Array;
  /** Over the rows of the gradient. */
  loss: number;
  rows: number;
  /** Whether the gradient is that of the next batch: so at the latest weights. */
  batch: boolean;
}

export type PlaneKind = "weights" | "random" | "path";

export interface NetworkPlane {
  id: number;
  kind: PlaneKind;
  names: readonly [string, string];
  /** The share of the path's variance along each axis; empty but for the path's own plane. */
  shares: Float64Array;
  /** The recorded path, projected orthogonally. It does not lie on the surface. */
  path: { steps: Int32Array; xs: Float64Array; ys: Float64Array };
  /** Where the weights looked at are. */
  point: readonly [number, number];
  /** What is worth seeing. */
  window: Window;
}

export interface PlaneArrow {
  value: number;
  gx: number;
  gy: number;
  /** Of the whole gradient. */
  norm: number;
  /** The share of it that the plane hides. */
  hidden: number;
  rows: number;
}

export interface Scan {
  n: number;
  /** Row by row from the lowest y; NaN where nothing is sampled yet. */
  values: Float64Array;
  partialsX: Float64Array;
  partialsY: Float64Array;
  /** How far apart the places are that are all sampled: 8, 4, 2, 1; 0 before. */
  stride: number;
  done: boolean;
}

/** Milliseconds of a forward pass, and of both passes. */
export interface Timing {
  forward: number;
  gradient: number;
  rows: number;
}

export interface NetworkCheck {
  names: readonly string[];
  exact: Float64Array;
  differences: Float64Array;
  /** Of W₁, b₁, W₂ …: the largest difference over the largest partial. */
  errors: Float64Array;
}

/** What `open` of engine.js takes: a network's loss, seen through a plane. */
export interface NetworkSubject {
  network: {
    widths: Int32Array;
    activation: string;
    criterion: string;
    classes: number;
    x: Float64Array;
    targets: Float64Array;
    origin: Float64Array;
    right: Float64Array;
    forward: Float64Array;
    names: readonly [string, string];
  };
}

/** The exports of network.js. */
export interface NetworkEngine {
  open(request: NetworkRequest): OpenNetwork | Refused;
  close(id: number): void;
  train(id: number, steps: number): Progress;
  /** The recorded step that is looked at; a negative step: the latest. */
  look(id: number, step: number): number;
  lookAt(plane: number, x: number, y: number): void;
  evaluate(id: number, mostRows: number): Evaluation;
  vectors(id: number): Vectors;
  predict(id: number, inputs: Float64Array): Float64Array;
  map(
    id: number,
    xmin: number,
    xmax: number,
    ymin: number,
    ymax: number,
    nx: number,
    ny: number,
  ): Float64Array;
  plane(
    id: number,
    kind: PlaneKind,
    first: number,
    second: number,
    seed: number,
  ): NetworkPlane | Refused;
  closePlane(plane: number): void;
  subject(plane: number, mostRows: number): NetworkSubject;
  arrow(plane: number, x: number, y: number, mostRows: number): PlaneArrow;
  openScan(
    plane: number,
    xmin: number,
    xmax: number,
    ymin: number,
    ymax: number,
    n: number,
    mostRows: number,
  ): number;
  scanOn(scan: number, places: number): boolean;
  scanned(scan: number): Scan;
  closeScan(scan: number): void;
  check(id: number, most: number, seed: number): NetworkCheck;
  time(id: number, mostRows: number): Timing;
}
