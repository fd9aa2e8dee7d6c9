// What may lag while the point is pulled about, so that the picture need not wait for it.

import { untrack } from "svelte";
import { Pace } from "./pace";

/** The value of `source`, at the pace of `Pace`. */
export function atLeisure<T>(
  source: () => T,
  hurries: () => boolean,
  milliseconds: number,
): { readonly current: T } {
  let shown = $state.raw(untrack(source));
  const show = () => {
    shown = untrack(source);
  };
  const pace = new Pace(show, hurries, milliseconds);
  $effect.pre(() => {
    if (source() !== untrack(() => shown)) pace.changed();
  });
  $effect(() => () => pace.stop());
  return {
    get current() {
      return shown;
    },
  };
}
