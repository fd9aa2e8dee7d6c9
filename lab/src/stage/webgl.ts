import { WebGLRenderer } from "three";

/** There is no WebGL 2 here, so nothing can be drawn. */
export class WebGLMissing extends Error {
  override readonly name = "WebGLMissing";
}

/** A renderer with smooth edges on a canvas of its own, or WebGLMissing. */
export function openRenderer(): WebGLRenderer {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("webgl2", {
    alpha: false,
    antialias: true,
    depth: true,
    powerPreference: "high-performance",
  });
  if (!context) throw new WebGLMissing("This browser offers no WebGL 2");
  const renderer = new WebGLRenderer({ canvas, context, antialias: true, alpha: false });
  renderer.debug.checkShaderErrors = import.meta.env.DEV;
  return renderer;
}
