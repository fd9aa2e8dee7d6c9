import type { Camera, ScreenPoint } from "./camera";
import type { HeightField } from "./height-field";

/** A spot of the window in box coordinates. */
export interface Spot {
  u: number;
  v: number;
}

const DIRECTIONS = 8;
const COSINES = Array.from({ length: DIRECTIONS }, (_, i) => Math.cos((Math.PI * i) / 4));
const SINES = Array.from({ length: DIRECTIONS }, (_, i) => Math.sin((Math.PI * i) / 4));
const seen: ScreenPoint = { x: 0, y: 0 };

/**
 * The spot of the surface drawn nearest to a pixel, found downhill from where the point is now: a
 * pattern search over eight directions whose step halves, about a hundred looks at the height field.
 * Used only where the pointer's ray misses the surface; so the point glides along the window's edge,
 * a silhouette or the edge of a hole instead of freezing or leaping.
 */
export function nearestSpot(
  field: HeightField,
  camera: Pick<Camera, "project">,
  px: number,
  py: number,
  spot: Spot,
): Spot {
  let { u, v } = spot;
  let best = distance(field, camera, px, py, u, v);
  for (let step = 0.25; step > 0.0005;) {
    let better = false;
    for (let i = 0; i < DIRECTIONS; i++) {
      const a = Math.min(1, Math.max(-1, u + step * COSINES[i]!));
      const b = Math.min(1, Math.max(-1, v + step * SINES[i]!));
      const d = distance(field, camera, px, py, a, b);
      if (d < best) {
        best = d;
        u = a;
        v = b;
        better = true;
        break;
      }
    }
    if (!better) step /= 2;
  }
  spot.u = u;
  spot.v = v;
  return spot;
}

/** Squared distance on the screen; infinite where the surface is not drawn. */
function distance(
  field: HeightField,
  camera: Pick<Camera, "project">,
  px: number,
  py: number,
  u: number,
  v: number,
): number {
  const w = field.at(u, v);
  if (!(w >= -0.02 && w <= 1.02)) return Infinity;
  camera.project(u, v, w, seen);
  return (seen.x - px) ** 2 + (seen.y - py) ** 2;
}
