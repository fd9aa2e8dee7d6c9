// The worker that computes fine surfaces. It answers the newest request only: between two answers it
// looks whether a newer one has come.

import { buffersOf, fineSurfaces } from "./fine-surface";
import { loadEngine } from "./load";
import type { SurfaceAnswer, SurfaceRequest } from "./messages";

let newest = 0;

self.onmessage = async ({ data }: MessageEvent<SurfaceRequest>) => {
  newest = data.request;
  try {
    const engine = await loadEngine();
    await messagesWaiting();
    if (data.request !== newest) return;
    for (const answer of fineSurfaces(engine, data)) {
      send(answer);
      await messagesWaiting();
      if (data.request !== newest) return;
    }
  } catch (problem) {
    send({ request: data.request, mesh: null, last: true, milliseconds: 0 });
    console.warn(problem);
  }
};

function send(answer: SurfaceAnswer): void {
  self.postMessage(answer, { transfer: answer.mesh === null ? [] : buffersOf(answer.mesh) });
}

/** Lets messages that have arrived be heard. */
function messagesWaiting(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
