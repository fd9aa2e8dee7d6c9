import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  GreaterDepth,
  Group,
  LessEqualDepth,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import type { Colour } from "./theme";

const vertexShader = /* glsl */ `
void main() {
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

const fragmentShader = /* glsl */ `
uniform vec3 colour;
uniform float opacity;

void main() {
  gl_FragColor = vec4(colour, opacity);
}
`;

export interface FillStyle {
  opacity: number;
  /** What is left of it behind a surface. */
  behind: number;
  order: number;
}

/** A convex polygon in a see-through colour, in its parent's coordinates. */
export class Fill {
  readonly object = new Group();
  private readonly geometry = new BufferGeometry();
  private readonly colour = { value: new Vector3() };
  private readonly materials: readonly ShaderMaterial[];
  private readonly corners: Float32Array;

  /** Room for `most` corners. */
  constructor(most: number, { opacity, behind, order }: FillStyle) {
    this.corners = new Float32Array(3 * most);
    this.geometry.setAttribute("position", new BufferAttribute(this.corners, 3));
    const fan = new Uint16Array(3 * (most - 2));
    for (let k = 0; k < most - 2; k++) fan.set([0, k + 1, k + 2], 3 * k);
    this.geometry.setIndex(new BufferAttribute(fan, 1));
    const { colour } = this;
    this.materials = [
      { opacity, depthFunc: LessEqualDepth },
      { opacity: behind, depthFunc: GreaterDepth },
    ].map(
      (style) =>
        new ShaderMaterial({
          vertexShader,
          fragmentShader,
          uniforms: { colour, opacity: { value: style.opacity } },
          transparent: true,
          depthWrite: false,
          depthFunc: style.depthFunc,
          side: DoubleSide,
        }),
    );
    for (const material of this.materials) {
      const mesh = new Mesh(this.geometry, material);
      mesh.frustumCulled = false;
      mesh.renderOrder = order;
      this.object.add(mesh);
    }
    this.object.visible = false;
  }

  /** Three numbers for each corner; empty for none. */
  set(corners: Float32Array): void {
    const count = Math.min(corners.length, this.corners.length) / 3;
    this.object.visible = count > 2;
    if (!this.object.visible) return;
    this.corners.set(
      corners.length > this.corners.length ? corners.subarray(0, 3 * count) : corners,
    );
    this.geometry.getAttribute("position").needsUpdate = true;
    this.geometry.setDrawRange(0, 3 * (count - 2));
  }

  paint(colour: Colour): void {
    this.colour.value.set(...colour);
  }

  dispose(): void {
    this.geometry.dispose();
    for (const material of this.materials) material.dispose();
  }
}
