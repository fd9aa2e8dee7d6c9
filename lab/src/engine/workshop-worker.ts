// The worker of the tools: answers one question after the other.

import url from "/engine/workshop.js?url";
import { buffersOf, Workbench } from "./workbench";
import type { Answered, Asked, WorkshopEngine } from "./workshop";

let loading: Promise<Workbench> | undefined;

self.onmessage = async ({ data: { id, question } }: MessageEvent<Asked>) => {
  let answer: unknown = null;
  try {
    const bench = await (loading ??= load());
    answer = bench.answer(question);
  } catch (problem) {
    loading = undefined;
    console.warn(problem);
  }
  const transfer = buffersOf(question, answer);
  self.postMessage({ id, answer } satisfies Answered, { transfer });
};

async function load(): Promise<Workbench> {
  return new Workbench((await import(/* @vite-ignore */ url)) as WorkshopEngine);
}
