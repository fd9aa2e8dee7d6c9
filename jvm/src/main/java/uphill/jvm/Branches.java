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

  static double multiplyOrZero(double a, double b) {
    return a == 0 || b == 0 ? 0 : a * b;
  }

  static double divideOrZero(double a, double b) {
    return a == 0 ? 0 : a / b;
  }
}
