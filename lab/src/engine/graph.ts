// A formula's program as a graph, and what it costs to differentiate: exports of workshop.js that a page
// calls in its own thread, since a graph follows the drag. Fetched when a tool first needs it.

import url from "/engine/workshop.js?url";
import type { Subject } from "./engine";

/** One instruction. */
export interface GraphNode {
  readonly kind: "input" | "constant" | "operation";
  /** The variable's name or the operation's; empty for a constant, which is its value. */
  readonly label: string;
  /** The nodes it takes, all before it. */
  readonly operands: readonly number[];
  /** The local derivative by each operand, the operands called u, v, w; none where none counts. */
  readonly rules: readonly string[];
}

/** A program; the engine holds it until it is closed. */
export interface Graph {
  readonly id: number;
  readonly nodes: readonly GraphNode[];
  /** The node that is the value of the formula. */
  readonly output: number;
}

/** A graph at a point. */
export interface Played {
  /** Of each node: its value, and the derivative of the output by it. */
  readonly values: Float64Array;
  readonly adjoints: Float64Array;
  /** The local derivatives of all nodes in a row, as many of each as it has rules. */
  readonly slopes: Float64Array;
}

/** What a gradient of n variables takes, in milliseconds. */
export interface Cost {
  readonly n: number;
  /** How often finite differences evaluate the function: n + 1. */
  readonly evaluations: number;
  /** One evaluation; value and gradient by one adjoint sweep; the gradient by differences. */
  readonly value: number;
  readonly adjoint: number;
  readonly differences: number;
  /** False where differences would take too long: then they are evaluations times one. */
  readonly measured: boolean;
}

/** Two gradients of one function at one point, in the order of its variables. */
export interface GradientCheck {
  readonly exact: Float64Array;
  readonly differences: Float64Array;
}

export interface GraphEngine {
  /** Null if the subject is no formula, or one too large to follow. */
  openGraph(subject: Subject): Graph | null;
  /** At a point of all coordinates. */
  play(graph: number, point: Float64Array): Played;
  closeGraph(graph: number): void;
}

let loading: Promise<GraphEngine> | undefined;

/** A failed fetch is not remembered: the next call tries again. */
export function loadGraphEngine(): Promise<GraphEngine> {
  loading ??= (import(/* @vite-ignore */ url) as Promise<GraphEngine>).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}
