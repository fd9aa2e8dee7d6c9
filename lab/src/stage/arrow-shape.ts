/** The arrow's sizes in world units, for an arrow of full size. */
export const ARROW = {
  /** Half widths. */
  shaft: 0.029,
  head: 0.088,
  headLength: 0.19,
  thickness: 0.034,
  bevel: 0.012,
  /** Width of the outline where something covers the arrow. */
  outline: 0.01,
  /** Reach of the shadow around it. */
  seam: 0.034,
} as const;

/** Below this length, in units of the head's length, the head shrinks together with the shaft. */
const SHORTEST = 1.6;

/** How large shaft and head of an arrow are drawn, 1 being full size. */
export function arrowSize(length: number, full: number): number {
  return Math.min(full, length / (SHORTEST * ARROW.headLength));
}

/** A mesh of triangles. Vertices with end 0 belong to the tail, with end 1 to the tip. */
export interface ArrowShape {
  positions: Float32Array;
  normals: Float32Array;
  ends: Float32Array;
  /** 0 on the flat face, 1 on sides, bevel and outline; between 0 and 1 on the seam. */
  bands: Float32Array;
  indices: Uint16Array;
}

interface Corner {
  x: number;
  y: number;
  end: 0 | 1;
  /** Direction to the outside, longer than 1 where two sides meet at a corner. */
  nx: number;
  ny: number;
}

/**
 * The outline from tail to tip on the side y ≤ 0, the tail's rounded end and the tip's corners
 * included. Its mirror image is the other side. x counts from the tail for vertices with end 0 and
 * from the tip for those with end 1, so that any length is a shift of one group against the other.
 */
function halfOutline(): Corner[] {
  const { shaft, head, headLength } = ARROW;
  const corners: Corner[] = [];
  const arc = (
    cx: number,
    cy: number,
    r: number,
    from: number,
    to: number,
    end: 0 | 1,
    steps: number,
  ): void => {
    for (let i = 0; i <= steps; i++) {
      const a = from + ((to - from) * i) / steps;
      const nx = Math.cos(a);
      const ny = Math.sin(a);
      corners.push({ x: cx + r * nx, y: cy + r * ny, end, nx, ny });
    }
  };
  arc(0, 0, shaft, -Math.PI, -Math.PI / 2, 0, 8);
  // The corners of the head are rounded; `lost` is what that takes from the tip, and is given back.
  const r = 0.014;
  const slope = Math.atan2(head, headLength);
  const side = slope - Math.PI / 2;
  const lost = r / Math.sin(slope) - r;
  const back = lost - headLength;
  const barbX = back + r;
  const barbY = (-r - Math.cos(side) * (barbX - lost)) / Math.sin(side);
  corners.push({ x: back, y: -shaft, end: 1, nx: -1, ny: -1 });
  arc(barbX, barbY, r, -Math.PI, side, 1, 6);
  arc(-r, 0, r, side, 0, 1, 6);
  return corners;
}

const half = halfOutline();

/** Gathers triangles ring by ring: a ring is the outline, moved inwards by `inset`, at a height. */
class Builder {
  private readonly positions: number[] = [];
  private readonly normals: number[] = [];
  private readonly ends: number[] = [];
  private readonly bands: number[] = [];
  private readonly indices: number[] = [];

  /** One side of a ring; `rise` is the upward part of its normals. Returns the vertex numbers. */
  ring(mirror: 1 | -1, inset: number, z: number, rise: number, band: number): number[] {
    const side = Math.sqrt(1 - rise * rise);
    return half.map((c) => {
      this.positions.push(c.x - c.nx * inset, mirror * (c.y - c.ny * inset), z);
      const flat = Math.hypot(c.nx, c.ny);
      this.normals.push((c.nx / flat) * side, (mirror * c.ny * side) / flat, rise);
      this.ends.push(c.end);
      this.bands.push(band);
      return this.ends.length - 1;
    });
  }

  /** The wall between two rings of one side. */
  wall(mirror: 1 | -1, outer: readonly number[], inner: readonly number[]): void {
    for (let i = 0; i + 1 < outer.length; i++) {
      const [a, b, c, d] = [outer[i]!, outer[i + 1]!, inner[i]!, inner[i + 1]!];
      if (mirror === 1) this.indices.push(a, b, d, a, d, c);
      else this.indices.push(a, d, b, a, c, d);
    }
  }

  /** The flat face inside a ring: quadrilaterals between a vertex and its mirror image. */
  face(inset: number, z: number): void {
    const near = this.ring(1, inset, z, 1, 0);
    const far = this.ring(-1, inset, z, 1, 0);
    for (let i = 0; i + 1 < near.length; i++) {
      this.indices.push(near[i]!, near[i + 1]!, far[i + 1]!, near[i]!, far[i + 1]!, far[i]!);
    }
  }

  get shape(): ArrowShape {
    return {
      positions: Float32Array.from(this.positions),
      normals: Float32Array.from(this.normals),
      ends: Float32Array.from(this.ends),
      bands: Float32Array.from(this.bands),
      indices: Uint16Array.from(this.indices),
    };
  }
}

/** The solid: a flat top, a bevel, and sides down to the floor. */
export function solidArrow(): ArrowShape {
  const { thickness, bevel } = ARROW;
  const shoulder = thickness - bevel * 0.8;
  const solid = new Builder();
  for (const mirror of [1, -1] as const) {
    solid.wall(mirror, solid.ring(mirror, 0, 0, 0, 1), solid.ring(mirror, 0, shoulder, 0, 1));
    const low = solid.ring(mirror, 0, shoulder, 0.75, 1);
    solid.wall(mirror, low, solid.ring(mirror, bevel, thickness, 0.75, 1));
  }
  solid.face(bevel, thickness);
  return solid.shape;
}

/** What shows through a surface: a flat face at the height of the top, and its outline. */
export function veiledArrow(): ArrowShape {
  const { thickness, outline } = ARROW;
  const veiled = new Builder();
  for (const mirror of [1, -1] as const) {
    const edge = veiled.ring(mirror, 0, thickness, 1, 1);
    veiled.wall(mirror, edge, veiled.ring(mirror, outline, thickness, 1, 1));
  }
  veiled.face(outline, thickness);
  return veiled.shape;
}

/** The soft dark seam where the arrow rests on the floor: band 1 at the outline, 0 further out. */
export function seamOfArrow(): ArrowShape {
  const seam = new Builder();
  for (const mirror of [1, -1] as const) {
    const outer = seam.ring(mirror, -ARROW.seam, 0, 1, 0);
    seam.wall(mirror, outer, seam.ring(mirror, 0.004, 0, 1, 1));
  }
  return seam.shape;
}
