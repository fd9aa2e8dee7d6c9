package uphill.objective;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The largest and the smallest eigenvalue of a Hessian, each with an eigenvector of length 1, by
 * products of the Hessian with vectors alone: Lanczos' method with full reorthogonalisation (G. H.
 * Golub and C. F. Van Loan, Matrix Computations, 4th ed. 2013, ch. 10).
 *
 * <p>Up to {@link #MOST_PRODUCTS} variables they are exact up to rounding; beyond that as good as
 * so many products make them, which is best at the ends of the spectrum.
 *
 * @param largest the largest eigenvalue; NaN where the Hessian is not finite
 * @param largestVector its eigenvector, n components
 * @param smallest the smallest eigenvalue, negative where f bends down
 * @param smallestVector its eigenvector
 * @param largestResidual ‖Hv − λv‖ of the first pair
 * @param smallestResidual the same of the second
 */
public record HessianExtremes(
    double largest,
    double[] largestVector,
    double smallest,
    double[] smallestVector,
    double largestResidual,
    double smallestResidual) {
  /** The most products of the Hessian with a vector that are made. */
  public static final int MOST_PRODUCTS = 64;

  /**
   * Finds them at a point. Cost: min(n, 64) products of the Hessian with a vector, and as many
   * vectors of n numbers.
   *
   * @param seed of the random first vector
   */
  public static HessianExtremes of(Objective objective, double[] point, long seed) {
    int n = objective.dimension();
    var random = new Random(seed);
    List<double[]> basis = new ArrayList<>();
    int most = Math.min(n, MOST_PRODUCTS);
    double[][] small = new double[most][most];
    double[] next = new double[n];
    while (!Directions.normalize(next)) {
      Directions.randomize(next, random);
    }
    for (int k = 0; k < most; k++) {
      double[] current = next;
      basis.add(current);
      next = new double[n];
      objective.hessianVector(point, current, next);
      small[k][k] = Directions.dot(current, next);
      if (small[k][k] - small[k][k] != 0) {
        return unknown(n);
      }
      double before = Math.sqrt(Directions.dot(next, next));
      orthogonalize(next, basis);
      double left = Math.sqrt(Directions.dot(next, next));
      if (k + 1 < most) {
        // An invariant subspace: another begins with any vector outside of it.
        boolean isSpent = !(left > 1e-10 * Math.max(before, scale(small, k)));
        small[k][k + 1] = isSpent ? 0 : left;
        small[k + 1][k] = small[k][k + 1];
        if (isSpent) {
          Directions.randomize(next, random);
          orthogonalize(next, basis);
        }
        Directions.normalize(next);
      }
    }
    return of(objective, point, basis, SymmetricEigen.of(small));
  }

  private static HessianExtremes of(
      Objective objective, double[] point, List<double[]> basis, SymmetricEigen eigen) {
    double[] first = vector(basis, eigen, eigen.largest());
    double[] last = vector(basis, eigen, eigen.smallest());
    double high = eigen.values()[eigen.largest()];
    double low = eigen.values()[eigen.smallest()];
    return new HessianExtremes(
        high,
        first,
        low,
        last,
        residual(objective, point, first, high),
        residual(objective, point, last, low));
  }

  private static HessianExtremes unknown(int n) {
    return new HessianExtremes(
        Double.NaN, new double[n], Double.NaN, new double[n], Double.NaN, Double.NaN);
  }

  /** Twice is enough (B. N. Parlett, The Symmetric Eigenvalue Problem, 1980, §6.9). */
  private static void orthogonalize(double[] vector, List<double[]> basis) {
    for (int round = 0; round < 2; round++) {
      for (double[] other : basis) {
        Directions.remove(vector, other);
      }
    }
  }

  private static double scale(double[][] small, int k) {
    double largest = 0;
    for (int i = 0; i <= k; i++) {
      largest = Math.max(largest, Math.abs(small[i][i]));
    }
    return largest;
  }

  private static double[] vector(List<double[]> basis, SymmetricEigen eigen, int which) {
    double[] sum = new double[basis.get(0).length];
    for (int k = 0; k < basis.size(); k++) {
      double factor = eigen.vectors()[k][which];
      for (int i = 0; i < sum.length; i++) {
        sum[i] += factor * basis.get(k)[i];
      }
    }
    Directions.normalize(sum);
    return sum;
  }

  private static double residual(
      Objective objective, double[] point, double[] vector, double value) {
    double[] rest = new double[vector.length];
    objective.hessianVector(point, vector, rest);
    for (int i = 0; i < rest.length; i++) {
      rest[i] -= value * vector[i];
    }
    return Math.sqrt(Directions.dot(rest, rest));
  }
}
