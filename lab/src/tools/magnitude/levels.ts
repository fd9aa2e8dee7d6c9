// The contours beside the point.

/**
 * The height of the highest contour that is not above `w`, with one above it; NaN for none. Heights
 * are those of the mesh, one for each piece of a contour, in any order.
 */
export function levelBelow(heights: ArrayLike<number>, w: number): number {
  let below = -Infinity;
  let above = false;
  for (let k = 0; k < heights.length; k++) {
    const height = heights[k]!;
    if (height > w) above = true;
    else if (height > below) below = height;
  }
  return above && below > -Infinity ? below : NaN;
}
