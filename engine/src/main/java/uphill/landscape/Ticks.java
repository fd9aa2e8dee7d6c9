package uphill.landscape;

/** Round numbers: 1, 2 or 5 times a power of ten, and their multiples. */
public final class Ticks {
  private Ticks() {}

  /**
   * The multiples of a round step that lie in [low, high], about {@code wanted} of them and at
   * least 2 whenever the range allows; ends count when they are multiples up to rounding. Never
   * {@code -0}.
   *
   * @param low finite
   * @param high finite, greater than {@code low}
   * @param wanted at least 2
   */
  public static double[] within(double low, double high, int wanted) {
    return multiples(low, high, step((high - low) / wanted));
  }

  /** The multiples of {@code step} in [low, high], ends included up to rounding. */
  static double[] multiples(double low, double high, double step) {
    double slack = 1e-9;
    double first = Math.ceil(low / step - slack);
    double last = Math.floor(high / step + slack);
    int count = (int) Math.max(0, Math.min(1000, last - first + 1));
    double[] ticks = new double[count];
    for (int k = 0; k < count; k++) {
      ticks[k] = times(first + k, step);
    }
    return ticks;
  }

  /** The number 1, 2 or 5 times a power of ten nearest to {@code size} on a logarithmic scale. */
  public static double step(double size) {
    double power = power(size);
    double digit = size / power;
    double round =
        digit < Math.sqrt(2) ? 1 : digit < Math.sqrt(10) ? 2 : digit < Math.sqrt(50) ? 5 : 10;
    return times(round, power);
  }

  /** The largest number 1, 2 or 5 times a power of ten that is not above {@code size} &gt; 0. */
  public static double below(double size) {
    double power = power(size);
    double digit = size / power * (1 + 1e-12);
    return times(digit < 2 ? 1 : digit < 5 ? 2 : 5, power);
  }

  /** The multiple of {@code step} nearest to {@code value}. */
  static double nearest(double value, double step) {
    return times(Math.rint(value / step), step);
  }

  /** The power of ten with 1 ≤ size / power < 10. */
  private static double power(double size) {
    int exponent = (int) Math.floor(Math.log10(size));
    double power = 1;
    for (int k = Math.abs(exponent); k > 0; k--) {
      power *= 10;
    }
    power = exponent < 0 ? 1 / power : power;
    if (size / power >= 10) {
      return power * 10;
    }
    return size < power ? power / 10 : power;
  }

  /** count·step, free of the last digit's noise for steps that are no binary fractions. */
  private static double times(double count, double step) {
    if (count == 0) {
      return 0;
    }
    double inverse = Math.rint(1 / step);
    return step < 1 && Math.abs(inverse * step - 1) < 1e-12 ? count / inverse : count * step;
  }
}
