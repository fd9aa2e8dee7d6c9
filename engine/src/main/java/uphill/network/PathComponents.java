package uphill.network;

import uphill.objective.Slice;
import uphill.objective.SymmetricEigen;

/**
 * The two principal components of the path of a training: the directions in which the recorded
 * weights vary most. The components are found from the m×m inner products of m recorded weights,
 * less their mean; at most 64 records, evenly chosen, are used. Cost: m²/2 inner products.
 */
final class PathComponents {
  private static final int MOST = 64;

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
    SymmetricEigen eigen = SymmetricEigen.of(products);
    double[] values = eigen.values();
    int first = largest(values, -1);
    int second = largest(values, first);
    double total = 0;
    for (double value : values) {
      total += Math.max(0, value);
    }
    if (m < 3 || !(values[second] > 1e-12 * total)) {
      throw new IllegalArgumentException(
          "The path does not span a plane yet: train some more steps.");
    }
    double[] shares = {values[first] / total, values[second] / total};
    return new WeightPlane(
        WeightPlane.Kind.PATH,
        Slice.of(
            weights,
            combination(path, eigen.vectors(), first),
            combination(path, eigen.vectors(), second)),
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

  private static int largest(double[] values, int but) {
    int best = but == 0 ? 1 : 0;
    for (int k = 0; k < values.length; k++) {
      if (k != but && values[k] > values[best]) {
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
}
