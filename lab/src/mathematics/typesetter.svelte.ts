// KaTeX, fetched after the first frame so that nothing waits for it.

import type { KatexOptions } from "katex";

type Typeset = (latex: string, node: HTMLElement, options?: KatexOptions) => void;

let typeset: Typeset | null = $state.raw(null);
let loading: Promise<void> | null = null;

/** KaTeX' render function once it is there; reading it is reactive. */
export function typesetter(): Typeset | null {
  return typeset;
}

export function loadTypesetter(): Promise<void> {
  loading ??= import("./katex").then(({ render }) => {
    typeset = render;
  });
  return loading;
}
