package uphill.descent;

import uphill.objective.Objective;

/**
 * How large a learning rate plain gradient descent stands: on a quadratic with Hessian H it
 * contracts just where 0 &lt; η &lt; 2/λ, λ the largest eigenvalue of H, and blows up beyond (B.
 * Polyak, Introduction to Optimization, 1987, section 1.4). Elsewhere it is a fact of the place,
 * not of the run, and it says nothing of rules with a memory.
 */
public final class Stability {
  private static final int MOST_SWEEPS = 60;

  private Stability() {}

  /**
   * 2/λ at a point; ∞ where no direction curves upwards, NaN where the Hessian is not finite. Cost:
   * a Hessian and O(n³).
   *
   * @param point n coordinates
   * @throws IllegalArgumentException if n is above {@link Newton#MOST_VARIABLES}
   */
  public static double limit(Objective objective, double[] point) {
    double largest = largestCurvature(objective, point);
    return largest > 0 ? 2 / largest : largest <= 0 ? Double.POSITIVE_INFINITY : Double.NaN;
  }

  /**
   * λ, the largest eigenvalue of the Hessian, by Jacobi's rotations (G. Golub and C. Van Loan,
   * Matrix Computations, 2013, section 8.5); NaN where the Hessian is not finite.
   *
   * @throws IllegalArgumentException if there are too many variables
   */
  public static double largestCurvature(Objective objective, double[] point) {
    int n = point.length;
    if (n > Newton.MOST_VARIABLES) {
      throw new IllegalArgumentException(
          "The largest curvature is found for up to "
              + Newton.MOST_VARIABLES
              + " variables, not "
              + n
              + ".");
    }
    double[][] h = new double[n][n];
    objective.hessian(point.clone(), h);
    for (double[] row : h) {
      if (!(Vectors.largest(row) < Double.POSITIVE_INFINITY)) {
        return Double.NaN;
      }
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(h); sweep++) {
      continue;
    }
    double largest = h[0][0];
    for (int i = 1; i < n; i++) {
      largest = Math.max(largest, h[i][i]);
    }
    return largest;
  }

  /** One rotation for each entry off the diagonal; false if they were all as good as zero. */
  private static boolean rotateAll(double[][] h) {
    boolean isDiagonal = true;
    for (int p = 0; p < h.length; p++) {
      for (int q = p + 1; q < h.length; q++) {
        if (Math.abs(h[p][q]) > 1e-17 * (Math.abs(h[p][p]) + Math.abs(h[q][q]))) {
          isDiagonal = false;
          rotate(h, p, q);
        }
      }
    }
    return !isDiagonal;
  }

  /** H ← JᵀHJ with the rotation J that makes the entry p, q zero. */
  private static void rotate(double[][] h, int p, int q) {
    double theta = (h[q][q] - h[p][p]) / (2 * h[p][q]);
    double size = Math.abs(theta);
    // For a large θ its square may overflow, and then t = 1/(2θ) to all digits.
    double t = size > 1e100 ? 0.5 / size : 1 / (size + Math.sqrt(1 + size * size));
    double tangent = theta < 0 ? -t : t;
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (int k = 0; k < h.length; k++) {
      double a = h[k][p];
      double b = h[k][q];
      h[k][p] = cosine * a - sine * b;
      h[k][q] = sine * a + cosine * b;
    }
    for (int k = 0; k < h.length; k++) {
      double a = h[p][k];
      double b = h[q][k];
      h[p][k] = cosine * a - sine * b;
      h[q][k] = sine * a + cosine * b;
    }
    h[p][q] = 0;
    h[q][p] = 0;
  }
}
