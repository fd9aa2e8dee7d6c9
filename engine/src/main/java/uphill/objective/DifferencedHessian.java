package uphill.objective;

/** Second derivatives by central differences of the exact gradient. */
final class DifferencedHessian {
  /** ε^(1/3), where the error of the difference and its rounding are about equal. */
  private static final double STEP = 6e-6;

  private DifferencedHessian() {}

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
