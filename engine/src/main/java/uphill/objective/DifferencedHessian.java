package uphill.objective;

import java.util.Arrays;

/** Second derivatives by central differences of the exact gradient. */
final class DifferencedHessian {
  /** ε^(1/3), where the error of the difference and its rounding are about equal. */
  private static final double STEP = 6e-6;

  private DifferencedHessian() {}

  static void product(Objective objective, double[] point, double[] direction, double[] into) {
    int n = point.length;
    double length = 0;
    double size = 1;
    for (int i = 0; i < n; i++) {
      length = Math.max(length, Math.abs(direction[i]));
      size = Math.max(size, Math.abs(point[i]));
    }
    if (length == 0) {
      Arrays.fill(into, 0, n, 0);
      return;
    }
    double step = STEP * size / length;
    double[] moved = new double[n];
    double[] before = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = point[i] - step * direction[i];
    }
    objective.gradient(moved, before);
    for (int i = 0; i < n; i++) {
      moved[i] = point[i] + step * direction[i];
    }
    objective.gradient(moved, into);
    for (int i = 0; i < n; i++) {
      into[i] = (into[i] - before[i]) / (2 * step);
    }
  }

  static void of(Objective objective, double[] point, double[][] into) {
    int n = point.length;
    double[] before = new double[n];
    double[] after = new double[n];
    for (int i = 0; i < n; i++) {
      double middle = point[i];
      double left = middle - STEP * Math.max(1, Math.abs(middle));
      double right = middle + STEP * Math.max(1, Math.abs(middle));
      point[i] = left;
      objective.gradient(point, before);
      point[i] = right;
      objective.gradient(point, after);
      point[i] = middle;
      for (int j = 0; j < n; j++) {
        into[i][j] = (after[j] - before[j]) / (right - left);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        double mean = (into[i][j] + into[j][i]) / 2;
        into[i][j] = mean;
        into[j][i] = mean;
      }
    }
  }
}
