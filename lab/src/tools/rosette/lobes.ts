// The curve of the rosette with its light fill.

import {
  BufferAttribute,
  BufferGeometry,
  GreaterDepth,
  Group,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import type { Rosette } from "../../engine/engine";
import type { LayerContext } from "../../stage/stage";
import { Stroke } from "../../stage/stroke";
import type { Theme } from "../../stage/theme";

const vertexShader = /* glsl */ `
attribute float slope;
varying float rise;

void main() {
  rise = slope;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 up;
uniform vec3 down;
uniform float opacity;
varying float rise;

void main() {
  gl_FragColor = vec4(rise > 0.0 ? up : down, opacity);
}
`;

/** Two lobes around their middle, in box coordinates: where f rises, and where it falls. */
export class Lobes {
  readonly object = new Group();
  private readonly rising: Stroke;
  private readonly falling: Stroke;
  private readonly geometry = new BufferGeometry();
  private readonly materials: readonly ShaderMaterial[];
  private readonly places: Float32Array;
  private readonly slopes: Float32Array;
  private readonly up = { value: new Vector3() };
  private readonly down = { value: new Vector3() };
  private readonly pieces: readonly [Float32Array, Float32Array];

  constructor(
    { pixels }: LayerContext,
    private readonly count: number,
  ) {
    const style = { width: 2, behind: 0.45, order: 4 };
    this.rising = new Stroke(pixels, style);
    this.falling = new Stroke(pixels, style);
    this.pieces = [new Float32Array(6 * (count + 2)), new Float32Array(6 * (count + 2))];
    this.places = new Float32Array(3 * (count + 1));
    this.slopes = new Float32Array(count + 1);
    this.geometry.setAttribute("position", new BufferAttribute(this.places, 3));
    this.geometry.setAttribute("slope", new BufferAttribute(this.slopes, 1));
    const fan = new Uint16Array(3 * count);
    for (let k = 0; k < count; k++) fan.set([count, k, (k + 1) % count], 3 * k);
    this.geometry.setIndex(new BufferAttribute(fan, 1));
    const { up, down } = this;
    this.materials = [
      { opacity: 0.16, depthFunc: LessEqualDepth },
      { opacity: 0.1, depthFunc: GreaterDepth },
    ].map(
      ({ opacity, depthFunc }) =>
        new ShaderMaterial({
          vertexShader,
          fragmentShader,
          uniforms: { up, down, opacity: { value: opacity } },
          transparent: true,
          depthWrite: false,
          depthFunc,
        }),
    );
    for (const material of this.materials) {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = 3.2;
      this.object.add(mesh);
    }
    this.object.add(this.rising.object, this.falling.object);
  }

  /** Around (u, v) on the floor at w. */
  set({ slopes, curve }: Rosette, u: number, v: number, w: number): void {
    const { count, places } = this;
    for (let k = 0; k < count; k++) {
      places[3 * k] = curve[2 * k]!;
      places[3 * k + 1] = curve[2 * k + 1]!;
      places[3 * k + 2] = w;
      this.slopes[k] = slopes[k]!;
    }
    places[3 * count] = u;
    places[3 * count + 1] = v;
    places[3 * count + 2] = w;
    this.geometry.getAttribute("position").needsUpdate = true;
    this.geometry.getAttribute("slope").needsUpdate = true;
    this.rising.set(this.outline(this.pieces[0], 1));
    this.falling.set(this.outline(this.pieces[1], -1));
  }

  paint({ up, down, ink }: Theme): void {
    this.up.value.set(...up);
    this.down.value.set(...down);
    this.rising.paint(up, ink);
    this.falling.paint(down, ink);
  }

  dispose(): void {
    this.rising.dispose();
    this.falling.dispose();
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }

  /** The pieces of the curve on one side; where the slope changes its sign they end in the middle. */
  private outline(into: Float32Array, sign: 1 | -1): Float32Array {
    const { count, places, slopes } = this;
    let length = 0;
    for (let k = 0; k < count; k++) {
      const next = (k + 1) % count;
      const here = sign * slopes[k]! > 0;
      const there = sign * slopes[next]! > 0;
      if (!here && !there) continue;
      length = copyPlace(places, here ? k : count, into, length);
      length = copyPlace(places, there ? next : count, into, length);
    }
    return into.subarray(0, length);
  }
}

function copyPlace(from: Float32Array, k: number, into: Float32Array, at: number): number {
  into[at] = from[3 * k]!;
  into[at + 1] = from[3 * k + 1]!;
  into[at + 2] = from[3 * k + 2]!;
  return at + 3;
}
