// What may come a frame late, so that the surface need not wait for it.

import { untrack } from "svelte";

/** The value of `source`, taken over in a task of its own once the next frame is drawn. */
export function afterFrame<T>(source: () => T): { readonly current: T } {
  let shown = $state.raw(untrack(source));
  $effect(() => {
    const next = source();
    if (next === untrack(() => shown)) return;
    let task: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => {
        shown = next;
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  });
  return {
    get current() {
      return shown;
    },
  };
}
