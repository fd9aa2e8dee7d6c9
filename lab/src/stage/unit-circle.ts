/** The circle of radius 1 around the origin as segments of six numbers each, at height 0. */
export function unitCircle(pieces = 96): Float32Array {
  const points = new Float32Array(6 * pieces);
  for (let k = 0; k < pieces; k++) {
    for (const end of [0, 1]) {
      const angle = (2 * Math.PI * (k + end)) / pieces;
      points[6 * k + 3 * end] = Math.cos(angle);
      points[6 * k + 3 * end + 1] = Math.sin(angle);
    }
  }
  return points;
}
