// Windows made from windows.

import type { LabState } from "../state/state";
import type { Window } from "../engine/engine";

/** The window a factor as wide around the point, in round numbers. */
export function zoomWindow(state: LabState, factor: number): Window {
  const [xmin, xmax] = around(state.xmin, state.xmax, state.x, factor);
  const [ymin, ymax] = around(state.ymin, state.ymax, state.y, factor);
  return { xmin, xmax, ymin, ymax };
}

/** A square window around the point, as wide as the narrower side. */
export function fitWindow(state: LabState): Window {
  const width = Math.min(state.xmax - state.xmin, state.ymax - state.ymin);
  const [xmin, xmax] = centred(state.x, width);
  const [ymin, ymax] = centred(state.y, width);
  return { xmin, xmax, ymin, ymax };
}

/** The interval a factor as wide, the point at the same place in it. */
function around(low: number, high: number, at: number, factor: number): [number, number] {
  const width = Math.min((high - low) * factor, 1e9);
  if (width < 1e-6) return [low, high];
  const next = at - ((at - low) / (high - low)) * width;
  return rounded(next, next + width);
}

function centred(at: number, width: number): [number, number] {
  return rounded(at - width / 2, at + width / 2);
}

/** Bounds to three digits of their distance. */
function rounded(low: number, high: number): [number, number] {
  const decimals = Math.min(Math.max(2 - Math.floor(Math.log10(high - low)), 0), 12);
  return [Number(low.toFixed(decimals)), Number(high.toFixed(decimals))];
}
