package uphill.formula;

/**
 * Elementary functions whose {@code java.lang.Math} version is missing or is inaccurate once it is
 * compiled to JavaScript ({@code expm1(x)} is {@code exp(x) - 1} there, {@code hypot} overflows,
 * and so on).
 *
 * <p>They stand on what every platform does well: the four operations, sqrt, floor, and {@code
 * exp}, {@code log}, {@code pow} to within an ulp or so. Errors named below are in ulps, measured
 * against 50 digits.
 */
public final class Elementary {
  private static final double LN_2 = 0.6931471805599453;
  private static final double LN_10 = 2.302585092994046;
  private static final double SMALLEST_NORMAL = 0x1p-1022;

  private Elementary() {}

  /** {@code exp(x) - 1} without cancellation: Taylor's polynomial where |x| ≤ 0.7. Error < 3. */
  static double expm1(double x) {
    if (!(Math.abs(x) <= 0.7)) {
      return Math.exp(x) - 1;
    }
    double tail = 0;
    for (int n = 17; n > 1; n--) {
      tail = (tail + 1) * x / n;
    }
    return x + x * tail;
  }

  /**
   * {@code log(1 + x)}: the logarithm of the rounded {@code u = 1 + x} and, to first order, of what
   * the rounding lost. NaN below -1, -∞ at -1. Error < 3.
   */
  static double log1p(double x) {
    double u = 1 + x;
    if (u == 1) {
      return x;
    }
    if (!(u > 0) || u == Double.POSITIVE_INFINITY) {
      return Math.log(u);
    }
    double lost = x > 1 ? 1 - (u - x) : x - (u - 1);
    return Math.log(u) + lost / u;
  }

