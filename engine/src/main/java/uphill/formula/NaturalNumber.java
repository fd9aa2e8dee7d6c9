package uphill.formula;

/**
 * A natural number of any size, just enough of it to turn decimals into doubles and back exactly.
 * The limbs are whole doubles below 10^7, the lowest first: products of a limb and a factor up to
 * 2^26 are exact, and decimal digits can be read off.
 */
final class NaturalNumber {
  private static final double BASE = 1e7;
  private static final int DIGITS = 7;
  private static final int LARGEST_POWER_OF_TWO = 26;
  private static final int LARGEST_POWER_OF_FIVE = 11;

  private double[] limbs;
  private int size;

  private NaturalNumber(int capacity) {
    limbs = new double[capacity];
  }

  /** A whole number up to 2^53. */
  static NaturalNumber of(double whole) {
    var number = new NaturalNumber(8);
    for (double rest = whole; rest > 0; rest = Math.floor(rest / BASE)) {
      number.push(rest % BASE);
    }
    return number;
  }

  /** A number by its decimal digits. */
  static NaturalNumber of(String digits) {
    var number = new NaturalNumber(digits.length() / DIGITS + 8);
    for (int end = digits.length(); end > 0; end -= DIGITS) {
      number.push(Integer.parseInt(digits.substring(Math.max(0, end - DIGITS), end)));
    }
    number.trim();
    return number;
  }

  private void push(double limb) {
    if (size == limbs.length) {
      var larger = new double[2 * size];
      System.arraycopy(limbs, 0, larger, 0, size);
      limbs = larger;
    }
    limbs[size++] = limb;
  }

  private void trim() {
    while (size > 0 && limbs[size - 1] == 0) {
      size--;
    }
  }

  /** Multiplies by a factor up to 2^26 and adds a number below the base. */
  private void multiply(double factor, double add) {
    double carry = add;
    for (int i = 0; i < size; i++) {
      double product = limbs[i] * factor + carry;
      carry = Math.floor(product / BASE);
      limbs[i] = product - carry * BASE;
    }
    while (carry > 0) {
      push(carry % BASE);
      carry = Math.floor(carry / BASE);
    }
  }

  /** Doubles it and adds 1. */
  void doubleAndIncrement() {
    multiply(2, 1);
  }

  void multiplyByPowerOfTwo(int exponent) {
    for (int rest = exponent; rest > 0; rest -= LARGEST_POWER_OF_TWO) {
      multiply(power(2, Math.min(rest, LARGEST_POWER_OF_TWO)), 0);
    }
  }

  void multiplyByPowerOfFive(int exponent) {
    for (int rest = exponent; rest > 0; rest -= LARGEST_POWER_OF_FIVE) {
      multiply(power(5, Math.min(rest, LARGEST_POWER_OF_FIVE)), 0);
    }
  }

  private static double power(int base, int exponent) {
    double power = 1;
    for (int i = 0; i < exponent; i++) {
      power *= base;
    }
    return power;
  }

  /** Negative, 0 or positive as this is less than, equal to or greater than the other. */
  int compareTo(NaturalNumber that) {
    if (size != that.size) {
      return Integer.compare(size, that.size);
    }
    for (int i = size - 1; i >= 0; i--) {
      if (limbs[i] != that.limbs[i]) {
        return Double.compare(limbs[i], that.limbs[i]);
      }
    }
    return 0;
  }

  /** Its decimal digits, none for 0. */
  String digits() {
    var digits = new StringBuilder();
    for (int i = size - 1; i >= 0; i--) {
      String limb = Integer.toString((int) limbs[i]);
      digits.append("0".repeat(i == size - 1 ? 0 : DIGITS - limb.length())).append(limb);
    }
    return digits.toString();
  }
}
