// The worker's work: from what is to be opened to surfaces of growing fineness.

import type { Engine, Mesh } from "./engine";
import { attachCompiledGrid } from "./grid";
import type { SurfaceAnswer, SurfaceRequest } from "./messages";

/** Framing that takes longer (ms) foretells a slow mesh: one of half the fineness comes first. */
const slowFrame = 8;

/** Yields the answers to a request one by one. The caller may stop asking at any time. */
export function* fineSurfaces(engine: Engine, asked: SurfaceRequest): Generator<SurfaceAnswer> {
  const { request, subject, window, n } = asked;
  const start = performance.now();
  const answer = (mesh: Mesh | null, last: boolean): SurfaceAnswer => ({
    request,
    mesh,
    last,
    milliseconds: performance.now() - start,
  });
  const opened = engine.open(subject);
  if ("error" in opened) {
    yield answer(null, true);
    return;
  }
  let frame: number | null = null;
  try {
    const framing = performance.now();
    frame = engine.frame(opened.id, window.xmin, window.xmax, window.ymin, window.ymax).id;
    const isSlow = performance.now() - framing > slowFrame;
    attachCompiledGrid(engine, opened.id);
    if (isSlow) yield answer(engine.mesh(frame, Math.ceil(n / 2)), false);
    yield answer(engine.mesh(frame, n), true);
  } finally {
    if (frame !== null) engine.closeFrame(frame);
    engine.close(opened.id);
  }
}

/** The buffers of a mesh, to be handed over instead of copied. */
export function buffersOf(mesh: Mesh): ArrayBuffer[] {
  const { positions, normals, indices, contours, contourHeights, rim } = mesh;
  return [positions, normals, indices, contours, contourHeights, rim].map(
    (array) => array.buffer as ArrayBuffer,
  );
}
