// The tangent plane at the point, and how far from it the surface is somewhere else: where the pointer
// points, or so far along the arrow as the card says.

import Card from "./Card.svelte";
import type { DrawTool } from "../tool";
import { TangentLayer } from "./layer";

export { Card };

export const draw: DrawTool = ({ stage, refresh }) => {
  const layer = new TangentLayer(stage, refresh);
  return {
    layer,
    update: (scenery) => layer.update(scenery),
    /** How far along the arrow one looks, from -1 to 1. */
    act: (share) => layer.lookAlong(Number(share)),
  };
};
