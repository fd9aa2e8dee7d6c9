// What a gradient of n variables costs on this machine: measured in the worker, one n after the other,
// on Rosenbrock's function.

import type { Cost } from "../../engine/graph";
import { workshop } from "../../engine/workshop";
import type { DrawTool, Facts } from "../tool";
import Card from "./Card.svelte";

export { Card };

const sizes = [2, 10, 100, 1000, 10_000, 100_000, 1_000_000];

export const draw: DrawTool = (host) => {
  let costs: readonly Cost[] = [];
  let run = 0;
  const measure = async () => {
    const mine = ++run;
    costs = [];
    for (const n of sizes) {
      const cost = await workshop().cost(n);
      if (mine !== run || cost === null) return;
      costs = [...costs, cost];
      host.refresh();
    }
  };
  void measure();
  return {
    update: () => factsOf(costs),
    act: (what) => {
      if (what !== "again") return;
      void measure();
      host.refresh();
    },
    dispose: () => {
      run++;
    },
  };
};

function factsOf(costs: readonly Cost[]): Facts {
  const of = (each: (cost: Cost) => number) => Float64Array.from(costs, each);
  const last = costs.at(-1);
  return {
    measured: costs.length,
    done: costs.length === sizes.length,
    n: of(({ n }) => n),
    evaluations: of(({ evaluations }) => evaluations),
    value: of(({ value }) => value),
    adjoint: of(({ adjoint }) => adjoint),
    differences: of(({ differences }) => differences),
    /** 1 where differences were measured, 0 where they are extrapolated. */
    waited: of(({ measured }) => (measured ? 1 : 0)),
    /** Value and gradient over value alone, at the largest n. */
    passes: last === undefined ? NaN : last.adjoint / last.value,
    times: last === undefined ? NaN : last.differences / last.adjoint,
  };
}
