package uphill.landscape;

import uphill.formula.Elementary;

/**
 * The arrow of a gradient, lying on the floor of a landscape, in the function's own coordinates:
 * from (x, y, floor) to (headX, headY, floor). Head minus tail is a positive multiple of ∇f exactly
 * up to rounding, whatever the scales of the two axes.
 *
 * @param x x of the tail
 * @param y y of the tail
 * @param headX x of the head
 * @param headY y of the head
 * @param floor height of both ends
 * @param length in box units, where the window is 2 wide and 2 deep
 */
public record Arrow(double x, double y, double headX, double headY, double floor, double length) {

  /**
   * The arrow at (x, y) for the gradient (gx, gy): along it, and as long as the scale says,
   * measured in box units. Of length 0 for the zero gradient.
   */
  static Arrow of(
      Window window, ArrowScale scale, double floor, double x, double y, double gx, double gy) {
    double size = Elementary.hypot(gx, gy);
    if (size == 0) {
      return new Arrow(x, y, x, y, floor, 0);
    }
    double ex = gx / size;
    double ey = gy / size;
    double length = scale.length(size);
    double reach = length / Elementary.hypot(ex / window.halfWidth(), ey / window.halfDepth());
    return new Arrow(x, y, x + reach * ex, y + reach * ey, floor, length);
  }
}
