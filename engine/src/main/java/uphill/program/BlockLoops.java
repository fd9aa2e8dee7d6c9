package uphill.program;

import uphill.formula.Operation;

/**
 * The loops of a block run: each opcode of {@link Arithmetic} over the first n points. The target
 * may be one of the operands.
 */
final class BlockLoops {
  private BlockLoops() {}

  static void copy(double[] source, int from, double[] target, int to, int n) {
    for (int i = 0; i < n; i++) {
      target[to + i] = source[from + i];
    }
  }

  static void add(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] + b[i];
    }
  }

  static void subtract(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] - b[i];
    }
  }

  static void multiply(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] * b[i];
    }
  }

  static void divide(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] / b[i];
    }
  }

  static void power(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.pow(a[i], b[i]);
    }
  }

  static void less(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] < b[i] ? 1 : 0;
    }
  }

  static void lessOrEqual(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] <= b[i] ? 1 : 0;
    }
  }

  static void equal(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] == b[i] ? 1 : 0;
    }
  }

  static void notEqual(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] != b[i] ? 1 : 0;
    }
  }

  static void or(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] + b[i] - a[i] * b[i];
    }
  }

  static void multiplyOrZero(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] == 0 || b[i] == 0 ? 0 : a[i] * b[i];
    }
  }

  static void divideOrZero(double[] a, double[] b, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] == 0 ? 0 : a[i] / b[i];
    }
  }

  static void negate(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = -a[i];
    }
  }

  static void not(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = 1 - a[i];
    }
  }

  static void select(double[] a, double[] b, double[] c, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = a[i] != 0 ? b[i] : c[i];
    }
  }

  /** The commonest functions have loops of their own, so that they are called directly. */
  static void call(Operation operation, double[] a, double[] b, double[] target, int n) {
    switch (operation.name()) {
      case "sin" -> sin(a, target, n);
      case "cos" -> cos(a, target, n);
      case "exp" -> exp(a, target, n);
      case "log" -> log(a, target, n);
      case "sqrt" -> sqrt(a, target, n);
      case "abs" -> abs(a, target, n);
      default -> {
        var value = operation.value();
        for (int i = 0; i < n; i++) {
          target[i] = value.at(a[i], b[i]);
        }
      }
    }
  }

  private static void sin(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.sin(a[i]);
    }
  }

  private static void cos(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.cos(a[i]);
    }
  }

  private static void exp(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.exp(a[i]);
    }
  }

  private static void log(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.log(a[i]);
    }
  }

  private static void sqrt(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.sqrt(a[i]);
    }
  }

  private static void abs(double[] a, double[] target, int n) {
    for (int i = 0; i < n; i++) {
      target[i] = Math.abs(a[i]);
    }
  }
}
