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
import { arrowSize, seamOfArrow, solidArrow, veiledArrow, type ArrowShape } from "./arrow-shape";
import type { Camera } from "./camera";
import type { Colour, Theme } from "./theme";

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

/** A crisp outline and a breath of fill: what lies behind, seen as through glass. */
const veiledFragment = /* glsl */ `
uniform vec3 colour;
varying float edge;

void main() {
  gl_FragColor = vec4(colour, mix(0.36, 0.95, step(0.5, edge)));
}
`;

const shadowFragment = /* glsl */ `
uniform float strength;
varying float edge;

void main() {
  gl_FragColor = vec4(0.0, 0.0, 0.0, strength * edge * edge);
}
`;

/** Made once: every arrow is these three, moved by a transform and two uniforms. */
const shapes = { seam: seamOfArrow(), veiled: veiledArrow(), solid: solidArrow() };

function geometryOf(shape: ArrowShape): BufferGeometry {
  const geometry = new BufferGeometry();
  geometry.setAttribute("position", new BufferAttribute(shape.positions, 3));
  geometry.setAttribute("normal", new BufferAttribute(shape.normals, 3));
  geometry.setAttribute("end", new BufferAttribute(shape.ends, 1));
  geometry.setAttribute("band", new BufferAttribute(shape.bands, 1));
  geometry.setIndex(new BufferAttribute(shape.indices, 1));
  return geometry;
}

/**
 * A solid arrow lying on the floor, in world coordinates. Geometry is made once; an arrow is moved
 * by its transform and two uniforms. Where something covers it, it shows through: a faint fill with
 * a crisp outline.
 */
export class Arrow {
  readonly object = new Group();
  private readonly reach = { value: 0 };
  private readonly size = { value: 0 };
  private readonly colour = { value: new Vector3() };
  private readonly strength = { value: 0.3 };
  private readonly parts: Mesh<BufferGeometry, ShaderMaterial>[];

  /** `full` is the size of shaft and head against the main arrow's; `order` is its place in the drawing order. */
  constructor(
    camera: Camera,
    private readonly full: number,
    order: number,
  ) {
    const { reach, size, colour, strength } = this;
    const lift = { value: 0.001 };
    const veiled = new ShaderMaterial({
      vertexShader,
      fragmentShader: veiledFragment,
      uniforms: { reach, size, lift, colour },
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
      vertexShader,
      fragmentShader: shadowFragment,
      uniforms: { reach, size, lift, strength },
      transparent: true,
      depthWrite: false,
      side: DoubleSide,
    });
    this.parts = [
      new Mesh(geometryOf(shapes.seam), shadow),
      new Mesh(geometryOf(shapes.veiled), veiled),
      new Mesh(geometryOf(shapes.solid), visible),
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

  paint(colour: Colour, { shadow }: Theme): void {
    this.colour.value.set(...colour);
    this.strength.value = shadow;
  }

  dispose(): void {
    for (const part of this.parts) {
      part.geometry.dispose();
      part.material.dispose();
    }
  }
}
