// What is seen of a graph: parts that serve one node alone can be folded into it. Constants stand in the
// label of who takes them.

import type { Graph } from "../../engine/graph";
import type { Passes } from "./passes";

/** More boxes than this are not opened by themselves. */
export const mostOpen = 34;

/** The operations that serve a node alone, directly or through others. */
export function servants({ graph, users }: Passes, head: number): readonly number[] {
  const inside = new Set([head]);
  for (let i = head - 1; i >= 0; i--) {
    const { kind } = graph.nodes[i]!;
    const takers = users[i]!;
    if (kind === "operation" && takers.length > 0 && takers.every((user) => inside.has(user))) {
      inside.add(i);
    }
  }
  inside.delete(head);
  return [...inside];
}

/** Of each node the one that it is seen in: itself, or the outermost folded one that it serves. */
export function headsOf(passes: Passes, folded: ReadonlySet<number>): readonly number[] {
  const heads = passes.graph.nodes.map((_, i) => i);
  for (const head of [...folded].sort((a, b) => a - b)) {
    for (const servant of servants(passes, head)) heads[servant] = head;
    heads[head] = head;
  }
  for (let i = heads.length - 1; i >= 0; i--) {
    let head = heads[i]!;
    while (heads[head] !== head) head = heads[head]!;
    heads[i] = head;
  }
  return heads;
}

/** What to fold so that no more than `most` boxes are seen, if that can be done by small parts. */
export function foldedAtFirst(passes: Passes, most = mostOpen): ReadonlySet<number> {
  const parts = passes.forward
    .filter((node) => node !== passes.graph.output)
    .map((node) => ({ node, size: servants(passes, node).length }))
    .filter(({ size }) => size > 0);
  let folded = new Set<number>();
  for (let largest = 1; largest < passes.graph.nodes.length; largest *= 2) {
    if (shownOf(passes, headsOf(passes, folded)).length <= most) break;
    folded = new Set(parts.filter(({ size }) => size <= largest).map(({ node }) => node));
  }
  return folded;
}

export function shownOf({ graph }: Passes, heads: readonly number[]): readonly number[] {
  return heads.filter((head, i) => head === i && graph.nodes[i]!.kind !== "constant");
}

/** A line from an operand to who takes it. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** The node whose local derivative it carries, and by which operand; null where parts are folded. */
  readonly slope: { readonly node: number; readonly place: number } | null;
}

export function linesOf({ graph }: Passes, heads: readonly number[]): readonly Line[] {
  const lines = new Map<string, Line>();
  graph.nodes.forEach(({ operands }, node) => {
    operands.forEach((operand, place) => {
      const [from, to] = [heads[operand]!, heads[node]!];
      if (from === to || graph.nodes[operand]!.kind === "constant") return;
      const key = `${from} ${to}`;
      const single = node === to && !lines.has(key);
      lines.set(key, {
        from,
        to,
        slope: single ? { node, place } : sameSlope(lines.get(key), node, graph),
      });
    });
  });
  return [...lines.values()];
}

/** A square takes its operand twice, and has one local derivative. */
function sameSlope(line: Line | undefined, node: number, { nodes }: Graph): Line["slope"] {
  const slope = line?.slope ?? null;
  return slope !== null && slope.node === node && nodes[node]!.rules.length === 1 ? slope : null;
}

/** What stands in a box: an operation with the constants that it takes. */
export function labelOf(
  { nodes }: Graph,
  node: number,
  constant: (operand: number) => string,
): string {
  const { kind, label, operands } = nodes[node]!;
  if (kind !== "operation") return label;
  const [a, b] = operands.map((k) => (nodes[k]!.kind === "constant" ? constant(k) : ""));
  const sign = label === "power" ? "^" : label;
  if (operands.length !== 2 || (a === "" && b === "")) return label;
  return a === "" ? `${sign} ${b}` : `${a} ${sign}`;
}
