package uphill.descent;

/**
 * Solves with a symmetric matrix made positive definite, by Cholesky's factors LDLᵀ, free of roots.
 */
final class Cholesky {
  private static final double FIRST_SHARE = 1e-3;

  private Cholesky() {}

  /**
   * Solves (H + μI)d = b in place of b, μ the first of 0 and a doubling row that makes the matrix
   * positive definite. Leaves b where H is not finite: then it is the step without curvature.
   */
  static void solveDamped(double[][] h, double[] b) {
    int n = b.length;
    double size = 0;
    for (double[] row : h) {
      size = Math.max(size, Vectors.largest(row));
    }
    if (!(size < Double.POSITIVE_INFINITY)) {
      return;
    }
    double[][] factor = new double[n][n];
    double shift = 0;
    while (!factorize(h, shift, size, factor)) {
      shift = shift == 0 ? Math.max(FIRST_SHARE * size, FIRST_SHARE) : 2 * shift;
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < i; k++) {
        b[i] -= factor[i][k] * b[k];
      }
    }
    for (int i = n - 1; i >= 0; i--) {
      b[i] /= factor[i][i];
      for (int k = i + 1; k < n; k++) {
        b[i] -= factor[k][i] * b[k];
      }
    }
  }

  /** H + μI = LDLᵀ, D on the diagonal; false if a pivot is not positive beyond rounding. */
  private static boolean factorize(double[][] h, double shift, double size, double[][] factor) {
    double least = 1e-14 * (size + shift);
    for (int i = 0; i < h.length; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = h[i][j] + (i == j ? shift : 0);
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k] * factor[k][k];
        }
        if (i != j) {
          factor[i][j] = sum / factor[j][j];
        } else if (sum > least) {
          factor[i][i] = sum;
        } else {
          return false;
        }
      }
    }
    return true;
  }
}
