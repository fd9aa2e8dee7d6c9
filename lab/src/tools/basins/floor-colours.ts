import {
  DataTexture,
  Mesh,
  NearestFilter,
  PlaneGeometry,
  RGBAFormat,
  ShaderMaterial,
  UnsignedByteType,
  DoubleSide,
} from "three";
import { colour, type Colour, type Theme } from "../../stage/theme";

// Quiet, and apart in lightness too: only the gradient is saturated. Names stand beside them.
const light = ["#8796A3", "#CDBE8B", "#B7A2C0", "#94B5A6", "#D4B5A6", "#6E7B70"].map(colour);
const dark = ["#51657A", "#7A6C3A", "#67517A", "#3F6A58", "#7A5546", "#8A9488"].map(colour);

const vertexShader = /* glsl */ `
varying vec2 place;

void main() {
  place = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}
`;

const fragmentShader = /* glsl */ `
uniform sampler2D ends;
varying vec2 place;

void main() {
  vec4 found = texture2D(ends, place);
  if (found.a < 0.01) discard;
  gl_FragColor = found;
}
`;

/** The floor in colours, one for each place where walks end; what is not known yet shows the row beside it. */
export class FloorColours {
  readonly object: Mesh<PlaneGeometry, ShaderMaterial>;
  private readonly texture: DataTexture;
  private readonly pixels: Uint8Array;
  private palette: readonly Colour[] = light;
  private ends: Int32Array | null = null;
  private known: Uint8Array | null = null;

  constructor(private readonly side: number) {
    this.pixels = new Uint8Array(4 * side * side);
    this.texture = new DataTexture(this.pixels, side, side, RGBAFormat, UnsignedByteType);
    this.texture.magFilter = this.texture.minFilter = NearestFilter;
    this.object = new Mesh(
      new PlaneGeometry(2, 2),
      new ShaderMaterial({
        vertexShader,
        fragmentShader,
        uniforms: { ends: { value: this.texture } },
        transparent: true,
        depthWrite: false,
        side: DoubleSide,
      }),
    );
    this.object.frustumCulled = false;
    // Above the floor's sheet, below its contour lines.
    this.object.renderOrder = 1.5;
  }

  /** The number of the place where each start ends, row by row, and which rows are known. */
  set(ends: Int32Array, known: Uint8Array): void {
    this.ends = ends;
    this.known = known;
    this.fill();
  }

  paint({ name }: Theme): void {
    this.palette = name === "light" ? light : dark;
    this.fill();
  }

  dispose(): void {
    this.texture.dispose();
    this.object.geometry.dispose();
    this.object.material.dispose();
  }

  private fill(): void {
    const { side, pixels, ends, known, palette } = this;
    if (ends === null || known === null) return;
    for (let row = 0; row < side; row++) {
      const source = nearestKnown(known, row);
      for (let i = 0; i < side; i++) {
        const end = source < 0 ? -1 : ends[source * side + i]!;
        const at = 4 * (row * side + i);
        const shade = end < 0 ? null : palette[end % palette.length]!;
        for (let k = 0; k < 3; k++) pixels[at + k] = shade === null ? 0 : 255 * shade[k]!;
        pixels[at + 3] = shade === null ? 0 : 190;
      }
    }
    this.texture.needsUpdate = true;
  }
}

/** The known row nearest to one, or -1. */
export function nearestKnown(known: Uint8Array, row: number): number {
  for (let away = 0; away < known.length; away++) {
    if (known[row - away] === 1) return row - away;
    if (known[row + away] === 1) return row + away;
  }
  return -1;
}
