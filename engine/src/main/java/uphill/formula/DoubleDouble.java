package uphill.formula;

/**
 * A number as the unevaluated sum of two doubles, the second at most half a unit in the last place
 * of the first: about 106 bits (T. J. Dekker, "A floating-point technique for extending the
 * available precision", Numerische Mathematik 18, 1971). Products and quotients are right to 2^-100
 * of themselves while both parts stay between 1e-280 and 1e299.
 */
record DoubleDouble(double high, double low) {
  private static final double SPLITTER = 0x1p27 + 1;

  /** 10, 10^2, 10^4 … 10^256, rounded in the last bits only. */
  private static final DoubleDouble[] POWERS_OF_TEN = powersOfTen();

  private static DoubleDouble[] powersOfTen() {
    var powers = new DoubleDouble[9];
    powers[0] = new DoubleDouble(10, 0);
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1].times(powers[i - 1]);
    }
    return powers;
  }

  /** The sum of two doubles, exactly; the first must not be the smaller. */
  private static DoubleDouble sum(double larger, double smaller) {
    double high = larger + smaller;
    return new DoubleDouble(high, smaller - (high - larger));
  }

  /** The product of two doubles, exactly. */
  static DoubleDouble product(double a, double b) {
    double product = a * b;
    double ah = upperHalf(a);
    double bh = upperHalf(b);
    double al = a - ah;
    double bl = b - bh;
    return new DoubleDouble(product, al * bl - (product - ah * bh - al * bh - ah * bl));
  }

  private static double upperHalf(double a) {
    double wide = SPLITTER * a;
    return wide - (wide - a);
  }

  /** The sum with a smaller double. */
  DoubleDouble plus(double smaller) {
    var sum = sum(high, smaller);
    return sum(sum.high, sum.low + low);
  }

  private DoubleDouble times(DoubleDouble that) {
    var product = product(high, that.high);
    return sum(product.high, product.low + (high * that.low + low * that.high));
  }

  private DoubleDouble dividedBy(DoubleDouble that) {
    double quotient = high / that.high;
    var back = product(quotient, that.high);
    double rest = high - back.high - back.low + low - quotient * that.low;
    return sum(quotient, rest / that.high);
  }

  /** Multiplied by a power of two that keeps both parts normal: exact. */
  DoubleDouble scaled(double powerOfTwo) {
    return new DoubleDouble(high * powerOfTwo, low * powerOfTwo);
  }

  /** Multiplied by 10^exponent, |exponent| < 512; right to 2^-90. */
  DoubleDouble timesPowerOfTen(int exponent) {
    var result = this;
    int rest = Math.abs(exponent);
    for (int i = 0; rest > 0; i++, rest >>= 1) {
      if ((rest & 1) != 0) {
        result = exponent > 0 ? result.times(POWERS_OF_TEN[i]) : result.dividedBy(POWERS_OF_TEN[i]);
      }
    }
    return result;
  }
}
