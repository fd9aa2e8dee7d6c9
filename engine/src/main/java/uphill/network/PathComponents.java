package uphill.network;

/**
 * The two principal components of the path of a training: the directions in which the recorded
 * weights vary most. The components are found from the m×m inner products of m recorded weights,
 * less their mean, by Jacobi's rotations; at most 64 records, evenly chosen, are used. Cost: m²/2
 * inner products.
 */
final class PathComponents {
  private static final int MOST = 64;
  private static final int SWEEPS = 30;

  private PathComponents() {}

  /**
   * The plane through {@code weights} along them. Both directions have length 1 and are
   * perpendicular.
   *
   * @throws IllegalArgumentException if fewer than three different weights are recorded, so that
   *     they span no plane
   */
  static WeightPlane plane(WeightRecord record, double[] weights) {
    double[][] path = path(record, weights);
    int m = path.length;
    double[][] products = new double[m][m];
    for (int a = 0; a < m; a++) {
      for (int b = 0; b <= a; b++) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
          sum += path[a][i] * path[b][i];
        }
        products[a][b] = sum;
        products[b][a] = sum;
      }
    }
    double[][] vectors = new double[m][m];
    diagonalize(products, vectors);
    int first = largest(products, -1);
    int second = largest(products, first);
    double total = 0;
    for (int k = 0; k < m; k++) {
      total += Math.max(0, products[k][k]);
    }
    if (m < 3 || !(products[second][second] > 1e-12 * total)) {
      throw new IllegalArgumentException(
          "The path does not span a plane yet: train some more steps.");
    }
    double[] shares = {products[first][first] / total, products[second][second] / total};
    return new WeightPlane(
        WeightPlane.Kind.PATH,
        weights.clone(),
        combination(path, vectors, first),
        combination(path, vectors, second),
        shares);
  }

  /** Records, evenly chosen, and the weights, all less their mean. */
  private static double[][] path(WeightRecord record, double[] weights) {
    int m = Math.min(MOST, record.size());
    double[][] path = new double[m + 1][];
    for (int k = 0; k < m; k++) {
      int chosen = m == 1 ? 0 : (int) ((long) k * (record.size() - 1) / (m - 1));
      path[k] = record.weights(chosen).clone();
    }
    path[m] = weights.clone();
    for (int i = 0; i < weights.length; i++) {
      double mean = 0;
      for (double[] at : path) {
        mean += at[i];
      }
      mean /= path.length;
      for (double[] at : path) {
        at[i] -= mean;
      }
    }
    return path;
  }

  private static int largest(double[][] products, int but) {
    int best = but == 0 && products.length > 1 ? 1 : 0;
    for (int k = 0; k < products.length; k++) {
      if (k != but && products[k][k] > products[best][best]) {
        best = k;
      }
    }
    return best;
  }

  /** The direction Σ vₖ pathₖ, of length 1. */
  private static double[] combination(double[][] path, double[][] vectors, int column) {
    double[] direction = new double[path[0].length];
    for (int k = 0; k < path.length; k++) {
      for (int i = 0; i < direction.length; i++) {
        direction[i] += vectors[k][column] * path[k][i];
      }
    }
    double length = LayerNorms.norm(direction, 0, direction.length);
    for (int i = 0; i < direction.length; i++) {
      direction[i] /= length;
    }
    return direction;
  }

  /** Jacobi: rotates pairs until all that is not on the diagonal is gone (C. Jacobi, 1846). */
  private static void diagonalize(double[][] a, double[][] vectors) {
    int m = a.length;
    for (int k = 0; k < m; k++) {
      vectors[k][k] = 1;
    }
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      double off = 0;
      double on = 0;
      for (int p = 0; p < m; p++) {
        on += a[p][p] * a[p][p];
        for (int q = 0; q < p; q++) {
          off += a[p][q] * a[p][q];
        }
      }
      if (!(off > 1e-28 * on)) {
        return;
      }
      for (int p = 1; p < m; p++) {
        for (int q = 0; q < p; q++) {
          if (a[p][q] != 0) {
            rotate(a, vectors, p, q);
          }
        }
      }
    }
  }

  private static void rotate(double[][] a, double[][] vectors, int p, int q) {
    double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
    double t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
    double c = 1 / Math.sqrt(t * t + 1);
    double s = t * c;
    for (int k = 0; k < a.length; k++) {
      double kp = a[k][p];
      double kq = a[k][q];
      a[k][p] = c * kp - s * kq;
      a[k][q] = s * kp + c * kq;
    }
    for (int k = 0; k < a.length; k++) {
      double pk = a[p][k];
      double qk = a[q][k];
      a[p][k] = c * pk - s * qk;
      a[q][k] = s * pk + c * qk;
      double vp = vectors[k][p];
      double vq = vectors[k][q];
      vectors[k][p] = c * vp - s * vq;
      vectors[k][q] = s * vp + c * vq;
    }
  }
}
