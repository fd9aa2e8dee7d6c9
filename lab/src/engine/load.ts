// Where the engine comes from: engine.js, built from browser/, served beside the page. Page and worker
// import the same file, so that it is fetched once.

import url from "/engine/engine.js?url";
import type { Engine } from "./engine";

let loading: Promise<Engine> | undefined;

/** The engine of this thread. A failed fetch is not remembered: the next call tries again. */
export function loadEngine(): Promise<Engine> {
  loading ??= (import(/* @vite-ignore */ url) as Promise<Engine>).catch((problem: unknown) => {
    loading = undefined;
    throw problem;
  });
  return loading;
}
