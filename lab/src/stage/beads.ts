import {
  BufferAttribute,
  GreaterDepth,
  Group,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import type { Pixels } from "./lines";
import type { Colour } from "./theme";
import { sendStart, startsWith } from "./upload";

const vertexShader = /* glsl */ `
attribute vec3 centre;
uniform vec2 viewport;
uniform float density;
uniform float radius;
uniform float nudge;
varying vec2 spot;

void main() {
  spot = position.xy * (radius + 1.5);
  vec4 p = projectionMatrix * modelViewMatrix * vec4(centre, 1.0);
  p.xy += spot * density * 2.0 / viewport * p.w;
  p.z -= nudge * p.w;
  gl_Position = p;
}
`;

const fragmentShader = /* glsl */ `
uniform float density;
uniform float radius;
uniform float line;
uniform vec3 colour;
uniform vec3 rim;
uniform float opacity;
varying vec2 spot;

void main() {
  float r = length(spot);
  float cover = clamp((radius - r) * density + 0.5, 0.0, 1.0);
  if (cover <= 0.0) discard;
  float inside = clamp((radius - line - r) * density + 0.5, 0.0, 1.0);
  gl_FragColor = vec4(mix(rim, colour, inside), cover * opacity);
}
`;

export interface BeadStyle {
  /** CSS pixels. */
  radius: number;
  /** Width of the rim, CSS pixels. */
  line: number;
  order: number;
  /** How much shows through a surface that covers them; 1 draws them regardless. */
  behind?: number;
}

/** Round beads of a constant size in pixels, each with a rim, at places of their parent's coordinates. */
export class Beads {
  readonly object = new Group();
  private readonly geometry = new InstancedBufferGeometry();
  private readonly colour = { value: new Vector3() };
  private readonly rim = { value: new Vector3() };
  private readonly materials: ShaderMaterial[] = [];
  private centres: InstancedBufferAttribute;

  constructor(pixels: Pixels, { radius, line, order, behind = 0 }: BeadStyle) {
    const corners = new Float32Array([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0]);
    this.geometry.setAttribute("position", new BufferAttribute(corners, 3));
    this.geometry.setIndex([0, 1, 3, 0, 3, 2]);
    this.centres = this.attach(1);
    const { colour, rim } = this;
    const add = (opacity: number, material: Partial<ShaderMaterial>) => {
      const shader = new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: {
          viewport: pixels.viewport,
          density: pixels.density,
          radius: { value: radius },
          line: { value: line },
          nudge: { value: 0.004 },
          opacity: { value: opacity },
          colour,
          rim,
        },
        transparent: true,
        depthWrite: false,
        ...material,
      });
      const mesh = new Mesh(this.geometry, shader);
      mesh.frustumCulled = false;
      mesh.renderOrder = order;
      this.materials.push(shader);
      this.object.add(mesh);
    };
    if (behind > 0 && behind < 1) add(behind, { depthFunc: GreaterDepth });
    add(1, { depthTest: behind < 1 });
    this.object.visible = false;
  }

  /** Three numbers for each; empty for none. */
  set(places: Float32Array): void {
    const count = Math.floor(places.length / 3);
    this.object.visible = count > 0;
    if (count === 0) return;
    if (places.length > this.centres.array.length) {
      this.geometry.dispose();
      this.centres = this.attach(count);
    }
    this.geometry.instanceCount = count;
    if (startsWith(this.centres.array, places)) return;
    (this.centres.array as Float32Array).set(places);
    sendStart(this.centres, places.length);
  }

  paint(colour: Colour, rim: Colour): void {
    this.colour.value.set(...colour);
    this.rim.value.set(...rim);
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }

  private attach(count: number): InstancedBufferAttribute {
    const centres = new InstancedBufferAttribute(new Float32Array(3 * count), 3);
    this.geometry.setAttribute("centre", centres);
    return centres;
  }
}
