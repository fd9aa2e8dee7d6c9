import type { Mesh as Surface } from "../engine/engine";

/** The floats of one sample: height, slope along u, slope along v. */
const STRIDE = 3;

/**
 * The heights of a surface over the box on a grid, NaN where there is none. It serves only what
 * happens on the screen: blending one surface into the next, and finding the spot nearest to a
 * pointer that has left the surface. It is never a source of numbers.
 */
export class HeightField {
  constructor(
    readonly nx: number,
    readonly ny: number,
    /** Height and slopes, row by row, u fastest. */
    readonly samples: Float32Array,
  ) {}

  /** The grid of a surface. A sample exists where a triangle uses it. */
  static of({ nx, ny, positions, normals, indices }: Surface): HeightField {
    const samples = new Float32Array(nx * ny * STRIDE).fill(NaN);
    for (let i = 0; i < indices.length; i++) {
      const k = STRIDE * indices[i]!;
      if (k >= samples.length || samples[k]! === positions[k + 2]!) continue;
      const nz = Math.max(normals[k + 2]!, 0.02);
      samples[k] = positions[k + 2]!;
      samples[k + 1] = -normals[k]! / nz;
      samples[k + 2] = -normals[k + 1]! / nz;
    }
    return new HeightField(nx, ny, samples);
  }

  /** Bilinear sample number `channel` (0 height, 1 and 2 slopes) at (u, v) of the box; NaN outside. */
  at(u: number, v: number, channel: 0 | 1 | 2 = 0): number {
    if (!(Math.abs(u) <= 1 && Math.abs(v) <= 1)) return NaN;
    const x = ((u + 1) / 2) * (this.nx - 1);
    const y = ((v + 1) / 2) * (this.ny - 1);
    const i = Math.min(Math.floor(x), this.nx - 2);
    const j = Math.min(Math.floor(y), this.ny - 2);
    const s = x - i;
    const t = y - j;
    const k = (j * this.nx + i) * STRIDE + channel;
    const row = this.nx * STRIDE;
    const f = this.samples;
    // A corner without weight does not count, even where it does not exist.
    const below = s === 0 ? f[k]! : f[k]! * (1 - s) + f[k + STRIDE]! * s;
    if (t === 0) return below;
    const above = s === 0 ? f[k + row]! : f[k + row]! * (1 - s) + f[k + row + STRIDE]! * s;
    return below * (1 - t) + above * t;
  }

  /** This field on the way to another one, sampled on the other's grid. */
  blend(to: HeightField, amount: number): HeightField {
    const samples = new Float32Array(to.samples);
    for (let j = 0, k = 0; j < to.ny; j++) {
      const v = (2 * j) / (to.ny - 1) - 1;
      for (let i = 0; i < to.nx; i++, k += STRIDE) {
        const u = (2 * i) / (to.nx - 1) - 1;
        for (let c = 0 as 0 | 1 | 2; c < 3; c++) {
          const from = this.at(u, v, c);
          if (Number.isFinite(from)) samples[k + c]! = from + amount * (samples[k + c]! - from);
        }
      }
    }
    return new HeightField(to.nx, to.ny, samples);
  }
}
