package uphill.formula;

/**
 * The error function and what is made of it.
 *
 * <p>Near 0 it is Maclaurin's series. Further out {@code (1 + 2x) exp(x^2) erfc(x)} is nearly
 * constant and is a Chebyshev series in {@code t = (x - 3.75) / (x + 3.75)}, which maps 0…∞ to
 * -1…1: M. M. Shepherd and J. G. Laframboise, "Chebyshev approximation of (1 + 2x) exp(x^2) erfc
 * x", Mathematics of Computation 36 (1981). The coefficients here were interpolated at 80 nodes
 * with 50 digits.
 */
public final class ErrorFunction {
  private static final double[] CHEBYSHEV = {
    1.1775789345674017,
    -0.004590054580646478,
    -0.08424913336651792,
    0.05920993999819189,
    -0.026658668435305753,
    0.009074997670705265,
    -0.002413163540417608,
    0.0004907758365258086,
    -6.916973302501207e-05,
    4.13902798607301e-06,
    7.74038306619849e-07,
    -2.1886401049234397e-07,
    1.076499946567091e-08,
    4.521959811218287e-09,
    -7.754400208831351e-10,
    -6.318088340886684e-11,
    2.86879501093067e-11,
    1.9455868545777347e-13,
    -9.65469674843344e-13,
    3.25254814814874e-14,
    3.3478119482868056e-14,
    -1.864562880419313e-15,
    -1.2507950530688648e-15,
    7.418235256624044e-17,
    5.068148904796111e-17,
  };

  private static final double TWO_OVER_SQRT_PI = 1.1283791670955126;
  private static final double SQRT_HALF = 0.7071067811865476;

  private ErrorFunction() {}

  /** {@code 2/√π ∫₀ˣ exp(-t²) dt}. Error &lt; 3 ulps. */
  public static double erf(double x) {
    double size = Math.abs(x);
    if (size < 0.6) {
      return x * series(x * x);
    }
    if (size > 6) {
      return x < 0 ? -1 : 1;
    }
    double result = 1 - scaledComplement(size) * gaussian(size, 1);
    return x < 0 ? -result : result;
  }

  /** {@code x Φ(x)} with the exact normal distribution Φ, far down the left tail too. */
  public static double gelu(double x) {
    if (x >= -0.7) {
      return x * (0.5 * (1 + erf(x * SQRT_HALF)));
    }
    if (x < -40) {
      return -0.0;
    }
    return 0.5 * x * scaledComplement(-x * SQRT_HALF) * gaussian(x, 0.5);
  }

  /** {@code erf(x) / x} from {@code x^2}: 2/√π Σ (-x²)ⁿ / (n! (2n + 1)). */
  private static double series(double square) {
    double sum = 0;
    for (int n = 13; n > 0; n--) {
      sum = (1.0 / (2 * n + 1) + sum) * -square / n;
    }
    return TWO_OVER_SQRT_PI + TWO_OVER_SQRT_PI * sum;
  }

  /** {@code exp(x^2) erfc(x)} for x ≥ 0, by Clenshaw's recurrence. */
  private static double scaledComplement(double x) {
    double twice = 2 * (x - 3.75) / (x + 3.75);
    double next = 0;
    double current = 0;
    for (int k = CHEBYSHEV.length - 1; k > 0; k--) {
      double previous = twice * current - next + CHEBYSHEV[k];
      next = current;
      current = previous;
    }
    return (0.5 * twice * current - next + CHEBYSHEV[0]) / (1 + 2 * x);
  }

  /** {@code exp(-x^2 scale)} for |x| < 64, the square split so that its rounding does not count. */
  private static double gaussian(double x, double scale) {
    double coarse = Math.floor(x * 0x1p18) * 0x1p-18;
    double fine = (x - coarse) * (x + coarse);
    return Math.exp(-coarse * coarse * scale) * Math.exp(-fine * scale);
  }
}
