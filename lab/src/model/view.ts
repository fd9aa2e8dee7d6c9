// The camera as text: "azimuth,elevation,zoom", and where the camera was panned, three more numbers for
// the place it looks at. Empty is the stage's own view.

import type { View } from "../stage/stage";

export function readView(text: string): View | null {
  if (text === "") return null;
  const [azimuth = 0, elevation = 0, zoom = 1, u, v, w] = text.split(",").map(Number);
  if (u === undefined || v === undefined || w === undefined) return { azimuth, elevation, zoom };
  return { azimuth, elevation, zoom, target: [u, v, w] };
}

export function writeView({ azimuth, elevation, zoom, target }: View): string {
  const turned = azimuth - 360 * Math.round(azimuth / 360);
  const numbers = [turned, elevation, zoom];
  if (target?.some((t) => Math.abs(t) > 1e-4)) numbers.push(...target);
  return numbers.map((n) => String(Number(n.toFixed(4)) + 0)).join(",");
}
