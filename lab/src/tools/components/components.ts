// All n components of the gradient at the point: what the plane shows of them is the arrow.

import type { DrawTool } from "../tool";
import Card from "./Card.svelte";

export { Card };

export const draw: DrawTool = () => ({
  update({ engine, formula, state, reading }) {
    const { point, gradient, hidden } = engine.components(formula.id, state.x, state.y);
    const norm = Math.hypot(...chunks(gradient));
    return {
      count: point.length,
      point,
      gradient,
      norm,
      /** Of ‖∇f‖, which the arrow's length is the rest of. */
      hidden: point.length > 2 ? hidden : 0,
      inPlane: reading.norm,
      ...extremes(gradient),
    };
  },
});

/** Lengths of pieces, whose length is that of the whole: so many arguments no call takes at once. */
function chunks(values: Float64Array): number[] {
  const lengths: number[] = [];
  for (let k = 0; k < values.length; k += 1000) {
    lengths.push(Math.hypot(...values.subarray(k, k + 1000)));
  }
  return lengths;
}

/** The numbers, from 1, of the component of largest size and of those that are zero in effect. */
function extremes(gradient: Float64Array) {
  let largest = -1;
  gradient.forEach((partial, i) => {
    if (largest < 0 || Math.abs(partial) > Math.abs(gradient[largest]!)) largest = i;
  });
  return { largest: largest + 1, largestPartial: gradient[largest] ?? NaN };
}
