package uphill.jvm;

/**
 * The opcodes that need a branch, so that generated code has none of its own: HotSpot inlines them.
 * They compute what {@link uphill.program.Interpreter} does, to the bit.
 */
final class Branches {
  private Branches() {}

  static double less(double a, double b) {
    return a < b ? 1 : 0;
  }

  static double lessOrEqual(double a, double b) {
    return a <= b ? 1 : 0;
  }

  static double equal(double a, double b) {
    return a == b ? 1 : 0;
  }

  static double notEqual(double a, double b) {
    return a != b ? 1 : 0;
  }

  static double or(double a, double b) {
    return a + b - a * b;
  }

  static double select(double condition, double then, double otherwise) {
    return condition != 0 ? then : otherwise;
  }

  /** A product that is neither 0 nor NaN has no factor 0: one comparison, and seldom two more. */
  static double multiplyOrZero(double a, double b) {
    double product = a * b;
    return Math.abs(product) > 0 || a != 0 && b != 0 ? product : 0;
  }

  static double divideOrZero(double a, double b) {
    return a == 0 ? 0 : a / b;
  }
}
