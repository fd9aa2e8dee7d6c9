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
import { ASIDE } from "./layer";
import { Lines, Segments, type Pixels } from "./lines";
import type { Space } from "./space";
import type { Colour, Theme } from "./theme";

/** Radius of the sphere in CSS pixels. */
const RADIUS = 8;
/** Half the side of the square it is drawn in: room for halo and pulse. */
const ROOM = 34;
/** Radius of the ring on the floor, world units. */
const RING = 0.042;

const markVertex = /* glsl */ `
uniform vec2 viewport;
uniform float density;
varying vec2 spot;

void main() {
  spot = position.xy * ${ROOM.toFixed(1)};
  vec4 p = projectionMatrix * modelViewMatrix * vec4(0.0, 0.0, 0.0, 1.0);
  p.xy += spot * density * 2.0 / viewport * p.w;
  gl_Position = p;
}
`;

/** A lit sphere, a light ring around it and a dark one around that: it reads on every colour. */
const markFragment = /* glsl */ `
uniform float density;
uniform float pulse;
uniform float grip;
uniform vec3 core;
uniform vec3 halo;
uniform vec3 outer;
varying vec2 spot;

float disc(float r, float radius) {
  return clamp((radius - r) * density + 0.5, 0.0, 1.0);
}

void main() {
  float r = length(spot);
  float radius = ${RADIUS.toFixed(1)} + grip;
  vec2 n = spot / radius;
  float z = sqrt(max(0.0, 1.0 - dot(n, n)));
  float key = max(0.0, dot(vec3(n, z), normalize(vec3(-0.5, 0.62, 0.6))));
  vec3 ball = core + 0.34 * key * key * key * (halo - core) + 0.1 * z * (halo - core);
  float soft = 0.28 * smoothstep(radius + 9.0, radius + 2.0, r);
  float ringR = mix(radius + 3.0, ${ROOM.toFixed(1)} - 3.0, pulse);
  float wave = disc(abs(r - ringR), 1.25) * (1.0 - pulse) * step(0.001, pulse) * 0.75;
  float bright = disc(r, radius + 2.5);
  float solid = disc(r, radius);
  vec3 colour = outer;
  float alpha = max(soft, wave);
  colour = mix(colour, halo, bright);
  alpha = max(alpha, bright);
  colour = mix(colour, ball, solid);
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(colour, alpha);
}
`;

const ringVertex = /* glsl */ `
varying vec2 spot;

void main() {
  spot = position.xy * 1.6;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(spot, 0.0, 1.0);
}
`;

const ringFragment = /* glsl */ `
uniform vec3 colour;
uniform vec3 hole;
uniform float filled;
uniform float opacity;
varying vec2 spot;

void main() {
  float r = length(spot);
  float blur = fwidth(r) * 0.75;
  float line = max(0.2, 2.0 * blur);
  float ring = smoothstep(line * 0.5 + blur, line * 0.5 - blur, abs(r - 1.0));
  float inside = smoothstep(1.0 + blur, 1.0 - blur, r);
  float alpha = max(ring, inside * filled);
  if (alpha < 0.004) discard;
  gl_FragColor = vec4(mix(hole, colour, ring), alpha * opacity);
}
`;

/** Everything that says where the point is: sphere, drop line, and the ring at the arrow's tail. */
export class PointMark {
  /** In world coordinates. */
  readonly object = new Group();
  private readonly wave = { value: 0 };
  private readonly extra = { value: 0 };
  private readonly mark: Mesh<BufferGeometry, ShaderMaterial>;
  /** The ring in sight, and what shows of it through a surface: its line alone. */
  private readonly rings: readonly Mesh<BufferGeometry, ShaderMaterial>[];
  private readonly ringColour = { value: new Vector3() };
  private readonly dropSegments = new Segments();
  /** The drop line in sight, and what shows of it through a surface. */
  private readonly drops: readonly Lines[];
  private readonly dropEnds = new Float32Array(6);

