import type { Space } from "./space";

/** What other things cover of the stage, in CSS pixels from each side. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
  /** How far down the upper left corner is covered, where that is further than all of the top. */
  corner?: number;
}

/** How far the camera stands, and where the middle of the box lands from the middle of the canvas. */
export interface Framing {
  distance: number;
  shiftX: number;
  shiftY: number;
}

/** What the framing depends on besides the box; all lengths in CSS pixels. */
export interface Stand {
  readonly elevation: number;
  readonly insets: Readonly<Insets>;
  readonly labelRoom: number;
  readonly width: number;
  readonly height: number;
}

const SIDES = 24;
const COSINES = Array.from({ length: SIDES }, (_, i) => Math.cos((2 * Math.PI * i) / SIDES));
const SINES = Array.from({ length: SIDES }, (_, i) => Math.sin((2 * Math.PI * i) / SIDES));

const between = (value: number, low: number, high: number): number =>
  Math.min(high, Math.max(low, value));

/**
 * Stands just far enough away that the upright cylinder around the box, floor included, is inside
 * the free area with room for labels. A cylinder, so that turning the camera does not make the
 * picture breathe. `focal` is the camera's distance to its picture plane in CSS pixels.
 */
export function fit(
  space: Pick<Space, "radius" | "sw" | "floorW">,
  { elevation, insets, labelRoom, width, height }: Stand,
  focal: number,
  out: Framing,
): Framing {
  const freeWidth = Math.max(80, width - insets.left - insets.right);
  const freeHeight = Math.max(80, height - insets.top - insets.bottom);
  const right = between(0.06 * freeWidth, 14, 70);
  const left = Math.min(Math.max(right, labelRoom), 0.3 * freeWidth);
  const above = between(0.05 * freeHeight, 14, 48);
  const below = between(0.1 * freeHeight, 26, 66);
  const roomX = freeWidth - left - right;
  const roomY = freeHeight - above - below;

  const e = (elevation * Math.PI) / 180;
  let near = space.radius * 1.05;
  let far = 400;
  let top = 0;
  let bottom = 0;
  for (let step = 0; step < 40; step++) {
    const d = (near + far) / 2;
    let wide = 0;
    top = -Infinity;
    bottom = Infinity;
    for (let k = 0; k < 2 * SIDES; k++) {
      const i = k % SIDES;
      const z = ((k < SIDES ? 1 : -1) * space.sw * (1 - space.floorW)) / 2;
      const towards = space.radius * SINES[i]!;
      const depth = d - towards * Math.cos(e) - z * Math.sin(e);
      if (depth <= 1e-3) {
        wide = Infinity;
        break;
      }
      const x = (focal * space.radius * COSINES[i]!) / depth;
      const y = (focal * (z * Math.cos(e) - towards * Math.sin(e))) / depth;
      if (x > wide) wide = x;
      if (y > top) top = y;
      if (y < bottom) bottom = y;
    }
    if (2 * wide <= roomX && top - bottom <= roomY) far = d;
    else near = d;
  }
  out.distance = far;
  out.shiftX = (insets.left + left - insets.right - right) / 2;
  const middle = insets.top + above + roomY / 2;
  out.shiftY = middle - height / 2 + (top + bottom) / 2;
  return out;
}
