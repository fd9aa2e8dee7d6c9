package uphill.landscape;

import uphill.formula.Elementary;

/**
 * How near an arrow drawn by hand comes to the true one.
 *
 * @param angleError degrees between the two directions in the function's coordinates, 0 to 180; NaN
 *     where either arrow has no length
 * @param lengthRatio length of the drawn arrow over that of the true one, in box units; ∞ where the
 *     true one has none, NaN where neither has
 * @param points from 0 to 100, see {@link #of}
 */
public record ArrowGuess(double angleError, double lengthRatio, double points) {
  /** What a hand cannot help, in box units. */
  private static final double TREMOR = 0.02;

  /**
   * Compares the arrow from a point to (headX, headY) with the true one.
   *
   * <p>With L the true length, l the drawn one, both in box units, a the angle between them and s =
   * 0.02, the points are 100·A·√B, where A = max(0, 1 − a/90°·L/(L+s)) counts the direction, the
   * less the shorter the true arrow is, and B = (min(l, L) + s)/(max(l, L) + s) counts the length.
   * So the exact arrow gets 100, one that is 30° off 68 or so, one of half the length about 72, one
   * at a right angle next to nothing; a larger error of either kind never gets more. At a flat
   * point L = 0 and only the length counts. A drawn arrow without length counts as being at a right
   * angle.
   */
  public static ArrowGuess of(BasePoint at, double headX, double headY) {
    Window window = at.frame().window();
    double dx = headX - at.x();
    double dy = headY - at.y();
    double drawn = Elementary.hypot(dx / window.halfWidth(), dy / window.halfDepth());
    double real = at.length(at.size());
    double angle = at.angleTo(dx, dy);
    double off = angle == angle ? angle / 90 : 1;
    double direction = Math.max(0, 1 - off * (real / (real + TREMOR)));
    double length = (Math.min(drawn, real) + TREMOR) / (Math.max(drawn, real) + TREMOR);
    return new ArrowGuess(angle, drawn / real, 100 * direction * Math.sqrt(length));
  }
}
