/** The arrow's sizes in world units, for an arrow of full size. */
export const ARROW = {
  shaft: 0.024,
  head: 0.074,
  headLength: 0.165,
  thickness: 0.03,
  bevel: 0.011,
} as const;

/** Below this length, in units of the head's length, the head shrinks together with the shaft. */
const SHORTEST = 1.45;

/** How large shaft and head of an arrow are drawn, 1 being full size. */
export function arrowSize(length: number, full: number): number {
  return Math.min(full, length / (SHORTEST * ARROW.headLength));
}

/** A solid of triangles. Vertices with end 0 belong to the tail, with end 1 to the tip. */
export interface ArrowShape {
  positions: Float32Array;
  normals: Float32Array;
  ends: Float32Array;
  /** 1 on sides and bevel, 0 on the flat top: the outline of what is drawn through a surface. */
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
  const r = 0.01;
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

/** Builds the solid: a flat top, a bevel, and sides down to the floor. */
export function arrowShape(): ArrowShape {
  const half = halfOutline();
  const { thickness, bevel } = ARROW;
  const positions: number[] = [];
  const normals: number[] = [];
  const ends: number[] = [];
  const bands: number[] = [];
  const indices: number[] = [];
  const put = (
    c: Corner,
    mirror: 1 | -1,
    inset: number,
    z: number,
    rise: number,
    band: number,
  ): number => {
    positions.push(c.x - c.nx * inset, mirror * (c.y - c.ny * inset), z);
    const flat = Math.hypot(c.nx, c.ny) || 1;
    const side = Math.sqrt(1 - rise * rise);
    normals.push((c.nx / flat) * side, (mirror * c.ny * side) / flat, rise);
    ends.push(c.end);
    bands.push(band);
    return ends.length - 1;
  };
  const ring = (mirror: 1 | -1, inset: number, z: number, rise: number, band: number): number[] =>
    half.map((c) => put(c, mirror, inset, z, rise, band));
  const strip = (low: number[], high: number[], mirror: 1 | -1): void => {
    for (let i = 0; i + 1 < low.length; i++) {
      const [a, b, c, d] = [low[i]!, low[i + 1]!, high[i]!, high[i + 1]!];
      if (mirror === 1) indices.push(a, b, d, a, d, c);
      else indices.push(a, d, b, a, c, d);
    }
  };
  for (const mirror of [1, -1] as const) {
    const shoulder = thickness - bevel * 0.8;
    strip(ring(mirror, 0, 0, 0, 1), ring(mirror, 0, shoulder, 0, 1), mirror);
    strip(ring(mirror, 0, shoulder, 0.75, 1), ring(mirror, bevel, thickness, 0.75, 1), mirror);
  }
  const near = ring(1, bevel, thickness, 1, 0);
  const far = ring(-1, bevel, thickness, 1, 0);
  for (let i = 0; i + 1 < near.length; i++) {
    indices.push(near[i]!, near[i + 1]!, far[i + 1]!, near[i]!, far[i + 1]!, far[i]!);
  }
  return {
    positions: Float32Array.from(positions),
    normals: Float32Array.from(normals),
    ends: Float32Array.from(ends),
    bands: Float32Array.from(bands),
    indices: Uint16Array.from(indices),
  };
}