  constructor(pixels: Pixels) {
    const square = new BufferGeometry();
    const corners = new Float32Array([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0]);
    square.setAttribute("position", new BufferAttribute(corners, 3));
    square.setIndex([0, 1, 3, 0, 3, 2]);
    const { viewport, density } = pixels;
    this.mark = new Mesh(
      square,
      new ShaderMaterial({
        vertexShader: markVertex,
        fragmentShader: markFragment,
        uniforms: {
          viewport,
          density,
          pulse: this.wave,
          grip: this.extra,
          core: { value: new Vector3() },
          halo: { value: new Vector3() },
          outer: { value: new Vector3() },
        },
        transparent: true,
        depthTest: false,
        depthWrite: false,
      }),
    );
    this.rings = [1, 0].map((filled) => {
      const material = new ShaderMaterial({
        vertexShader: ringVertex,
        fragmentShader: ringFragment,
        uniforms: {
          colour: this.ringColour,
          hole: { value: new Vector3() },
          filled: { value: filled },
          opacity: { value: filled === 1 ? 1 : 0.85 },
        },
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      });
      if (filled === 0) material.depthFunc = GreaterDepth;
      return new Mesh(square, material);
    });
    this.drops = [
      new Lines(this.dropSegments, pixels, { width: 1.5, opacity: 0.75, order: 9 }),
      new Lines(this.dropSegments, pixels, {
        width: 1.5,
        opacity: 0.35,
        depth: "behind",
        order: 9,
      }),
    ];
    this.mark.renderOrder = 10;
    for (const part of [this.mark, ...this.drops]) part.layers.set(ASIDE);
    for (const ring of this.rings) ring.renderOrder = 7.1;
    for (const part of [this.mark, ...this.rings]) part.frustumCulled = false;
    this.object.add(...this.drops, ...this.rings, this.mark);
    this.object.visible = false;
  }

  /** Progress of the wave that asks to be dragged, 0 for none. */
  set pulse(progress: number) {
    this.wave.value = progress;
  }
  /** Extra radius in CSS pixels while it is held. */
  set grip(radius: number) {
    this.extra.value = radius;
  }

  hide(): void {
    this.object.visible = false;
  }

  /**
   * Box coordinates; w is NaN where the surface does not exist, and then only the ring is drawn. The
   * ring makes room for an arrow whose `reach` from the point, in world units, is short.
   */
  place(
    space: Space,
    u: number,
    v: number,
    w: number,
    ringScale: number,
    reach: number,
    ring: Colour,
  ): void {
    const x = u * space.su;
    const y = v * space.sv;
    const exists = Number.isFinite(w);
    const floor = space.floorW * space.sw;
    this.object.visible = true;
    this.mark.visible = exists;
    for (const drop of this.drops) drop.visible = exists;
    const size = Math.max(RING * 0.4, Math.min(RING * ringScale, 0.45 * reach));
    for (const each of this.rings) {
      each.position.set(x, y, floor + 0.001);
      each.scale.set(size, size, 1);
    }
    this.ringColour.value.set(ring[0], ring[1], ring[2]);
    if (!exists) return;
    this.mark.position.set(x, y, w * space.sw);
    const ends = this.dropEnds;
    ends[0] = ends[3] = x;
    ends[1] = ends[4] = y;
    ends[2] = w * space.sw;
    ends[5] = floor;
    this.dropSegments.set(this.dropEnds);
  }

  paint(theme: Theme): void {
    const m = this.mark.material.uniforms;
    (m.core!.value as Vector3).set(...theme.ink);
    (m.halo!.value as Vector3).set(...theme.paper);
    (m.outer!.value as Vector3).set(...theme.ink);
    for (const drop of this.drops) drop.colour = theme.ink;
    for (const { material } of this.rings) {
      (material.uniforms.hole!.value as Vector3).set(...theme.floor);
    }
  }

  dispose(): void {
    this.mark.geometry.dispose();
    this.mark.material.dispose();
    for (const { material } of this.rings) material.dispose();
    this.dropSegments.dispose();
    for (const drop of this.drops) drop.material.dispose();
  }
}
