package uphill.objective;

import java.util.Random;

/** Vectors of n numbers made directions, in place. */
final class Directions {
  /** What is left of a direction of length 1 that is as good as parallel to another. */
  private static final double PARALLEL = 1e-9;

  private Directions() {}

  /** Gives it length 1; false, and nothing done, where it has no length or is not finite. */
  static boolean normalize(double[] vector) {
    double largest = 0;
    for (double component : vector) {
      if (!(Math.abs(component) <= Double.MAX_VALUE)) {
        return false;
      }
      largest = Math.max(largest, Math.abs(component));
    }
    if (largest == 0) {
      return false;
    }
    double sum = 0;
    for (double component : vector) {
      sum += component / largest * (component / largest);
    }
    double length = Math.sqrt(sum);
    for (int i = 0; i < vector.length; i++) {
      vector[i] = vector[i] / largest / length;
    }
    return true;
  }

  /**
   * Takes out of one direction of length 1 what is along another, and gives the rest length 1;
   * false where next to nothing is left.
   */
  static boolean straighten(double[] vector, double[] other) {
    remove(vector, other);
    if (!(Math.sqrt(dot(vector, vector)) > PARALLEL)) {
      return false;
    }
    normalize(vector);
    remove(vector, other);
    return normalize(vector);
  }

  /** Subtracts the part along a direction of length 1. */
  static void remove(double[] vector, double[] direction) {
    double along = dot(vector, direction);
    for (int i = 0; i < vector.length; i++) {
      vector[i] -= along * direction[i];
    }
  }

  /** A vector of independent Gaussian components: every direction is as likely as any other. */
  static void randomize(double[] vector, Random random) {
    for (int i = 0; i < vector.length; i++) {
      vector[i] = random.nextGaussian();
    }
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
