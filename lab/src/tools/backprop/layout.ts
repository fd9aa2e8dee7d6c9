// Where boxes and lines stand, left to right: dagre's layered layout (K. Sugiyama and others, 1981).

import { graphlib, layout } from "@dagrejs/dagre";
import type { Line } from "./folding";

export const box = { width: 86, height: 56 };

export interface Placed {
  readonly width: number;
  readonly height: number;
  /** The middle of each box. */
  readonly boxes: ReadonlyMap<number, { readonly x: number; readonly y: number }>;
  readonly lines: readonly (Line & {
    readonly path: string;
    readonly middle: { readonly x: number; readonly y: number };
  })[];
}

export function placed(shown: readonly number[], lines: readonly Line[]): Placed {
  const graph = new graphlib.Graph({ multigraph: false });
  graph.setGraph({ rankdir: "LR", nodesep: 14, edgesep: 10, ranksep: 34, marginx: 8, marginy: 8 });
  for (const node of shown) graph.setNode(String(node), { ...box });
  for (const { from, to } of lines) {
    graph.setEdge(String(from), String(to), { width: 44, height: 16, labelpos: "c" });
  }
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.max(width, box.width),
    height: Math.max(height, box.height),
    boxes: new Map(
      shown.map((node) => [node, graph.node(String(node)) as { x: number; y: number }]),
    ),
    lines: lines.map((line) => {
      const edge = graph.edge(String(line.from), String(line.to)) as {
        points: { x: number; y: number }[];
        x: number;
        y: number;
      };
      return { ...line, path: smooth(edge.points), middle: { x: edge.x, y: edge.y } };
    }),
  };
}

/** A curve from the first point to the last that is drawn towards those between. */
function smooth(points: readonly { x: number; y: number }[]): string {
  const [start, ...rest] = points;
  let path = `M${start!.x} ${start!.y}`;
  for (let k = 0; k < rest.length - 1; k++) {
    const [here, next] = [rest[k]!, rest[k + 1]!];
    const last = k === rest.length - 2;
    const end = last ? next : { x: (here.x + next.x) / 2, y: (here.y + next.y) / 2 };
    path += `Q${here.x} ${here.y} ${end.x} ${end.y}`;
  }
  return rest.length === 1 ? `${path}L${rest[0]!.x} ${rest[0]!.y}` : path;
}
