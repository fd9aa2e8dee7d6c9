import {
  BufferGeometry,
  DynamicDrawUsage,
  type InterleavedBuffer,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import type { Pixels } from "./lines";
import { CORNERS, layQuads } from "./quads";
import type { Colour } from "./theme";
import { sendStart } from "./upload";

/** How many colours a set of dots may tell apart. */
export const MOST_TINTS = 10;

const vertexShader = /* glsl */ `
attribute vec3 centre;
attribute float tint;
uniform vec2 viewport;
uniform float density;
uniform float radius;
uniform float nudge;
uniform vec3 tints[${MOST_TINTS}];
varying vec3 colour;
varying vec2 spot;

void main() {
  float reach = radius * density + 1.0;
  int corner = gl_VertexID & 3;
  spot = vec2((corner & 1) == 0 ? reach : -reach, corner < 2 ? -reach : reach);
  colour = tints[int(max(tint, 0.0))];
  vec4 p = projectionMatrix * modelViewMatrix * vec4(centre, 1.0);
  p.xy += spot * 2.0 / viewport * p.w;
  p.z -= nudge * p.w;
  // A dot without a tint is not there.
  gl_Position = tint < 0.0 ? vec4(2.0, 2.0, 2.0, 1.0) : p;
}
`;

const fragmentShader = /* glsl */ `
uniform float density;
uniform float radius;
uniform float opacity;
varying vec3 colour;
varying vec2 spot;

void main() {
  float cover = clamp(radius * density + 0.5 - length(spot), 0.0, 1.0);
  if (cover <= 0.0) discard;
  gl_FragColor = vec4(colour, opacity * cover);
}
`;

export interface DotStyle {
  /** CSS pixels. */
  radius: number;
  opacity?: number;
  order: number;
  /** Drawn regardless of what is in front. */
  through?: boolean;
}

/** Many round dots of one size in pixels, each with one of a few colours. In its parent's coordinates. */
export class Dots {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly buffer: InterleavedBuffer;
  private readonly tints = Array.from({ length: MOST_TINTS }, () => new Vector3());

  /** Room for `most` dots. */
  constructor({ viewport, density }: Pixels, most: number, style: DotStyle) {
    const geometry = new BufferGeometry();
    this.buffer = layQuads(geometry, most, { centre: 3, tint: 1 });
    this.buffer.setUsage(DynamicDrawUsage);
    geometry.setDrawRange(0, 0);
    this.object = new Mesh(
      geometry,
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: {
          viewport,
          density,
          radius: { value: style.radius },
          opacity: { value: style.opacity ?? 1 },
          nudge: { value: 0.002 },
          tints: { value: this.tints },
        },
        transparent: true,
        depthWrite: false,
        depthTest: style.through !== true,
        depthFunc: LessEqualDepth,
      }),
    );
    this.object.frustumCulled = false;
    this.object.renderOrder = style.order;
  }

  /** Three coordinates and the number of a colour for each dot; a negative number hides one. */
  set(centres: ArrayLike<number>, tintOf: ArrayLike<number>): void {
    let count = tintOf.length;
    while (count > 0 && tintOf[count - 1]! < 0) count--;
    this.object.geometry.setDrawRange(0, 6 * count);
    this.object.visible = count > 0;
    const corners = this.buffer.array;
    for (let i = 0, at = 0; i < count; i++) {
      for (let corner = 0; corner < CORNERS; corner++, at += 4) {
        for (let k = 0; k < 3; k++) corners[at + k] = centres[3 * i + k]!;
        corners[at + 3] = tintOf[i]!;
      }
    }
    sendStart(this.buffer, 4 * CORNERS * count);
  }

  paint(colours: readonly Colour[]): void {
    this.tints.forEach((tint, i) => tint.set(...(colours[i % colours.length] ?? [0, 0, 0])));
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
  }
}
