// How steep it is: the slope triangle along the gradient, the distance between the contours beside the
// point, and at a flat point how the ground bends.

import { Group } from "three";
import type { Layer } from "../../stage/stage";
import type { DrawTool, Facts } from "../tool";
import { BendLayer } from "./bend";
import Card from "./Card.svelte";
import { SlopeLayer } from "./slope";

export { Card };

export const draw: DrawTool = ({ stage }) => {
  const slope = new SlopeLayer(stage);
  const bend = new BendLayer(stage);
  return {
    layer: both(slope, bend),
    update({ engine, frame, reading, arrow }): Facts {
      const { x, y, kind, flat, norm } = reading;
      const bends = engine.principal(frame.id, x, y);
      const climbs = kind === "smooth" && flat === null && bends !== null ? bends : null;
      const run = slope.show(reading, climbs, stage.mesh);
      bend.show(reading, flat === null ? null : bends);
      return {
        norm: bends === null ? NaN : norm,
        run,
        rise: run * norm,
        length: arrow?.length ?? NaN,
        first: bends?.first ?? NaN,
        second: bends?.second ?? NaN,
        degrees: bends?.degrees ?? NaN,
        levelStep: climbs?.levelStep ?? NaN,
        contourSpacing: climbs?.contourSpacing ?? NaN,
        contourDegrees: climbs?.contour ?? NaN,
      };
    },
  };
};

/** Two layers as one. */
function both(...parts: readonly Layer[]): Layer {
  return {
    object: new Group().add(...parts.map(({ object }) => object)),
    paint: (context) => parts.forEach((part) => part.paint(context)),
    surfaceChanged: (context) => parts.forEach((part) => part.surfaceChanged?.(context)),
    viewChanged: (context) => parts.forEach((part) => part.viewChanged?.(context)),
    dispose: () => parts.forEach((part) => part.dispose()),
  };
}
