package uphill.landscape;

import java.util.Arrays;

/**
 * The heights at which a landscape's contour lines are drawn: round numbers strictly inside its
 * range, evenly spaced, or, where half of the window keeps to the lowest or highest eighth of the
 * range, in the steps 1, 2, 5, 10, … counted from that end, so that the lines show a valley such as
 * Rosenbrock's and not only its walls.
 */
final class Levels {
  private static final int WANTED = 14;
  private static final double SKEWED = 0.125;

  private Levels() {}

  /**
   * The levels in ascending order.
   *
   * @param sorted the sampled heights, ascending; no levels if they hardly differ
   */
  static double[] of(double low, double high, double[] sorted) {
    if (sorted.length == 0 || sorted[sorted.length - 1] - sorted[0] < 1e-9 * (high - low)) {
      return new double[0];
    }
    double share = (HeightRange.quantile(sorted, 0.5) - low) / (high - low);
    if (share < SKEWED) {
      return fanned(low, high, 1);
    }
    if (share > 1 - SKEWED) {
      return fanned(low, high, -1);
    }
    double[] levels = Ticks.within(low, high, WANTED);
    return inside(levels, low, high);
  }

  private static double[] fanned(double low, double high, int sign) {
    double range = high - low;
    double end = sign > 0 ? low : high;
    // The end itself when it is round enough, such as the 0 of a sum of squares met almost exactly.
    double unit = Ticks.below(range / 1000);
    double base = Math.rint(end / unit) * unit;
    double[] levels = new double[WANTED];
    double step = Ticks.below(range);
    int count = 0;
    while (count < WANTED) {
      levels[count++] = base + sign * step;
      step = Ticks.below(step * 0.7);
    }
    double[] kept = inside(levels, low, high);
    Arrays.sort(kept);
    return kept;
  }

  private static double[] inside(double[] levels, double low, double high) {
    double slack = 1e-9 * (high - low);
    double[] kept = new double[levels.length];
    int n = 0;
    for (double level : levels) {
      if (level > low + slack && level < high - slack) {
        kept[n++] = level;
      }
    }
    return Arrays.copyOf(kept, n);
  }
}
