// KaTeX, fetched after the first frame so that nothing waits for it.

import type { KatexOptions } from "katex";

type Typeset = (latex: string, node: HTMLElement, options?: KatexOptions) => void;

let typeset: Typeset | null = $state.raw(null);
let loading: Promise<void> | null = null;
/** How often fonts have come: what was typeset before has another size since. */
let fontsCame = $state.raw(0);

/** KaTeX' render function once it is there; reading it is reactive. */
export function typesetter(): Typeset | null {
  return typeset;
}

/** To be read by whatever measures a formula; changes when it must measure again. */
export function typesetSize(): readonly [Typeset | null, number] {
  return [typeset, fontsCame];
}

export function loadTypesetter(): Promise<void> {
  loading ??= import("./katex").then(({ render }) => {
    typeset = render;
    document.fonts.addEventListener("loadingdone", () => fontsCame++);
  });
  return loading;
}
