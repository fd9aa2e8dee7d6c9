// The steps of the two passes over a graph: forward, every operation once; then the output's own
// adjoint, 1; then backward, every operation handing its adjoint down to what it was made of.

import type { Graph } from "../../engine/graph";

export class Passes {
  /** The operations in the order in which they are computed. */
  readonly forward: readonly number[];
  /** Those that depend on an input and count for the output, in the order in which they hand down. */
  readonly back: readonly number[];
  /** Of each node, who takes it. */
  readonly users: readonly (readonly number[])[];
  /** Where the slopes of each node begin among all of them. */
  readonly slopesAt: readonly number[];
  readonly #forwardStep = new Map<number, number>();
  readonly #backStep = new Map<number, number>();

  constructor(readonly graph: Graph) {
    const { nodes, output } = graph;
    this.forward = indices(nodes.length).filter((i) => nodes[i]!.kind === "operation");
    const varies: boolean[] = [];
    const users = nodes.map((): number[] => []);
    const slopesAt: number[] = [];
    let slopes = 0;
    nodes.forEach(({ kind, operands, rules }, i) => {
      varies.push(kind === "input" || (rules.length > 0 && operands.some((k) => varies[k])));
      for (const operand of new Set(operands)) users[operand]!.push(i);
      slopesAt.push(slopes);
      slopes += rules.length;
    });
    this.users = users;
    this.slopesAt = slopesAt;
    const counts = new Set([output]);
    for (let i = output; i >= 0; i--) {
      if (!counts.has(i) || !varies[i]) continue;
      for (const operand of nodes[i]!.operands) if (varies[operand]) counts.add(operand);
    }
    this.back = this.forward.filter((i) => counts.has(i) && varies[i]).reverse();
    this.forward.forEach((node, k) => this.#forwardStep.set(node, k + 1));
    this.back.forEach((node, k) => this.#backStep.set(node, this.forward.length + 2 + k));
  }

  /** The number of the last step; 0 shows nothing but the inputs. */
  get last(): number {
    return this.forward.length + 1 + this.back.length;
  }

  /** The step at which the backward pass begins. */
  get turn(): number {
    return this.forward.length + 1;
  }

  valueKnown(node: number, step: number): boolean {
    return step >= (this.#forwardStep.get(node) ?? 0);
  }

  /** Whether all that a node's adjoint is the sum of has arrived. */
  adjointKnown(node: number, step: number): boolean {
    if (node === this.graph.output) return step >= this.turn;
    if (step < this.turn) return false;
    return this.users[node]!.every((user) => (this.#backStep.get(user) ?? 0) <= step);
  }

  /** Whether a node has handed its adjoint down. */
  handedDown(node: number, step: number): boolean {
    return step >= (this.#backStep.get(node) ?? Infinity);
  }

  /** The node that is at work in a step. */
  at(step: number): number {
    if (step === 0) return -1;
    if (step <= this.forward.length) return this.forward[step - 1]!;
    if (step === this.turn) return this.graph.output;
    return this.back[step - this.turn - 1] ?? -1;
  }
}

function indices(count: number): number[] {
  return Array.from({ length: count }, (_, i) => i);
}
