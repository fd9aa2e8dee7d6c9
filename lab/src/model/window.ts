// Windows made from windows.

import { defaults, type LabState } from "../state/state";
import type { Window } from "../engine/engine";
import { landscapeOf } from "../gallery/gallery";

export type Bound = "xmin" | "xmax" | "ymin" | "ymax";

/** The window a factor as wide around the point, in round numbers. */
export function zoomWindow(state: LabState, factor: number): Window {
  const [xmin, xmax] = around(state.xmin, state.xmax, state.x, factor);
  const [ymin, ymax] = around(state.ymin, state.ymax, state.y, factor);
  return { xmin, xmax, ymin, ymax };
}

/** The window that suits what is shown: the gallery's own, else that of a fit, else the default one. */
export function fitWindow(session: Fitting): Record<Bound, number | null> {
  const { state } = session;
  const found = landscapeOf(state)?.window;
  if (found === undefined && state.fit !== "") return windowOf(session.outlook());
  const [xmin, xmax, ymin, ymax] = found ?? [null, null, null, null];
  return { xmin, xmax, ymin, ymax };
}

interface Fitting {
  readonly state: LabState;
  outlook(): Window | null;
}

function windowOf(window: Window | null): Record<Bound, number | null> {
  const { xmin, xmax, ymin, ymax } = { ...defaults, ...window };
  return { xmin, xmax, ymin, ymax };
}

/** The interval a factor as wide, the point at the same place in it. */
function around(low: number, high: number, at: number, factor: number): [number, number] {
  const width = Math.min((high - low) * factor, 1e9);
  if (width < 1e-6) return [low, high];
  const next = at - ((at - low) / (high - low)) * width;
  return rounded(next, next + width);
}

/** Bounds to three digits of their distance. */
function rounded(low: number, high: number): [number, number] {
  const decimals = Math.min(Math.max(2 - Math.floor(Math.log10(high - low)), 0), 12);
  return [Number(low.toFixed(decimals)), Number(high.toFixed(decimals))];
}

export function windowsDiffer(a: LabState, b: LabState): boolean {
  return a.xmin !== b.xmin || a.xmax !== b.xmax || a.ymin !== b.ymin || a.ymax !== b.ymax;
}

export function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
