package uphill.descent;

/** Bounds of options, refused in words. */
final class Checks {
  private Checks() {}

  /** A finite number that is at least 0. */
  static void atLeastZero(String option, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(option + " must be a number ≥ 0, not " + value + ".");
    }
  }

  /** A share: at least 0 and less than 1. */
  static void share(String option, double value) {
    if (!(value >= 0 && value < 1)) {
      throw new IllegalArgumentException(
          option + " must be at least 0 and less than 1, not " + value + ".");
    }
  }
}
