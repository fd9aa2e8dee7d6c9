import {
  BufferAttribute,
  type BufferGeometry,
  InterleavedBuffer,
  InterleavedBufferAttribute,
} from "three";

/** Vertices of a quad. A shader learns from `gl_VertexID & 3` which of them it has. */
export const CORNERS = 4;

/** Corners of the two triangles of a quad: 0 and 1 at one end, 2 and 3 at the other. */
const TRIANGLES = [0, 2, 1, 1, 2, 3];

/**
 * Makes room in a geometry for many quads that are drawn in one call. Each of the four corners of a quad carries all of its
 * numbers, named in `numbers` with how many each has. Instances would carry them once, but every
 * instance costs a software renderer as much as a whole draw call: thousands of short contour segments
 * took it as long as the terrain.
 */
export function layQuads(
  geometry: BufferGeometry,
  count: number,
  numbers: Readonly<Record<string, number>>,
): InterleavedBuffer {
  geometry.dispose();
  const stride = Object.values(numbers).reduce((sum, size) => sum + size, 0);
  const buffer = new InterleavedBuffer(new Float32Array(CORNERS * stride * count), stride);
  let offset = 0;
  for (const [name, size] of Object.entries(numbers)) {
    geometry.setAttribute(name, new InterleavedBufferAttribute(buffer, size, offset));
    offset += size;
  }
  const indices = new Uint32Array(TRIANGLES.length * count);
  for (let i = 0; i < indices.length; i++) {
    const triangle = i % TRIANGLES.length;
    indices[i] = CORNERS * ((i - triangle) / TRIANGLES.length) + TRIANGLES[triangle]!;
  }
  geometry.setIndex(new BufferAttribute(indices, 1));
  return buffer;
}
