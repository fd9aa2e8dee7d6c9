// What is shown follows from what is asked for: a formula, a fit, a network, a walk downhill.

import type { LabState, StateKey } from "./state.ts";

/** Whether a key was named. */
type Asked = (key: StateKey) => boolean;

/** What makes up a walk downhill. */
export const descentKeys = [
  "optimizer",
  "race",
  "rate",
  "schedule",
  "noise",
  "options",
  "steps",
  "at",
] as const satisfies readonly StateKey[];

/** What makes up a network, besides its data and the rule that trains it. */
const netKeys = ["layers", "activation", "batch", "plane"] as const satisfies readonly StateKey[];

/**
 * A formula asked for by itself is what is shown, and the fit is put away; whoever names data or a
 * loss wants to see a fit, and the data beside it.
 */
export function withFit(
  state: LabState,
  asked: Asked,
  defaults: LabState,
  models: Readonly<Record<string, string>>,
): LabState {
  const { loss, data } = defaults;
  if (state.net !== "") return state;
  const wanted = asked("fit") || asked("data") || asked("loss");
  if (!wanted && (asked("f") || state.fit === "")) return { ...state, fit: "", loss, data };
  if (asked("fit") && state.fit === "") return { ...state, loss, data };
  const fit = state.fit || models[state.loss === "log" ? "logistic" : "line"]!;
  const show = asked("show") || namesData(state.show) ? state.show : [state.show, "data"].join(",");
  return { ...state, fit, show: show.replace(/^,/, "") };
}

const namesData = (show: string) => show.split(",").includes("data");

/**
 * A network is what is shown until a formula or a fit is asked for by itself; whoever names one wants
 * to see it beside its loss.
 */
export function withNet(state: LabState, asked: Asked, defaults: LabState): LabState {
  const others = (["f", "fit", "data", "loss"] as const).some(asked);
  if (state.net === "" || (others && !asked("net"))) {
    return { ...state, net: "", ...reset(netKeys, defaults) };
  }
  const { fit, loss, data } = defaults;
  const isShown = asked("show") || state.show.split(",").includes("network");
  const show = isShown ? state.show : `${state.show},network`.replace(/^,/, "");
  return { ...state, fit, loss, data, show };
}

/** Whoever names an optimizer wants to see it walk; a walk that is put away is forgotten. */
export function withDescent(state: LabState, asked: boolean, defaults: LabState): LabState {
  // A network is trained by the same rule, in as many steps.
  if (state.net !== "") return state;
  if (state.show.split(",").includes("descent")) return state;
  if (asked) return { ...state, show: state.show === "" ? "descent" : `${state.show},descent` };
  return { ...state, ...reset(descentKeys, defaults) };
}

const reset = (names: readonly StateKey[], defaults: LabState) =>
  Object.fromEntries(names.map((key) => [key, defaults[key]])) as Partial<LabState>;
