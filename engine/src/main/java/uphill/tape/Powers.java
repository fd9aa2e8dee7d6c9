package uphill.tape;

/** Powers with a constant exponent: small whole ones by multiplication, which costs far less. */
final class Powers {
  private static final int LARGEST = 8;

  private Powers() {}

  /** {@code base ^ exponent}; right to 4 ulps. */
  static double of(double base, double exponent) {
    if (exponent != Math.rint(exponent) || Math.abs(exponent) > LARGEST) {
      return Math.pow(base, exponent);
    }
    double product = 1;
    double square = base;
    for (int left = (int) Math.abs(exponent); left > 0; left >>= 1) {
      product = (left & 1) == 1 ? product * square : product;
      square *= square;
    }
    return exponent < 0 ? 1 / product : product;
  }
}