  /** {@code log(x) / log(2)}, exact at powers of two. Error < 3. */
  static double log2(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return Math.log(x);
    }
    if (x < SMALLEST_NORMAL) {
      return log2(x * 0x1p54) - 54;
    }
    double whole = Math.floor(Math.log(x) / LN_2 + 0.5);
    double half = Math.floor(whole / 2);
    double rest = x * Math.pow(2, -half) * Math.pow(2, half - whole);
    return whole + Math.log(rest) / LN_2;
  }

  /** {@code log(x) / log(10)}, exact at powers of ten. Error < 3. */
  static double log10(double x) {
    if (!(x > 0) || x == Double.POSITIVE_INFINITY) {
      return Math.log(x);
    }
    if (x < SMALLEST_NORMAL) {
      return log10(x * 1e20) - 20;
    }
    double whole = Math.floor(Math.log(x) / LN_10 + 0.5);
    double rest = whole < 0 ? x * Math.pow(10, -whole) : x / Math.pow(10, whole);
    return whole + Math.log(rest) / LN_10;
  }

  /** The real cube root, of negative numbers too: a power and one Newton step. Error < 2. */
  static double cbrt(double x) {
    double size = Math.abs(x);
    if (!(size > 0) || size == Double.POSITIVE_INFINITY) {
      return x;
    }
    double root = Math.pow(size, 1.0 / 3);
    root -= (root - size / (root * root)) / 3;
    return x < 0 ? -root : root;
  }

  /**
   * {@code sqrt(x^2 + y^2)} without overflow or underflow on the way; ∞ if either is infinite, even
   * beside NaN. Off by less than 2 ulps. Cost: a square root.
   */
  public static double hypot(double x, double y) {
    double a = Math.abs(x);
    double b = Math.abs(y);
    if (a == Double.POSITIVE_INFINITY || b == Double.POSITIVE_INFINITY) {
      return Double.POSITIVE_INFINITY;
    }
    double longer = a > b ? a : b;
    if (longer > 0x1p500) {
      return 0x1p600 * Math.sqrt(square(a * 0x1p-600) + square(b * 0x1p-600));
    }
    if (longer < 0x1p-400) {
      return 0x1p-600 * Math.sqrt(square(a * 0x1p600) + square(b * 0x1p600));
    }
    return Math.sqrt(a * a + b * b);
  }

  private static double square(double x) {
    return x * x;
  }

  /** {@code (exp(x) - exp(-x)) / 2}. Error < 4. */
  static double sinh(double x) {
    double size = Math.abs(x);
    double result;
    if (size < 22) {
      double e = expm1(size);
      result = (e + e / (e + 1)) / 2;
    } else {
      result = halfOfExp(size);
    }
    return x < 0 ? -result : x == 0 ? x : result;
  }

  /** {@code (exp(x) + exp(-x)) / 2}. Error < 3. */
  static double cosh(double x) {
    double size = Math.abs(x);
    if (size < 22) {
      double e = Math.exp(size);
      return (e + 1 / e) / 2;
    }
    return halfOfExp(size);
  }

  /** {@code exp(x) / 2} up to where it overflows itself, a little beyond {@code exp}. */
  private static double halfOfExp(double x) {
    if (x < 709) {
      return Math.exp(x) / 2;
    }
    double root = Math.exp(x / 2);
    return root / 2 * root;
  }

  /** {@code sinh(x) / cosh(x)}. Error < 4. */
  static double tanh(double x) {
    double size = Math.abs(x);
    double result;
    if (size > 22) {
      result = 1;
    } else if (size >= 1) {
      result = 1 - 2 / (Math.exp(2 * size) + 1);
    } else {
      double e = expm1(-2 * size);
      result = -e / (e + 2);
    }
    return x < 0 ? -result : x == 0 ? x : result;
  }

  /** The number whose sinh is x. Error < 4. */
  static double asinh(double x) {
    double size = Math.abs(x);
    double result;
    if (size > 0x1p28) {
      result = Math.log(size) + LN_2;
    } else {
      double square = size * size;
      result = log1p(size + square / (1 + Math.sqrt(1 + square)));
    }
    return x < 0 ? -result : x == 0 ? x : result;
  }

  /** The number ≥ 0 whose cosh is x; NaN below 1. Error < 4. */
  static double acosh(double x) {
    if (!(x >= 1)) {
      return Double.NaN;
    }
    if (x > 0x1p28) {
      return Math.log(x) + LN_2;
    }
    double beyond = x - 1;
    return log1p(beyond + Math.sqrt(beyond * (x + 1)));
  }

  /** The number whose tanh is x; ±∞ at ±1, NaN beyond. Error < 4. */
  static double atanh(double x) {
    double size = Math.abs(x);
    double twice = 2 * size;
    double result =
        0.5 * log1p(size < 0.5 ? twice + twice * size / (1 - size) : twice / (1 - size));
    return x < 0 ? -result : x == 0 ? x : result;
  }

  /** The nearest whole number, halves away from zero: 2.5 gives 3 and -2.5 gives -3. Exact. */
  static double round(double x) {
    double size = Math.abs(x);
    double below = Math.floor(size);
    double result = size - below >= 0.5 ? below + 1 : below;
    return x < 0 ? -result : x == 0 ? x : result;
  }

  /**
   * What is left of {@code a} after whole multiples of {@code b}, with the sign of {@code b}
   * (Python and PyTorch): {@code mod(-1, 3) = 2}. NaN if b is 0 or a infinite.
   */
  static double mod(double a, double b) {
    double rest = a % b;
    if (rest == 0) {
      return b < 0 ? -0.0 : 0.0;
    }
    return rest < 0 != b < 0 ? rest + b : rest;
  }

  /** -1, 0 or 1; NaN of NaN. */
  static double sign(double x) {
    return x > 0 ? 1 : x < 0 ? -1 : x;
  }

  /** {@code 1 / (1 + exp(-x))} from the side that does not overflow. Error &lt; 4. */
  public static double sigmoid(double x) {
    if (x >= 0) {
      return 1 / (1 + Math.exp(-x));
    }
    double e = Math.exp(x);
    return e / (1 + e);
  }

  /** {@code log(1 + exp(x))} without overflow. Error < 4. */
  static double softplus(double x) {
    return x > 0 ? x + log1p(Math.exp(-x)) : log1p(Math.exp(x));
  }
}
