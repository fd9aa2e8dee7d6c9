import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  GreaterDepth,
  Group,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import { arrowShape, arrowSize } from "./arrow-shape";
import type { Camera } from "./camera";
import type { Colour } from "./theme";

const vertexShader = /* glsl */ `
attribute float end;
attribute float band;
uniform float reach;
uniform float size;
uniform float lift;
varying vec3 seenNormal;
varying float edge;

void main() {
  vec3 p = position * size;
  p.x += end * reach;
  p.z += lift;
  edge = band;
  seenNormal = normalMatrix * normal;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(p, 1.0);
}
`;

const solidFragment = /* glsl */ `
uniform vec3 colour;
uniform vec3 keyLight;
varying vec3 seenNormal;
varying float edge;

void main() {
  float key = dot(normalize(seenNormal), keyLight);
  vec3 side = colour * mix(0.52, 1.0, clamp(key * 0.9 + 0.25, 0.0, 1.0)) + 0.1 * max(key - 0.75, 0.0);
  gl_FragColor = vec4(mix(colour, side, step(0.5, edge)), 1.0);
}
`;

const veiledFragment = /* glsl */ `
uniform vec3 colour;
uniform vec3 outline;
varying float edge;

void main() {
  float rim = step(0.5, edge);
  gl_FragColor = vec4(mix(colour, outline, rim), mix(0.55, 1.0, rim));
}
`;

const shadowVertex = /* glsl */ `
attribute float end;
attribute float band;
uniform float reach;
uniform float size;
varying float depth;

void main() {
  vec3 p = position * size;
  p.x += end * reach;
  depth = band;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(p, 1.0);
}
`;

const shadowFragment = /* glsl */ `
uniform float strength;
varying float depth;

void main() {
  gl_FragColor = vec4(0.0, 0.0, 0.0, strength * depth * depth);
}
`;

const shape = arrowShape();

/**
 * A solid arrow lying on the floor, in world coordinates. Geometry is made once; an arrow is moved
 * by its transform and two uniforms. Where something covers it, it shows through: fill at lower
 * opacity, outline in full.
 */
export class Arrow {
  readonly object = new Group();
  private readonly reach = { value: 0 };
  private readonly size = { value: 0 };
  private readonly colour = { value: new Vector3() };
  private readonly outline = { value: new Vector3() };
  private readonly strength = { value: 0.3 };
  private readonly parts: Mesh<BufferGeometry, ShaderMaterial>[];

  /** `full` is the size of shaft and head against the main arrow's; `order` is its place in the drawing order. */
  constructor(
    camera: Camera,
    private readonly full: number,
    order: number,
  ) {
    const { reach, size, colour, outline, strength } = this;
    const solid = new BufferGeometry();
    solid.setAttribute("position", new BufferAttribute(shape.positions, 3));
    solid.setAttribute("normal", new BufferAttribute(shape.normals, 3));
    solid.setAttribute("end", new BufferAttribute(shape.ends, 1));
    solid.setAttribute("band", new BufferAttribute(shape.bands, 1));
    solid.setIndex(new BufferAttribute(shape.indices, 1));
    const lift = { value: 0.001 };
    const veiled = new ShaderMaterial({
      vertexShader,
      fragmentShader: veiledFragment,
      uniforms: { reach, size, lift, colour, outline },
      transparent: true,
      depthWrite: false,
      depthFunc: GreaterDepth,
    });
    const visible = new ShaderMaterial({
      vertexShader,
      fragmentShader: solidFragment,
      uniforms: { reach, size, lift, colour, keyLight: { value: camera.keyLight } },
      transparent: true,
      depthWrite: true,
    });
    const shadow = new ShaderMaterial({
      vertexShader: shadowVertex,
      fragmentShader: shadowFragment,
      uniforms: { reach, size, strength },
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    });
    this.parts = [
      new Mesh(shadowGeometry(), shadow),
      new Mesh(solid, veiled),
      new Mesh(solid, visible),
    ];
    this.parts.forEach((part, i) => {
      part.frustumCulled = false;
      part.renderOrder = order + 0.2 * i;
      this.object.add(part);
    });
    this.object.visible = false;
  }

  /** Lays the arrow from one floor point to another; a length of nearly nothing hides it. */
  lay(x: number, y: number, z: number, dx: number, dy: number, scale: number): void {
    const length = Math.hypot(dx, dy);
    this.object.visible = length > 1e-3;
    if (!this.object.visible) return;
    this.object.position.set(x, y, z);
    this.object.rotation.z = Math.atan2(dy, dx);
    this.reach.value = length;
    this.size.value = arrowSize(length, this.full * scale);
  }

  hide(): void {
    this.object.visible = false;
  }

  paint(colour: Colour, shadow: number): void {
    this.colour.value.set(...colour);
    this.outline.value.set(...colour);
    this.strength.value = shadow;
  }

  dispose(): void {
    for (const part of this.parts) {
      part.geometry.dispose();
      part.material.dispose();
    }
  }
}

/** The soft dark seam where the arrow rests on the floor: the outline, and again further out. */
function shadowGeometry(): BufferGeometry {
  const { positions, normals, ends, bands } = shape;
  const near: number[] = [];
  for (let i = 0; i < ends.length && near.length < ends.length; i++) {
    if (bands[i] === 1 && positions[3 * i + 2] === 0) near.push(i);
  }
  const count = near.length;
  const spots = new Float32Array(2 * count * 3);
  const tips = new Float32Array(2 * count);
  const depths = new Float32Array(2 * count);
  const SPREAD = 0.03;
  near.forEach((i, k) => {
    for (const out of [0, 1]) {
      const at = k + out * count;
      spots[3 * at] = positions[3 * i]! + out * SPREAD * normals[3 * i]! + 0.004;
      spots[3 * at + 1] = positions[3 * i + 1]! + out * SPREAD * normals[3 * i + 1]!;
      tips[at] = ends[i]!;
      depths[at] = 1 - out;
    }
  });
  const indices: number[] = [];
  for (let k = 0; k + 1 < count; k++) {
    if (k + 1 === count / 2) continue;
    indices.push(k, k + 1, k + 1 + count, k, k + 1 + count, k + count);
  }
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(spots, 3));
  geometry.setAttribute("end", new BufferAttribute(tips, 1));
  geometry.setAttribute("band", new BufferAttribute(depths, 1));
  geometry.setIndex(indices);
  return geometry;
}
