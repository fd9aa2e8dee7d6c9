import type { Frame } from "../engine/engine";

/** A frame over a window, for tests: heights from -1 to 3, ticks at whole numbers. */
export function frameOf(xmin: number, xmax: number, ymin: number, ymax: number): Frame {
  return {
    id: 1,
    window: { xmin, xmax, ymin, ymax },
    zlow: -1,
    zhigh: 3,
    floor: -1.8,
    floorW: -0.2,
    cut: false,
    ticksX: Float64Array.from([-2, -1, 0, 1, 2]),
    ticksY: Float64Array.from([-2, -1, 0, 1, 2]),
    ticksZ: Float64Array.from([-1, 0, 1, 2, 3]),
    scale: [],
    scaleIsLinear: true,
  };
}
