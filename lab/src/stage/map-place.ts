import type { Insets } from "./framing";
import type { Space } from "./space";

/** Where the map lies on the canvas, in CSS pixels. */
export interface MapPlace {
  left: number;
  top: number;
  width: number;
  height: number;
  /** Where the middle of the window is drawn. */
  middleX: number;
  middleY: number;
  /** Pixels of one world unit, the same along both axes. */
  unit: number;
}

export interface Room {
  width: number;
  height: number;
  insets: Readonly<Insets>;
}

/** What the map takes of the free area, across or down. */
const SHARE = { beside: 0.43, below: 0.52 } as const;
const GAP = 12;
/** Around the window: names and numbers of the axes, and air. */
const MARGIN = { right: 34, top: 34, bottom: 32 } as const;

/**
 * The map's place in a room, and the insets that are left for the other picture: beside it where the
 * room is wide, below it where it is tall; or, instead of it, over all of the canvas with the window
 * in the free area. `labelRoom` is what the numbers on the left need.
 */
export function mapPlace(
  { width, height, insets }: Room,
  { su, sv }: Pick<Space, "su" | "sv">,
  labelRoom: number,
  instead: boolean,
): { place: MapPlace; insets: Insets } {
  const { left, right, bottom } = insets;
  const top = Math.max(insets.top, insets.corner ?? 0);
  const freeWidth = Math.max(120, width - left - right);
  const freeHeight = Math.max(120, height - top - bottom);
  const margin = { ...MARGIN, left: labelRoom + 18 };

  const fill = (x: number, y: number, w: number, h: number) => {
    const roomX = Math.max(40, w - margin.left - margin.right);
    const roomY = Math.max(40, h - margin.top - margin.bottom);
    return {
      middleX: x + margin.left + roomX / 2,
      middleY: y + margin.top + roomY / 2,
      unit: Math.min(roomX / (2 * su), roomY / (2 * sv)),
    };
  };
  if (instead) {
    const spot = fill(left, top, freeWidth, freeHeight);
    return { place: { left: 0, top: 0, width, height, ...spot }, insets: { ...insets } };
  }
  if (freeWidth > 1.1 * freeHeight) {
    const side = Math.round(Math.min(SHARE.beside * freeWidth, freeHeight - GAP));
    const x = left + 2 * GAP;
    const y = Math.round(top + (freeHeight - side) / 2);
    return {
      place: { left: x, top: y, width: side, height: side, ...fill(x, y, side, side) },
      insets: { ...insets, left: x + side },
    };
  }
  const h = Math.round(SHARE.below * freeHeight);
  const w = Math.round(Math.min(freeWidth - 2 * GAP, 1.4 * h));
  const x = Math.round(left + (freeWidth - w) / 2);
  const y = Math.round(height - bottom - h - GAP);
  return {
    place: { left: x, top: y, width: w, height: h, ...fill(x, y, w, h) },
    insets: { ...insets, bottom: height - y },
  };
}
