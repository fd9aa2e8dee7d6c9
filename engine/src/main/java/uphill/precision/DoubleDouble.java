package uphill.precision;

/**
 * A number as the unevaluated sum of two doubles, {@code high + low} with {@code |low| ≤
 * ulp(high)/2}: 106 bits, some 31 decimal digits, in the range of a double (T. J. Dekker, A
 * Floating-Point Technique for Extending the Available Precision, Numerische Mathematik 18, 1971;
 * Y. Hida, X. S. Li and D. H. Bailey, Library for Double-Double and Quad-Double Arithmetic, 2007).
 *
 * @param high the nearest double
 * @param low what it lacks; 0 where {@code high} is NaN or infinite
 */
public record DoubleDouble(double high, double low) {
  static final DoubleDouble ZERO = of(0);
  static final DoubleDouble ONE = of(1);
  static final DoubleDouble PI = new DoubleDouble(3.141592653589793, 1.2246467991473532e-16);
  static final DoubleDouble LOG_2 = new DoubleDouble(0.6931471805599453, 2.3190468138462996e-17);

  /** A double as it is. */
  public static DoubleDouble of(double value) {
    return new DoubleDouble(value, 0);
  }

  /** {@code a + b} without error. */
  static DoubleDouble sum(double a, double b) {
    double sum = a + b;
    if (!isFinite(sum)) {
      return of(sum);
    }
    double part = sum - a;
    return new DoubleDouble(sum, (a - (sum - part)) + (b - part));
  }

  private static boolean isFinite(double value) {
    return Math.abs(value) < Double.POSITIVE_INFINITY;
  }

  /** The sum. */
  public DoubleDouble plus(DoubleDouble that) {
    var highs = sum(high, that.high);
    if (!isFinite(highs.high)) {
      return highs;
    }
    var lows = sum(low, that.low);
    var result = sum(highs.high, highs.low + lows.high);
    return sum(result.high, result.low + lows.low);
  }

  /** The difference. */
  public DoubleDouble minus(DoubleDouble that) {
    return plus(that.negative());
  }

  /** The product. */
  public DoubleDouble times(DoubleDouble that) {
    double product = high * that.high;
    if (!isFinite(product)) {
      return of(product);
    }
    double error = Math.fma(high, that.high, -product);
    return sum(product, error + (high * that.low + low * that.high));
  }

  DoubleDouble times(double factor) {
    return times(of(factor));
  }

  /** The quotient. */
  public DoubleDouble over(DoubleDouble that) {
    double quotient = high / that.high;
    if (!isFinite(quotient) || quotient == 0) {
      return of(quotient);
    }
    var rest = minus(that.times(quotient));
    double second = rest.high / that.high;
    rest = rest.minus(that.times(second));
    return sum(quotient, second).plus(of(rest.high / that.high));
  }

  DoubleDouble over(double divisor) {
    return over(of(divisor));
  }

  /** The number with the other sign. */
  public DoubleDouble negative() {
    return new DoubleDouble(-high, -low);
  }

  DoubleDouble abs() {
    return high < 0 ? negative() : this;
  }

  /** Whether it is less; false beside NaN. */
  boolean isLessThan(DoubleDouble that) {
    return high < that.high || high == that.high && low < that.low;
  }

  boolean isZero() {
    return high == 0;
  }

  DoubleDouble floor() {
    double floor = Math.floor(high);
    return floor == high ? sum(floor, Math.floor(low)) : of(floor);
  }
}
