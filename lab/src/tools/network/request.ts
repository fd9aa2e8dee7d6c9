// What the worker is asked to open for a state: the data, the network and the rule that trains it.

import { digitLevels, digitSide, loadDigits } from "../../data/digits";
import { irises } from "../../data/iris";
import type { Table } from "../../data/table";
import type { GivenData, NetworkRequest, SetName } from "../../engine/network";
import { ownNet, readWidths } from "../../state/net";
import { readOptions } from "../../state/rule";
import type { LabState } from "../../state/state";

/** The keys that another network, or another training of it, differs in. */
const keys = [
  "net",
  "layers",
  "activation",
  "batch",
  "seed",
  "optimizer",
  "rate",
  "schedule",
  "options",
] as const;

export function trainingOf(state: LabState): string {
  return JSON.stringify(keys.map((key) => state[key]));
}

export async function requestFor(state: LabState, own: Table | null): Promise<NetworkRequest> {
  const { net, layers, activation, batch, seed, optimizer, rate, schedule, options } = state;
  const given = await dataFor(net, own);
  return {
    ...(given === null ? { set: net as SetName } : { given }),
    hidden: [...readWidths(layers)],
    options: optionsOf(options),
    ...{ activation, batch, seed, optimizer, rate },
    ...(schedule === "constant" ? {} : { schedule }),
  };
}

/** Those options that are numbers: only line searches have others, and a batch is no place for them. */
function optionsOf(text: string): Record<string, number> {
  const named = Object.entries(readOptions(text) ?? {}).map(([name, value]) => [
    name,
    Number(value),
  ]);
  return Object.fromEntries(named.filter(([, value]) => !Number.isNaN(value)));
}

/** Rows that the page brings; null for those that a seed makes. */
async function dataFor(net: string, own: Table | null): Promise<GivenData | null> {
  if (net === "digits") {
    const { pixels, targets } = await loadDigits();
    return {
      inputs: digitSide ** 2,
      classes: 10,
      x: pixels,
      targets,
      scale: 1 / digitLevels,
      testShare: 1 / 6,
    };
  }
  if (net === "iris") return { inputs: 4, classes: 3, ...irises(), standardize: 1, testShare: 0.3 };
  if (net !== ownNet || own === null) return null;
  const { inputs, classes, x, targets } = own;
  return { inputs, classes: classes.length, x, targets, standardize: 1 };
}
