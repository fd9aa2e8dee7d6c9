// The data beside the surface of a fit, and the model's curve for the point on the surface.

import type { DataPlot, OpenFormula } from "../../engine/engine";
import type { DrawTool, Facts, Scenery } from "../tool";
import Card from "./Card.svelte";

export { Card };

/** Places at which the curve is drawn. */
const count = 121;
const nothing = new Float64Array(0);

export const draw: DrawTool = () => {
  let known: OpenFormula | null = null;
  let plot: DataPlot | null = null;
  return {
    update({ engine, formula, reading }: Scenery): Facts {
      if (formula !== known) plot = engine.dataPlot(formula.id);
      known = formula;
      const { subject } = formula;
      if (plot === null || typeof subject === "string" || !("xs" in subject)) return { rows: 0 };
      const { xmin, xmax, ymin, ymax, ticksX, ticksY, losses, drawnRows } = plot;
      const { x, y, value } = reading;
      return {
        rows: subject.xs.length,
        ...{ xmin, xmax, ymin, ymax, ticksX, ticksY },
        losses: losses.join(" "),
        drawnRows,
        loss: value,
        curve: engine.curve(formula.id, x, y, xmin, xmax, count) ?? nothing,
      };
    },
  };
};
