import { expect, test } from "vitest";
import type { Graph, GraphEngine } from "../../engine/graph";
import { foldedAtFirst, headsOf, labelOf, linesOf, mostOpen, servants, shownOf } from "./folding";
import { Passes } from "./passes";

const module = new URL("../../../public/engine/workshop.js", import.meta.url).href;
const engine = (await import(/* @vite-ignore */ module)) as GraphEngine;

function open(formula: string): Graph {
  return engine.openGraph(formula)!;
}

const named = ({ nodes }: Graph, label: string) => nodes.findIndex((node) => node.label === label);

test("forward every operation comes once, backward from the output to the inputs", () => {
  const graph = open("(x + y) * sin(x)");
  const passes = new Passes(graph);
  const labels = (nodes: readonly number[]) => nodes.map((i) => graph.nodes[i]!.label);
  expect(labels(passes.forward).toSorted()).toEqual(["+", "sin", "×"]);
  expect(labels(passes.back)[0]).toBe("×");
  expect(passes.last).toBe(3 + 1 + 3);
  expect(passes.at(passes.turn)).toBe(graph.output);
});

test("an adjoint is known when all who take the node have handed down", () => {
  const graph = open("(x + y) * sin(x)");
  const passes = new Passes(graph);
  const x = named(graph, "x");
  expect(passes.adjointKnown(graph.output, passes.turn - 1)).toBe(false);
  expect(passes.adjointKnown(graph.output, passes.turn)).toBe(true);
  expect(passes.adjointKnown(x, passes.last - 1)).toBe(false);
  expect(passes.adjointKnown(x, passes.last)).toBe(true);
  expect(passes.valueKnown(x, 0)).toBe(true);
  expect(passes.valueKnown(graph.output, passes.turn - 2)).toBe(false);
});

test("the adjoints of the inputs are the components of the gradient", () => {
  const graph = open("x1^2 + 3*x2*x3 - sin(x1*x3)");
  const { adjoints, values, slopes } = engine.play(graph.id, Float64Array.from([1, 2, 0.5]));
  const at = (label: string) => adjoints[named(graph, label)]!;
  expect(at("x1")).toBeCloseTo(2 - 0.5 * Math.cos(0.5), 14);
  expect(at("x2")).toBeCloseTo(1.5, 14);
  expect(at("x3")).toBeCloseTo(6 - Math.cos(0.5), 14);
  expect(values[graph.output]).toBeCloseTo(1 + 3 - Math.sin(0.5), 14);
  const passes = new Passes(graph);
  const sine = named(graph, "sin");
  expect(slopes[passes.slopesAt[sine]!]).toBeCloseTo(Math.cos(0.5), 14);
  expect(graph.nodes[sine]!.rules).toEqual(["cos(u)"]);
});

test("a part that serves one node alone folds into it, with its lines", () => {
  const graph = open("sin(x*y + 1) + x");
  const passes = new Passes(graph);
  const sine = named(graph, "sin");
  expect(servants(passes, sine)).toHaveLength(2);
  const heads = headsOf(passes, new Set([sine]));
  expect(
    shownOf(passes, heads)
      .map((i) => graph.nodes[i]!.label)
      .toSorted(),
  ).toEqual(["+", "sin", "x", "y"].toSorted());
  const into = linesOf(passes, heads).filter(({ to }) => to === sine);
  expect(into.map(({ from }) => graph.nodes[from]!.label).toSorted()).toEqual(["x", "y"]);
  expect(into.every(({ slope }) => slope === null)).toBe(true);
});

test("what several nodes take is never folded away", () => {
  const graph = open("sin(x*y) + cos(x*y)");
  const passes = new Passes(graph);
  expect(servants(passes, named(graph, "sin"))).toEqual([]);
});

test("a long formula opens folded, and small ones open whole", () => {
  const long = new Passes(open("sum(i,1,24,sin(i*x)*cos(i*y)/(1+i*x^2))"));
  expect(long.graph.nodes.length).toBeGreaterThan(150);
  const heads = headsOf(long, foldedAtFirst(long));
  expect(shownOf(long, heads).length).toBeLessThanOrEqual(mostOpen);
  expect(foldedAtFirst(new Passes(open("x^2+y^2"))).size).toBe(0);
});

test("constants stand where they are taken", () => {
  const graph = open("3*x + y^2 - 1/y");
  const labels = graph.nodes.map((_, i) =>
    labelOf(graph, i, (k) => String(engine.play(graph.id, Float64Array.of(1, 1)).values[k])),
  );
  expect(labels).toContain("× 3");
  expect(labels).toContain("^ 2");
});

test("a square has one line with one local derivative", () => {
  const graph = open("(x+y)*(x+y)");
  const passes = new Passes(graph);
  const lines = linesOf(passes, headsOf(passes, new Set()));
  expect(lines.filter(({ to }) => to === graph.output)).toHaveLength(1);
});
