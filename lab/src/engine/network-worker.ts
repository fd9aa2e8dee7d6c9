// The worker of networks: answers one question after the other.

import url from "/engine/network.js?url";
import type { NetworkEngine } from "./network";
import { buffersOf, NetworkBench, type NetworkQuestion } from "./network-bench";
import type { Answered, Asked } from "./worker-line";

let loading: Promise<NetworkBench> | undefined;

self.onmessage = async ({ data: { id, question } }: MessageEvent<Asked<NetworkQuestion>>) => {
  let answer: unknown = null;
  try {
    const bench = await (loading ??= load());
    answer = bench.answer(question);
  } catch (problem) {
    loading = undefined;
    console.warn(problem);
  }
  self.postMessage({ id, answer } satisfies Answered, { transfer: buffersOf(answer) });
};

async function load(): Promise<NetworkBench> {
  return new NetworkBench((await import(/* @vite-ignore */ url)) as NetworkEngine);
}
