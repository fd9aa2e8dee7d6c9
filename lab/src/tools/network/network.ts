// The path of a training, seen in the plane of the surface, and what is known of the network.

import { PathLayer } from "../descent/path-layer";
import type { Steps } from "../descent/walker";
import type { DrawTool, Facts, Scenery } from "../tool";
import Card from "./Card.svelte";
import type { NetworkRun } from "./run.svelte";

export { Card };

export const draw: DrawTool = (host) => {
  const layer = new PathLayer(host.stage);
  let heard: NetworkRun | null = null;
  let known: unknown = null;
  let steps: Steps | null = null;
  return {
    layer,
    update(scenery): Facts {
      const run = host.network;
      if (run === null || scenery.state.net === "") {
        layer.show([], [], 0, null);
        return { net: "" };
      }
      if (run !== heard) run.onNews = () => host.refresh();
      heard = run;
      if (run.plane !== null && scenery.frame !== known) {
        steps = pathOf(run, scenery);
        known = scenery.frame;
      }
      const stop = run.plane?.path.steps.findLastIndex((step) => step <= run.looked) ?? 0;
      layer.show(steps === null ? [] : [steps], [], Math.max(0, stop), null);
      return factsOf(run, scenery);
    },
    dispose() {
      if (heard !== null) heard.onNews = null;
    },
  };
};

function pathOf({ plane }: NetworkRun, { engine, formula }: Scenery): Steps {
  const { xs, ys } = plane!.path;
  const points = new Float64Array(2 * xs.length);
  xs.forEach((x, k) => points.set([x, ys[k]!], 2 * k));
  return { points, values: engine.heights(formula.id, xs, ys) };
}

function factsOf(run: NetworkRun, { state }: Scenery): Facts {
  const { evaluation, plane, opened } = run;
  const arrow = run.isCurrent ? run.arrow : null;
  return {
    net: state.net,
    training: run.training,
    opening: run.opening || opened === null,
    step: run.step,
    looked: run.looked,
    epochs: run.epochs,
    parameters: opened?.parameters ?? NaN,
    loss: evaluation?.train.loss ?? NaN,
    trainAccuracy: evaluation?.train.accuracy ?? NaN,
    testLoss: evaluation?.test.loss ?? NaN,
    testAccuracy: evaluation?.test.accuracy ?? NaN,
    plane: plane?.kind ?? "",
    share: plane === null ? NaN : plane.shares.reduce((a, b) => a + b, 0),
    rows: run.rows,
    stride: run.stride,
    moved: run.moved,
    gx: arrow?.gx ?? NaN,
    gy: arrow?.gy ?? NaN,
    norm: arrow?.norm ?? NaN,
    hidden: arrow?.hidden ?? NaN,
    checkError: run.check === null ? NaN : run.check.errors.reduce((a, b) => Math.max(a, b), 0),
    predictions: (run.map ?? run.guesses ?? new Float64Array(0)).filter((_, k) => k % 97 === 0),
  };
}
