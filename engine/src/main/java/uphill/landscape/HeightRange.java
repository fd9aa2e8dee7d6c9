package uphill.landscape;

import java.util.Arrays;
import uphill.objective.Grid;

/**
 * The heights a landscape shows, from {@code low} to {@code high}. An end is cut when the function
 * runs on beyond it: at a pole, towards the edge of a logarithm, or up a cliff that would flatten
 * everything else.
 *
 * <p>A cut end lies where the landscape keeps its shape: as far above the median as four times the
 * step from the median to the 80% quantile (below likewise). 1/x then shows about ±2 of a window
 * ±5, and 1/(x²+y²) a crater wall on a plain. Polynomials such as Rosenbrock's are shown whole.
 *
 * @param low lowest height shown
 * @param high highest height shown, greater than {@code low}
 * @param cutLow whether what lies lower is cut away
 * @param cutHigh whether what lies higher is cut away
 */
record HeightRange(double low, double high, boolean cutLow, boolean cutHigh) {
  private static final double SHARE = 0.2;
  private static final double STEPS = 4;

  /** Beyond the highest sample a pole is followed for this share of the samples' range. */
  private static final double BEYOND = 0.15;

  /** A climb that ends higher above the samples than this multiple of their range was up a pole. */
  private static final double POLE = 10;

  /** Samples' range below this share of their size is rounding noise. */
  private static final double NOISE = 1e-12;

  /**
   * Decides from samples and what is known of their breaks.
   *
   * @param sorted the finite values, ascending
   * @param pit the lowest value met near the lowest sample
   * @param peak the highest value met near the highest sample
   */
  static HeightRange of(Samples samples, double[] sorted, Breaks breaks, double pit, double peak) {
    int n = sorted.length;
    if (n == 0) {
      return new HeightRange(-1, 1, false, false);
    }
    var up = new End(samples, sorted, breaks, peak, 1);
    var down = new End(samples, sorted, breaks, pit, -1);
    double high = up.level;
    double low = -down.level;
    if (!(high - low > NOISE * Math.max(Math.abs(low), Math.abs(high)))) {
      double middle = low / 2 + high / 2;
      double half = Math.max(1, Math.abs(middle) / 2);
      return new HeightRange(middle - half, middle + half, false, false);
    }
    return new HeightRange(
        down.cut ? low : rounded(low, high - low),
        up.cut ? high : rounded(high, high - low),
        down.cut,
        up.cut);
  }

  /** An end a hair from a round number is that number: the rim of a dome was met at 1e-7, not 0. */
  private static double rounded(double end, double range) {
    double round = Ticks.nearest(end, Ticks.below(range / 4));
    return Math.abs(end - round) <= 1e-4 * range ? round : end;
  }

  /** The quantile p of sorted numbers, at least one, interpolated between neighbours. */
  static double quantile(double[] sorted, double p) {
    double place = p * (sorted.length - 1);
    int below = Math.min((int) place, sorted.length - 2);
    if (below < 0) {
      return sorted[0];
    }
    double share = place - below;
    return sorted[below] * (1 - share) + sorted[below + 1] * share;
  }

  /** One end of the range, looked at upwards: values times {@code sign}. */
  private static final class End {
    private final Samples samples;
    private final double[] sorted;
    private final int sign;
    final double level;
    final boolean cut;

    End(Samples samples, double[] sorted, Breaks breaks, double extreme, int sign) {
      this.samples = samples;
      this.sorted = sorted;
      this.sign = sign;
      double top = quantile(1);
      double range = top - quantile(0);
      double middle = quantile(0.5);
      double shapely = middle + STEPS * (quantile(1 - SHARE) - middle);
      double peak = Math.max(top, sign * extreme);
      boolean pole = breaks.divergesBeyond(sign * top, sign) || peak > top + POLE * range;
      boolean runsAway = !pole && shapely < top && runsAway(top, range, shapely - middle);
      cut = (pole || runsAway) && shapely > middle;
      double edge = sign * breaks.extreme(sign);
      double whole = edge > peak ? edge : peak;
      level = !cut ? whole : Math.min(shapely, pole ? top + BEYOND * range : top);
    }

    private double quantile(double p) {
      return sign > 0 ? HeightRange.quantile(sorted, p) : -HeightRange.quantile(sorted, 1 - p);
    }

    /**
     * Whether the highest sample is the foot of something the window cannot show: inside, a needle
     * a hundred times as high as its neighbours on a slope (no narrow hill on a plain); at the
     * window's edge, a cliff still rising outwards that lifts less than 4% of the window above a
     * tenth of its height.
     */
    private boolean runsAway(double top, double range, double shape) {
      Grid grid = samples.grid();
      int nx = grid.nx();
      double[] f = samples.f();
      int at = 0;
      for (int k = 1; k < f.length; k++) {
        if (Double.isFinite(f[k]) && (!Double.isFinite(f[at]) || sign * f[k] > sign * f[at])) {
          at = k;
        }
      }
      int i = at % nx;
      int j = at / nx;
      if (i > 0 && j > 0 && i < nx - 1 && j < grid.ny() - 1) {
        double near =
            Math.max(
                Math.max(height(at - 1), height(at + 1)),
                Math.max(height(at - nx), height(at + nx)));
        return top - near > 0.99 * range && shape > 1e-6 * range;
      }
      double outwards = 0;
      if (i == 0 || i == nx - 1) {
        outwards += Math.max(0, (i == 0 ? -sign : sign) * samples.fx()[at]) * grid.dx();
      }
      if (j == 0 || j == grid.ny() - 1) {
        outwards += Math.max(0, (j == 0 ? -sign : sign) * samples.fy()[at]) * grid.dy();
      }
      return outwards > 0.05 * range && quantile(0.96) < quantile(0) + 0.1 * range;
    }

    private double height(int k) {
      double f = sign * samples.f()[k];
      return Double.isFinite(f) ? f : Double.NEGATIVE_INFINITY;
    }
  }

  /** The finite values of samples in ascending order. */
  static double[] sortedFinite(double[] values) {
    double[] kept = new double[values.length];
    int n = 0;
    for (double value : values) {
      if (value - value == 0) {
        kept[n++] = value;
      }
    }
    double[] sorted = Arrays.copyOf(kept, n);
    Arrays.sort(sorted);
    return sorted;
  }
}
