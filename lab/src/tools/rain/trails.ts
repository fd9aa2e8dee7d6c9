import {
  BufferAttribute,
  DynamicDrawUsage,
  InstancedBufferGeometry,
  InstancedInterleavedBuffer,
  InterleavedBufferAttribute,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import type { Pixels } from "../../stage/lines";
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
  float slot = floor(float(gl_InstanceID) / drops);
  float age = mod(newest - slot + slots, slots) / slots;
  strength = mix(1.0, (1.0 - age) * (1.0 - age), fading);
  vec4 a = projectionMatrix * modelViewMatrix * vec4(start, 1.0);
  vec4 b = projectionMatrix * modelViewMatrix * vec4(end, 1.0);
  vec2 along = (b.xy / b.w - a.xy / a.w) * viewport;
  float size = length(along);
  along = size > 1e-5 ? along / size : vec2(1.0, 0.0);
  across = position.x * (0.5 * density + 1.0);
  vec4 p = position.y < 0.5 ? a : b;
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
  readonly object: Mesh<InstancedBufferGeometry, ShaderMaterial>;
  private readonly buffer: InstancedInterleavedBuffer;
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
    const geometry = new InstancedBufferGeometry();
    const corners = new Float32Array([-1, 0, 0, 1, 0, 0, -1, 1, 0, 1, 1, 0]);
    geometry.setAttribute("position", new BufferAttribute(corners, 3));
    geometry.setIndex([0, 2, 1, 1, 2, 3]);
    this.buffer = new InstancedInterleavedBuffer(new Float32Array(6 * drops * slots), 6);
    this.buffer.setUsage(DynamicDrawUsage);
    geometry.setAttribute("start", new InterleavedBufferAttribute(this.buffer, 3, 0));
    geometry.setAttribute("end", new InterleavedBufferAttribute(this.buffer, 3, 3));
    geometry.instanceCount = drops * slots;
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
      const at = 6 * drops * this.slot;
      const steps = buffer.array as Float32Array;
      for (let i = 0; i < drops; i++) {
        for (let k = 0; k < 3; k++) {
          steps[at + 6 * i + k] = before[3 * i + k]!;
          steps[at + 6 * i + 3 + k] = places[3 * i + k]!;
        }
      }
      buffer.addUpdateRange(at, 6 * drops);
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
