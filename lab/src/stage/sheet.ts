import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Mesh,
  ShaderMaterial,
  Vector2,
  Vector3,
} from "three";
import type { Colour } from "./theme";

/** The most corners of a sheet. */
const MOST = 8;

/** A flat convex sheet like thin ruled glass, in its parent's coordinates. */
export class Sheet {
  readonly object: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly corners = new BufferAttribute(new Float32Array(3 * MOST), 3);

  /** Fine lines through its centre and every `mesh` from there make it read as a plane. */
  constructor(order: number, mesh: number) {
    const geometry = new BufferGeometry();
    geometry.setAttribute("position", this.corners);
    geometry.setIndex(Array.from({ length: MOST - 2 }, (_, i) => [0, i + 1, i + 2]).flat());
    this.object = new Mesh(
      geometry,
      new ShaderMaterial({
        vertexShader: `uniform vec2 centre;
        uniform float mesh;
        varying vec2 ruled;
        void main() {
          ruled = (position.xy - centre) / mesh;
          gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
          gl_Position.z -= 0.0006 * gl_Position.w;
        }`,
        fragmentShader: `uniform vec3 colour;
        uniform vec3 ink;
        uniform float opacity;
        varying vec2 ruled;
        void main() {
          vec2 off = abs(fract(ruled - 0.5) - 0.5) / fwidth(ruled);
          float line = 0.3 * clamp(1.0 - min(off.x, off.y), 0.0, 1.0);
          gl_FragColor = vec4(mix(colour, ink, line), mix(opacity, 1.0, line));
        }`,
        uniforms: {
          colour: { value: new Vector3() },
          ink: { value: new Vector3() },
          opacity: { value: 0.5 },
          centre: { value: new Vector2() },
          mesh: { value: mesh },
        },
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      }),
    );
    this.object.frustumCulled = false;
    this.object.renderOrder = order;
    this.object.visible = false;
  }

  /** Three numbers for each corner, one after the other around the edge; empty for none. */
  set(corners: Float32Array, centreU: number, centreV: number): void {
    const count = Math.min(MOST, Math.floor(corners.length / 3));
    this.object.visible = count > 2;
    if (count < 3) return;
    (this.object.material.uniforms.centre!.value as Vector2).set(centreU, centreV);
    (this.corners.array as Float32Array).set(corners.subarray(0, 3 * count));
    this.corners.needsUpdate = true;
    this.object.geometry.setDrawRange(0, 3 * (count - 2));
  }

  paint(colour: Colour, ink: Colour, opacity: number): void {
    const { uniforms } = this.object.material;
    (uniforms.ink!.value as Vector3).set(...ink);
    (uniforms.colour!.value as Vector3).set(...colour);
    uniforms.opacity!.value = opacity;
  }

  dispose(): void {
    this.object.geometry.dispose();
    this.object.material.dispose();
  }
}
