import {
  BufferAttribute,
  BufferGeometry,
  DoubleSide,
  Group,
  Mesh,
  ShaderMaterial,
  Vector3,
} from "three";
import { ASIDE } from "./layer";
import { Lines, Segments, type Pixels } from "./lines";
import type { Space } from "./space";
import type { Theme } from "./theme";

const vertexShader = /* glsl */ `
varying vec2 spot;

void main() {
  spot = position.xy;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

/** A plain sheet, a little darker in the middle, where the surface keeps the light away. */
const fragmentShader = /* glsl */ `
uniform vec3 colour;
uniform float shadow;
varying vec2 spot;

void main() {
  vec2 s = 1.0 - spot * spot;
  gl_FragColor = vec4(colour * (1.0 - shadow * sqrt(max(0.0, s.x * s.y))), 1.0);
}
`;

const OUTLINE = Float32Array.from([
  -1, -1, 0, 1, -1, 0, 1, -1, 0, 1, 1, 0, 1, 1, 0, -1, 1, 0, -1, 1, 0, -1, -1, 0,
]);

/** The sheet below the surface: its outline and the contour lines. In box coordinates. */
export class Floor {
  readonly object = new Group();
  private readonly sheet: Mesh<BufferGeometry, ShaderMaterial>;
  private readonly outline: Lines;
  readonly contours: Lines;
  private contourOpacity = 1;

  constructor(
    pixels: Pixels,
    private readonly space: Space,
    contours: Segments,
  ) {
    const square = new BufferGeometry();
    const corners = new Float32Array([-1, -1, 0, 1, -1, 0, -1, 1, 0, 1, 1, 0]);
    square.setAttribute("position", new BufferAttribute(corners, 3));
    square.setIndex([0, 1, 3, 0, 3, 2]);
    this.sheet = new Mesh(
      square,
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: { colour: { value: new Vector3() }, shadow: { value: 0.06 } },
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      }),
    );
    this.sheet.renderOrder = 1;
    this.sheet.frustumCulled = false;
    this.sheet.layers.set(ASIDE);
    this.contours = new Lines(contours, pixels, { width: 1, level: 0, order: 2 });
    this.outline = new Lines(new Segments(OUTLINE), pixels, { width: 1.25, level: 0, order: 3 });
    this.object.add(this.sheet, this.contours, this.outline);
  }

  /** Follows the space after a new frame. */
  follow(): void {
    const { floorW } = this.space;
    this.sheet.position.z = floorW;
    this.contours.level = floorW;
    this.outline.level = floorW;
  }

  /** From 0 to 1: fades the contour lines in while a new surface grows. */
  set grown(amount: number) {
    this.contours.opacity = this.contourOpacity * amount;
  }

  paint(theme: Theme): void {
    const u = this.sheet.material.uniforms;
    (u.colour!.value as Vector3).set(...theme.floor);
    this.outline.colour = theme.floorEdge;
    this.contours.colour = theme.floorContour;
    this.contours.opacity = this.contourOpacity = theme.floorContourOpacity;
  }

  dispose(): void {
    this.sheet.geometry.dispose();
    this.sheet.material.dispose();
    this.contours.material.dispose();
    this.outline.segments.dispose();
    this.outline.material.dispose();
  }
}
