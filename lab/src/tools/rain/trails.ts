import {
  BufferGeometry,
  DynamicDrawUsage,
  type InterleavedBuffer,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import type { Pixels } from "../../stage/lines";
import { CORNERS, layQuads } from "../../stage/quads";
import type { Colour } from "../../stage/theme";

const vertexShader = /* glsl */ `
attribute vec3 start;
attribute vec3 end;
uniform vec2 viewport;
uniform float density;
uniform float drops;
uniform float slots;
uniform float newest;
uniform float fading;
varying float across;
varying float strength;

void main() {
  float slot = floor(float(gl_VertexID / 4) / drops);
  float age = mod(newest - slot + slots, slots) / slots;
  strength = mix(1.0, (1.0 - age) * (1.0 - age), fading);
  vec4 a = projectionMatrix * modelViewMatrix * vec4(start, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(end, 1.0);
  vec2 along = (b.xy / b.w - a.xy / a.w) * viewport;
  float size = length(along);
  along = size > 1e-5 ? along / size : vec2(1.0, 0.0);
  int corner = gl_VertexID & 3;
  across = (corner & 1) == 0 ? -(0.5 * density + 1.0) : 0.5 * density + 1.0;
  vec4 p = corner < 2 ? a : b;
  p.xy += vec2(-along.y, along.x) * across * 2.0 / viewport * p.w;
  p.z -= 0.0015 * p.w;
  gl_Position = size > 1e-5 ? p : vec4(2.0, 2.0, 2.0, 1.0);
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 colour;
uniform float density;
varying float across;
varying float strength;

void main() {
  float cover = clamp(0.6 * density + 0.5 - abs(across), 0.0, 1.0);
  if (cover * strength <= 0.01) discard;
  gl_FragColor = vec4(colour, 0.75 * cover * strength);
}
`;

const nothing = new Float32Array(0);

/**
 * The last steps of many drops as lines that fade with age. Each step writes one slot of a ring, and
 * only that slot goes to the graphics card.
 */
export class Trails {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly buffer: InterleavedBuffer;
  private readonly colour = new Vector3();
  private slot = -1;
  private before: Float32Array = nothing;

  constructor(
    { viewport, density }: Pixels,
    private readonly drops: number,
    private readonly slots: number,
    isFading: boolean,
    order: number,
  ) {
    const geometry = new BufferGeometry();
    this.buffer = layQuads(geometry, drops * slots, { start: 3, end: 3 });
    this.buffer.setUsage(DynamicDrawUsage);
    this.object = new Mesh(
      geometry,
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: {
          viewport,
          density,
          drops: { value: drops },
          slots: { value: slots },
          newest: { value: 0 },
          fading: { value: isFading ? 1 : 0 },
          colour: { value: this.colour },
        },
        transparent: true,
        depthWrite: false,
      }),
    );
    this.object.frustumCulled = false;
    this.object.renderOrder = order;
  }

  /** The drops' next places, three numbers each. The first call only says where they start. */
  follow(places: Float32Array): void {
    const { before, drops, buffer } = this;
    if (before.length > 0) {
      this.slot = (this.slot + 1) % this.slots;
      const from = 6 * CORNERS * drops * this.slot;
      const steps = buffer.array as Float32Array;
      for (let i = 0, at = from; i < drops; i++) {
        for (let corner = 0; corner < CORNERS; corner++, at += 6) {
          for (let k = 0; k < 3; k++) {
            steps[at + k] = before[3 * i + k]!;
            steps[at + 3 + k] = places[3 * i + k]!;
          }
        }
      }
      buffer.addUpdateRange(from, 6 * CORNERS * drops);
      buffer.needsUpdate = true;
      this.object.material.uniforms["newest"]!.value = this.slot;
    }
    this.before = places.slice();
  }

  /** Forgets everything: the next places are starts. */
  clear(): void {
    (this.buffer.array as Float32Array).fill(0);
    this.buffer.clearUpdateRanges();
    this.buffer.needsUpdate = true;
    this.before = nothing;
    this.slot = -1;
  }

  paint(colour: Colour): void {
    this.colour.set(...colour);
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
  }
}
