// The worker of the tools: answers one question after the other.

import url from "/engine/workshop.js?url";
import type { Answered, Asked, Question, WorkshopEngine } from "./workshop";

let loading: Promise<WorkshopEngine> | undefined;

self.onmessage = async ({ data: { id, question } }: MessageEvent<Asked>) => {
  let answer: unknown = null;
  try {
    loading ??= import(/* @vite-ignore */ url) as Promise<WorkshopEngine>;
    answer = answerTo(await loading, question);
  } catch (problem) {
    loading = undefined;
    console.warn(problem);
  }
  self.postMessage({ id, answer } satisfies Answered);
};

function answerTo(engine: WorkshopEngine, question: Question): unknown {
  switch (question.kind) {
    case "descend": {
      const { text, x, y, walkers, steps } = question.request;
      const paths = walkers.map(({ optimizer, rate }) =>
        engine.descend(text, x, y, optimizer, rate, steps),
      );
      return paths.includes(null) ? null : paths;
    }
  }
}
