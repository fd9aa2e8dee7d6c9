import {
  BufferGeometry,
  GreaterDepth,
  type InterleavedBuffer,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  type Vector2,
  Vector3,
} from "three";
import { CORNERS, layQuads } from "./quads";
import type { Colour } from "./theme";
import { sendStart } from "./upload";

const vertexShader = /* glsl */ `
attribute vec3 start;
attribute vec3 end;
uniform vec2 viewport;
uniform float width;
uniform float density;
uniform float flatten;
uniform float level;
uniform float nudge;
varying float across;

void main() {
  vec3 from = vec3(start.xy, mix(start.z, level, flatten));
  vec3 to = vec3(end.xy, mix(end.z, level, flatten));
  vec4 a = projectionMatrix * modelViewMatrix * vec4(from, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(to, 1.0);
  float nearest = 0.02;
  if (a.w < nearest && b.w > nearest) a = mix(a, b, (nearest - a.w) / (b.w - a.w));
  else if (b.w < nearest && a.w > nearest) b = mix(b, a, (nearest - b.w) / (a.w - b.w));
  vec2 along = (b.xy / b.w - a.xy / a.w) * viewport;
  float size = length(along);
  along = size > 1e-5 ? along / size : vec2(1.0, 0.0);
  float reach = 0.5 * max(width * density, 1.0) + 0.75;
  // The corners of a strip: left and right at its start, then at its end.
  int corner = gl_VertexID & 3;
  across = (corner & 1) == 0 ? -reach : reach;
  vec4 p = corner < 2 ? a : b;
  p.xy += vec2(-along.y, along.x) * across * 2.0 / viewport * p.w;
  p.z -= nudge * p.w;
  gl_Position = p;
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 colour;
uniform float opacity;
uniform float width;
uniform float density;
varying float across;

void main() {
  float dots = width * density;
  float cover = clamp(0.5 * max(dots, 1.0) + 0.5 - abs(across), 0.0, 1.0) * min(dots, 1.0);
  if (cover <= 0.0) discard;
  gl_FragColor = vec4(colour, opacity * cover);
}
`;

/** Size of the picture, shared by everything that is drawn in pixels. */
export interface Pixels {
  /** In device pixels. */
  viewport: { value: Vector2 };
  /** Device pixels in a CSS pixel. */
  density: { value: number };
}

export interface LineStyle {
  /** CSS pixels. */
  width: number;
  opacity?: number;
  /** Draws every segment at this height instead of its own. */
  level?: number;
  /** Moves lines towards the eye, in parts of the depth range, so that they win over a surface. */
  nudge?: number;
  /** `through`: drawn regardless of what is in front; `behind`: only where something is in front. */
  depth?: "normal" | "through" | "behind";
  order: number;
}

/** Numbers of one segment: start and end. */
const NUMBERS = 6;

/** The segments of a set of lines: six numbers each, start and end. Several `Lines` may share one. */
export class Segments {
  readonly geometry = new BufferGeometry();
  private room = 0;
  private buffer!: InterleavedBuffer;

  constructor(points: Float32Array = new Float32Array(NUMBERS)) {
    this.set(points);
  }

  /** Takes other segments; the buffer on the card is kept when the number does not grow. */
  set(points: Float32Array): void {
    const count = Math.floor(points.length / NUMBERS);
    if (count > this.room || this.room === 0) {
      this.room = Math.max(1, count);
      this.buffer = layQuads(this.geometry, this.room, { start: 3, end: 3 });
    }
    this.geometry.setDrawRange(0, 6 * count);
    const corners = this.buffer.array;
    let isNew = false;
    for (let i = 0, to = 0; i < NUMBERS * count; i += NUMBERS) {
      for (let corner = 0; corner < CORNERS; corner++) {
        for (let k = 0; k < NUMBERS; k++, to++) {
          isNew ||= corners[to] !== points[i + k];
          corners[to] = points[i + k]!;
        }
      }
    }
    if (isNew) sendStart(this.buffer, CORNERS * NUMBERS * count);
  }

  dispose(): void {
    this.geometry.dispose();
  }
}

/** Lines of a constant width in pixels, smoothed in the shader so that they are crisp at any density. */
export class Lines extends Mesh<BufferGeometry, ShaderMaterial> {
  constructor(
    readonly segments: Segments,
    { viewport, density }: Pixels,
    style: LineStyle,
  ) {
    const behind = style.depth === "behind";
    super(
      segments.geometry,
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: {
          viewport,
          density,
          width: { value: style.width },
          flatten: { value: style.level === undefined ? 0 : 1 },
          level: { value: style.level ?? 0 },
          nudge: { value: style.nudge ?? 0 },
          colour: { value: new Vector3() },
          opacity: { value: style.opacity ?? 1 },
        },
        transparent: true,
        depthWrite: false,
        depthTest: style.depth !== "through",
        depthFunc: behind ? GreaterDepth : LessEqualDepth,
      }),
    );
    this.frustumCulled = false;
    this.renderOrder = style.order;
  }

  set colour([r, g, b]: Colour) {
    (this.material.uniforms.colour!.value as Vector3).set(r, g, b);
  }
  set opacity(value: number) {
    this.material.uniforms.opacity!.value = value;
  }
  set level(value: number) {
    this.material.uniforms.level!.value = value;
  }
}
