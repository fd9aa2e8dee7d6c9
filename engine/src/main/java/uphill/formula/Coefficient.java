package uphill.formula;

import org.jspecify.annotations.Nullable;

/**
 * An exact number {@code numerator / denominator × 10^scale}: what folds when a formula is
 * simplified. 0.1·3 comes to 0.3 and 2·(1/6) to 1/3, as on paper. Whole numbers up to 2^53 are
 * exact in a double, in the browser too, so the parts are doubles; what would grow beyond is not
 * folded.
 *
 * @param numerator a whole number
 * @param denominator a positive whole number without a factor in common with the numerator
 * @param scale 0 unless the number is a decimal fraction or a large power of ten
 */
record Coefficient(double numerator, double denominator, int scale) {
  static final Coefficient ZERO = new Coefficient(0, 1, 0);
  static final Coefficient ONE = new Coefficient(1, 1, 0);
  static final Coefficient MINUS_ONE = new Coefficient(-1, 1, 0);

  private static final double LIMIT = 0x1p53;
  private static final int LARGEST_SCALE = 250;

  /** The decimal that is written for a double; null if it has too many digits. */
  static @Nullable Coefficient of(double value) {
    if (Decimal.isWhole(value) && Math.abs(value) < 1e15) {
      return value == 0 ? ZERO : new Coefficient(value, 1, 0);
    }
    var decimal = Decimal.of(Math.abs(value));
    if (decimal.digits().length() > 16) {
      return null;
    }
    double digits = new Decimal(decimal.digits(), decimal.digits().length()).value();
    return normal(value < 0 ? -digits : digits, 1, decimal.point() - decimal.digits().length());
  }

  /** In lowest terms; null if it does not fit. */
  private static @Nullable Coefficient normal(double numerator, double denominator, int scale) {
    if (!fits(numerator) || !fits(denominator)) {
      return null;
    }
    if (numerator == 0) {
      return ZERO;
    }
    double divisor = gcd(Math.abs(numerator), denominator);
    double n = numerator / divisor;
    double d = denominator / divisor;
    int s = scale;
    if (s < 0 && d != 1) {
      // A decimal fraction stays one if it can: 0.5/2 is 0.25. Otherwise it becomes a fraction.
      while (d % 10 == 0 || d % 2 == 0 || d % 5 == 0) {
        double part = d % 10 == 0 ? 10 : d % 2 == 0 ? 2 : 5;
        d /= part;
        n *= 10 / part;
        s--;
      }
      if (d != 1) {
        for (; s < 0 && fits(d); s++) {
          d *= 10;
        }
        return s < 0 || !fits(n) ? null : normal(n, d, 0);
      }
    }
    while (s < 0 && n % 10 == 0) {
      n /= 10;
      s++;
    }
    while (s > 0 && fits(n * 10)) {
      n *= 10;
      s--;
    }
    return fits(n) && Math.abs(s) <= LARGEST_SCALE ? new Coefficient(n, d, s) : null;
  }

  private static boolean fits(double whole) {
    return Math.abs(whole) < LIMIT;
  }

  private static double gcd(double a, double b) {
    return b == 0 ? a : gcd(b, a % b);
  }

  /** The product; null if it does not fit. */
  @Nullable Coefficient times(Coefficient that) {
    if (this.equals(ONE)) {
      return that;
    }
    if (that.equals(ONE)) {
      return this;
    }
    double common = gcd(Math.abs(numerator), that.denominator);
    double thatCommon = gcd(Math.abs(that.numerator), denominator);
    return normal(
        (numerator / common) * (that.numerator / thatCommon),
        (denominator / thatCommon) * (that.denominator / common),
        scale + that.scale);
  }

  /** The sum; null if it does not fit. */
  @Nullable Coefficient plus(Coefficient that) {
    if (that.numerator == 0) {
      return this;
    }
    if (numerator == 0) {
      return that;
    }
    int common = Math.min(scale, that.scale);
    double mine = scaled(scale - common);
    double other = that.scaled(that.scale - common);
    double first = mine * that.denominator;
    double second = other * denominator;
    return fits(first) && fits(second)
        ? normal(first + second, denominator * that.denominator, common)
        : null;
  }

  private double scaled(int tens) {
    double whole = numerator;
    for (int i = 0; i < tens && fits(whole); i++) {
      whole *= 10;
    }
    return whole;
  }

  /** One over it; null if it is 0 or does not fit. */
  @Nullable Coefficient inverse() {
    if (numerator == 0) {
      return null;
    }
    double n = numerator < 0 ? -denominator : denominator;
    return scale == 0
        ? new Coefficient(n, Math.abs(numerator), 0)
        : normal(n, Math.abs(numerator), -scale);
  }

  /** A whole power; null if it does not fit. */
  @Nullable Coefficient power(int exponent) {
    var base = exponent < 0 ? inverse() : this;
    @Nullable Coefficient power = ONE;
    for (int i = 0; i < Math.abs(exponent) && power != null && base != null; i++) {
      if (i == 64) {
        return null;
      }
      power = power.times(base);
    }
    return base == null ? null : power;
  }

  Coefficient negated() {
    return numerator == 0 ? this : new Coefficient(-numerator, denominator, scale);
  }

  boolean isNegative() {
    return numerator < 0;
  }

  boolean isZero() {
    return numerator == 0;
  }

  boolean isOne() {
    return numerator == 1 && denominator == 1 && scale == 0;
  }

  /** Whether it is a whole number small enough to count with. */
  boolean isSmallInteger() {
    return denominator == 1 && scale == 0 && Math.abs(numerator) <= 1_000_000;
  }

  int toInt() {
    return (int) numerator;
  }

  /**
   * The greatest common divisor with a whole number, 0 standing for none yet; 1 unless this is a
   * whole number.
   */
  double commonDivisor(double whole) {
    return denominator == 1 && scale == 0 ? gcd(Math.abs(numerator), whole) : 1;
  }

  /** The least common multiple of its denominator with a whole number. */
  double commonMultiple(double whole) {
    return whole / gcd(whole, denominator) * denominator;
  }

  /** The numerator with the power of ten, without its sign. */
  double size() {
    if (scale == 0) {
      return Math.abs(numerator);
    }
    String digits = Long.toString((long) Math.abs(numerator));
    return new Decimal(digits, digits.length() + scale).value();
  }
}
