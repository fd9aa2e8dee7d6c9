package uphill.objective;

/**
 * All eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's rotations (G. H. Golub
 * and C. F. Van Loan, Matrix Computations, 4th ed. 2013, §8.5).
 *
 * @param values eigenvalues in no order
 * @param vectors column k is the eigenvector of value k, of length 1
 */
public record SymmetricEigen(double[] values, double[][] vectors) {
  private static final int MOST_SWEEPS = 40;

  /** Finds them; the matrix is used up. Cost: some 10 n³. */
  public static SymmetricEigen of(double[][] matrix) {
    int n = matrix.length;
    double[][] vectors = new double[n][n];
    for (int i = 0; i < n; i++) {
      vectors[i][i] = 1;
    }
    for (int sweep = 0; sweep < MOST_SWEEPS && rotateAll(matrix, vectors); sweep++) {}
    double[] values = new double[n];
    for (int i = 0; i < n; i++) {
      values[i] = matrix[i][i];
    }
    return new SymmetricEigen(values, vectors);
  }

  /** Turns every pair once; false if nothing was left to turn. */
  private static boolean rotateAll(double[][] a, double[][] vectors) {
    boolean turned = false;
    for (int p = 0; p < a.length; p++) {
      for (int q = p + 1; q < a.length; q++) {
        double off = a[p][q];
        if (Math.abs(off) > 1e-17 * (Math.abs(a[p][p]) + Math.abs(a[q][q]))) {
          rotate(a, vectors, p, q);
          turned = true;
        }
      }
    }
    return turned;
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    double slope = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double tangent = 1 / (Math.abs(slope) + Math.sqrt(1 + slope * slope));
    tangent = slope < 0 ? -tangent : tangent;
    double cosine = 1 / Math.sqrt(1 + tangent * tangent);
    double sine = tangent * cosine;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = cosine * kp - sine * kq;
      a[k][q] = sine * kp + cosine * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = cosine * pk - sine * qk;
      a[q][k] = sine * pk + cosine * qk;
      double vp = vectors[k][p];
      double vq = vectors[k][q];
      vectors[k][p] = cosine * vp - sine * vq;
      vectors[k][q] = sine * vp + cosine * vq;
    }
    a[p][q] = 0;
    a[q][p] = 0;
  }

  /** The index of the largest value. */
  int largest() {
    int best = 0;
    for (int k = 1; k < values.length; k++) {
      best = values[k] > values[best] ? k : best;
    }
    return best;
  }

  /** The index of the smallest value; another than {@link #largest} where there are two. */
  int smallest() {
    int first = largest();
    int best = first == 0 && values.length > 1 ? 1 : 0;
    for (int k = 0; k < values.length; k++) {
      best = k != first && values[k] < values[best] ? k : best;
    }
    return best;
  }
}
