// The slope in every direction around the point, on the floor: a lobe where the surface rises and one
// where it falls, and a direction u to turn by hand, with its slope and its tangent line.

import type { DrawTool, Facts, Scenery } from "../tool";
import Card from "./Card.svelte";
import { RosetteLayer } from "./layer";

export { Card };

/** So many that the largest of the slopes is the norm of the gradient but for a seven-thousandth. */
const count = 180;

export const draw: DrawTool = ({ stage, assign }) => {
  const layer = new RosetteLayer(stage, count, (turn, settled) => assign({ turn }, settled));
  return {
    layer,
    update({ engine, frame, state: { turn }, reading, arrow }: Scenery): Facts {
      const { x, y, norm } = reading;
      const rosette = engine.rosette(frame.id, x, y, count);
      const along = engine.along(frame.id, x, y, turn);
      layer.show(reading, arrow, rosette, along, turn);
      let best = NaN;
      let bestDegrees = NaN;
      if (rosette !== null) {
        const k = greatest(rosette.slopes);
        best = rosette.slopes[k]!;
        if (norm > 0) bestDegrees = (360 * k) / count;
      }
      return {
        slope: along?.slope ?? NaN,
        theta: along?.theta ?? NaN,
        cosTheta: along?.cosTheta ?? NaN,
        turn,
        best,
        bestDegrees,
        norm: along === null ? NaN : norm,
        // Where the knob is drawn, as in readout.screen.
        knobX: layer.knobAt.x,
        knobY: layer.knobAt.y,
      };
    },
  };
};

function greatest(values: Float64Array): number {
  let at = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[at]!) at = i;
  return at;
}
