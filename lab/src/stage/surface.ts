import {
  BufferAttribute,
  BufferGeometry,
  DataTexture,
  DoubleSide,
  FloatType,
  Group,
  Mesh,
  RGBAFormat,
  ShaderMaterial,
  Sphere,
  Vector3,
} from "three";
import type { Mesh as SurfaceMesh } from "../engine/engine";
import type { Camera } from "./camera";
import { HeightField } from "./height-field";
import { ASIDE } from "./layer";
import { Lines, Segments, type Pixels } from "./lines";
import { openness } from "./openness";
import { ramp } from "./ramp";
import { surfaceFragment, surfaceVertex } from "./surface-shader";
import type { Theme } from "./theme";

/** How a new mesh takes the place of the old: grown out of it, at once, or unnoticed. */
export type Change = "morph" | "replace" | "refine";

/** Steps of the colour ramp. */
const SHADES = 64;

const BOX = new Sphere(new Vector3(0, 0, 0.5), 1.6);

/** The lit terrain with its contour lines and its rim. All in box coordinates. */
export class Surface {
  readonly object = new Group();
  /** The contour segments at their own heights, shared with the floor. */
  readonly contours = new Segments();
  field: HeightField | null = null;

  private readonly mesh: Mesh<BufferGeometry, ShaderMaterial>;
  readonly contourLines: Lines;
  private readonly rimSegments = new Segments();
  private readonly rim: Lines;
  private readonly terrain = new DataTexture(
    new Float32Array(4 * SHADES),
    SHADES,
    1,
    RGBAFormat,
    FloatType,
  );
  private origin: HeightField | null = null;
  private contourOpacity = 1;

  constructor(pixels: Pixels, camera: Camera) {
    this.mesh = new Mesh(
      new BufferGeometry(),
      new ShaderMaterial({
        vertexShader: surfaceVertex,
        fragmentShader: surfaceFragment,
        uniforms: {
          terrain: { value: this.terrain },
          keyLight: { value: camera.keyLight },
          zenith: { value: camera.zenith },
          shade: { value: new Vector3() },
          lit: { value: new Vector3() },
          underside: { value: new Vector3() },
          grown: { value: 1 },
        },
        side: DoubleSide,
      }),
    );
    this.mesh.frustumCulled = false;
    this.mesh.visible = false;
    this.contourLines = new Lines(this.contours, pixels, { width: 1, nudge: 6e-4, order: 5 });
    this.rim = new Lines(this.rimSegments, pixels, { width: 1.5, nudge: 6e-4, order: 5 });
    for (const lines of [this.contourLines, this.rim]) lines.layers.set(ASIDE);
    this.object.add(this.mesh, this.contourLines, this.rim);
  }

  /** From 0, the surface before, to 1, the surface set last. */
  get grown(): number {
    return this.mesh.material.uniforms.grown!.value as number;
  }
  set grown(amount: number) {
    this.mesh.material.uniforms.grown!.value = amount;
    if (amount === 1) this.origin = null;
    const faded = amount * amount * amount;
    this.contourLines.opacity = this.contourOpacity * faded;
    this.rim.opacity = amount < 1 ? faded : 1;
  }

  set(mesh: SurfaceMesh, how: Change): void {
    const field = HeightField.of(mesh);
    if (how === "replace" || !this.field) this.origin = null;
    else if (how === "morph") {
      this.origin =
        this.grown < 1 && this.origin ? this.origin.blend(this.field, this.grown) : this.field;
    }
    this.field = field;

    const geometry = new BufferGeometry();
    geometry.setAttribute("position", new BufferAttribute(mesh.positions, 3));
    geometry.setAttribute("normal", new BufferAttribute(mesh.normals, 3));
    geometry.setIndex(new BufferAttribute(mesh.indices, 1));
    // Grid vertices in a hole are NaN; the box is known, so nobody need measure them.
    geometry.boundingSphere = BOX;
    const open = openness(field, mesh.positions);
    geometry.setAttribute("openness", new BufferAttribute(open, 1, true));
    if (this.origin) {
      const from = sampled(this.origin, mesh.positions, mesh.normals);
      geometry.setAttribute("from", new BufferAttribute(from, 3));
    }
    this.mesh.geometry.dispose();
    this.mesh.geometry = geometry;
    this.mesh.visible = mesh.indices.length > 0;
    this.contours.set(raised(mesh.contours, mesh.contourHeights));
    this.rimSegments.set(mesh.rim);
    if (!this.origin) this.grown = 1;
    else if (how === "morph") this.grown = 0;
  }

  paint(theme: Theme): void {
    const u = this.mesh.material.uniforms;
    (u.shade!.value as Vector3).set(...theme.shade);
    (u.lit!.value as Vector3).set(...theme.lit);
    (u.underside!.value as Vector3).set(...theme.underside);
    (this.terrain.image.data as Float32Array).set(ramp(theme.terrain, SHADES));
    this.terrain.needsUpdate = true;
    this.contourLines.colour = theme.contour;
    this.rim.colour = theme.rim;
    this.contourOpacity = theme.contourOpacity;
    this.grown = this.grown;
  }

  dispose(): void {
    this.mesh.geometry.dispose();
    this.mesh.material.dispose();
    this.terrain.dispose();
    this.contours.dispose();
    this.contourLines.material.dispose();
    this.rimSegments.dispose();
    this.rim.material.dispose();
  }
}

/** Height and slopes of another field under every vertex; the vertex's own where it has none. */
function sampled(
  field: HeightField,
  positions: Float32Array,
  normals: Float32Array,
): Float32Array<ArrayBuffer> {
  const from = new Float32Array(positions.length);
  for (let k = 0; k < positions.length; k += 3) {
    const u = positions[k]!;
    const v = positions[k + 1]!;
    const w = field.at(u, v, 0);
    const exists = Number.isFinite(w);
    const nz = Math.max(normals[k + 2]!, 0.02);
    from[k] = exists ? Math.min(1.05, Math.max(-0.05, w)) : positions[k + 2]!;
    from[k + 1] = exists ? field.at(u, v, 1) : -normals[k]! / nz;
    from[k + 2] = exists ? field.at(u, v, 2) : -normals[k + 1]! / nz;
  }
  return from;
}

/** Flat segments lifted to their heights: six numbers each. */
function raised(flat: Float32Array, heights: Float32Array): Float32Array {
  const out = new Float32Array(heights.length * 6);
  for (let i = 0; i < heights.length; i++) {
    const w = heights[i]!;
    out[6 * i] = flat[4 * i]!;
    out[6 * i + 1] = flat[4 * i + 1]!;
    out[6 * i + 2] = w;
    out[6 * i + 3] = flat[4 * i + 2]!;
    out[6 * i + 4] = flat[4 * i + 3]!;
    out[6 * i + 5] = w;
  }
  return out;
}
