package uphill.landscape;

import java.util.Arrays;
import uphill.formula.Elementary;

/**
 * How long the arrow is for a gradient of a given size g = ‖∇f‖: the stated scale of a landscape.
 * Lengths are in box units, of which the window is 2 wide.
 *
 * <p>Where the window's gradients are of one order, L = Lmax·g/gmax with gmax their 95% quantile
 * (but at least a tenth of the largest, for a lone peak on a plain). Where the 10% quantile would
 * so fall below Lmax/12, L = Lmax·asinh(g/g0)/asinh(gmax/g0), with g0 such that this quantile gets
 * Lmax/12, but never below gmax/20: the lengths stay close to proportion over a decade, and an
 * almost level plain keeps its almost vanishing arrow. Beyond gmax the arrow keeps growing, ever
 * more slowly, and stays below Lmax + 0.15. L(0) = 0 and L is continuous with its slope and
 * strictly increasing.
 */
public final class ArrowScale {
  /** The length at gmax. */
  public static final double LONGEST = 0.85;

  private static final double OVERSHOOT = 0.15;
  private static final double SHORTEST = LONGEST / 12;
  private static final double SHARPEST_BEND = 0.05;

  private final double reference;
  private final double bend;

  private ArrowScale(double reference, double bend) {
    this.reference = reference;
    this.bend = bend;
  }

  /**
   * The scale for a window in which these gradients were found.
   *
   * @param sizes ‖∇f‖ over the window, in ascending order, finite
   */
  static ArrowScale of(double[] sizes) {
    if (sizes.length == 0) {
      return new ArrowScale(1, Double.POSITIVE_INFINITY);
    }
    double largest = sizes[sizes.length - 1];
    double usual = HeightRange.quantile(sizes, 0.95);
    double reference = usual > 0.7 * largest ? largest : Math.max(usual, largest / 10);
    if (!(reference > 0)) {
      return new ArrowScale(1, Double.POSITIVE_INFINITY);
    }
    double small = smallest(sizes);
    if (12 * small >= reference) {
      return new ArrowScale(reference, Double.POSITIVE_INFINITY);
    }
    // asinh(small/g0)/asinh(reference/g0) falls from 1 to small/reference as g0 grows: bisect.
    double low = Math.log(small * 1e-12);
    double high = Math.log(reference * 1e3);
    for (int pass = 0; pass < 60; pass++) {
      double middle = (low + high) / 2;
      double g0 = Math.exp(middle);
      if (asinh(small / g0) / asinh(reference / g0) * LONGEST > SHORTEST) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return new ArrowScale(reference, Math.max(Math.exp(low), SHARPEST_BEND * reference));
  }

  /** The 10% quantile of what is not level ground. */
  private static double smallest(double[] sorted) {
    int level = 0;
    while (sorted[level] <= 1e-12 * sorted[sorted.length - 1]) {
      level++;
    }
    return sorted[level + (sorted.length - level) / 10];
  }

  private static double asinh(double x) {
    return Math.log1p(x + x * x / (1 + Math.sqrt(x * x + 1)));
  }

  /** Whether the length is proportional to ‖∇f‖ up to the window's largest gradients. */
  public boolean isLinear() {
    return bend == Double.POSITIVE_INFINITY;
  }

  /**
   * The arrow's length for ‖∇f‖ = {@code size} ≥ 0, in box units: 0 at 0, below {@link #LONGEST} +
   * 0.15 everywhere, NaN for NaN.
   */
  public double length(double size) {
    if (size <= reference) {
      return isLinear()
          ? LONGEST * size / reference
          : LONGEST * asinh(size / bend) / asinh(reference / bend);
    }
    double slope =
        isLinear()
            ? LONGEST / reference
            : LONGEST / (asinh(reference / bend) * Elementary.hypot(bend, reference));
    double more = slope * (size - reference);
    return more == Double.POSITIVE_INFINITY
        ? LONGEST + OVERSHOOT
        : LONGEST + OVERSHOOT * more / (more + OVERSHOOT);
  }

  /**
   * Two or three round steepnesses, longest first, whose lengths make a ruler: the largest round
   * one on the scale, and smaller ones while they are still visible.
   */
  public double[] ruler() {
    double[] marks = new double[3];
    marks[0] = Ticks.below(reference);
    double ratio = isLinear() ? 2 : Math.max(2, Ticks.step(Math.sqrt(reference / bend)));
    int count = 1;
    while (count < 3) {
      double next = Ticks.below(marks[count - 1] / ratio);
      if (length(next) < LONGEST / 16) {
        break;
      }
      marks[count++] = next;
    }
    return Arrays.copyOf(marks, count);
  }
}
