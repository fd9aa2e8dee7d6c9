// From a scan, which becomes finer and finer, to the samples that a surface is drawn of.

import type { LossSamples, Window } from "../../engine/engine";
import type { Scan } from "../../engine/network";

/** Places along each side of a complete scan: its coarser levels, every 8th, 4th and 2nd, fit in. */
export const scanSide = 49;

/** The level that is complete. */
export function samplesOf(scan: Scan, window: Window): LossSamples {
  const { stride, n } = scan;
  const side = (n - 1) / stride + 1;
  const level = (all: Float64Array) =>
    Float64Array.from(
      { length: side * side },
      (_, k) => all[stride * (Math.floor(k / side) * n + (k % side))]!,
    );
  return {
    n: side,
    window: { ...window },
    values: level(scan.values),
    partialsX: level(scan.partialsX),
    partialsY: level(scan.partialsY),
  };
}

/** A window with round ends that still holds the point. */
export function roundedWindow(window: Window, point: readonly [number, number]): Window {
  const side = (low: number, high: number, at: number) => {
    const step = 10 ** Math.floor(Math.log10((high - low) / 20));
    return [
      Math.min(Math.round(low / step) * step, at),
      Math.max(Math.round(high / step) * step, at),
    ].map((end) => Number(end.toPrecision(8))) as [number, number];
  };
  const [xmin, xmax] = side(window.xmin, window.xmax, point[0]);
  const [ymin, ymax] = side(window.ymin, window.ymax, point[1]);
  return { xmin, xmax, ymin, ymax };
}
