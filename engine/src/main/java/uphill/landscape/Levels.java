package uphill.landscape;

import java.util.Arrays;

/**
 * The heights at which a landscape's contour lines are drawn: evenly spaced round numbers strictly
 * inside its range, so that lines close together mean steep. Where half of the window keeps to the
 * lowest or highest sixth of the range, three more stand at 1/4, 1/16 and 1/64 of the first step
 * from that end, to show the shape of a valley such as Rosenbrock's and not only of its walls.
 */
final class Levels {
  private static final int WANTED = 14;
  private static final double SKEWED = 0.18;

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
    double[] even = Ticks.within(low, high, WANTED);
    if (share < SKEWED) {
      return inside(joined(even, towards(low, 1, even)), low, high);
    }
    if (share > 1 - SKEWED) {
      return inside(joined(even, towards(high, -1, even)), low, high);
    }
    return inside(even, low, high);
  }

  /** The additional levels near an end of the range. */
  private static double[] towards(double end, int sign, double[] even) {
    double step = even.length > 1 ? even[1] - even[0] : Math.abs(end);
    // The round height at or beyond the end, but for rounding: one inside the range would crowd
    // lines
    // where the ground is level.
    double base = sign * Math.floor(sign * end / step + 1e-6) * step;
    return new double[] {base + sign * step / 4, base + sign * step / 16, base + sign * step / 64};
  }

  private static double[] joined(double[] first, double[] second) {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    Arrays.sort(all);
    return all;
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
