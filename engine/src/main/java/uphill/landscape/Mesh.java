package uphill.landscape;

/**
 * A surface in box coordinates, ready to be drawn. The arrays are handed over, not copied.
 *
 * @param n points along each side of the sampling grid
 * @param positions u, v, w of each vertex; the first n*n are the grid row by row (u fastest, v from
 *     -1 up), those made by cutting follow. Grid vertices off the surface are at some finite place
 *     and belong to no triangle
 * @param normals unit normals of the surface in box coordinates, upward, exact from the gradient
 * @param indices three vertices a triangle, counterclockwise seen from above
 * @param contours u1, v1, u2, v2 of each segment of a contour line
 * @param contourHeights w of each segment
 * @param rim u1, v1, w1, u2, v2, w2 of each segment of the surface's edge along the window's edge
 */
public record Mesh(
    int n,
    float[] positions,
    float[] normals,
    int[] indices,
    float[] contours,
    float[] contourHeights,
    float[] rim) {}
