package uphill.objective;

import java.util.Random;

/**
 * Which plane through a point of n-dimensional space is looked at, n ≥ 2.
 *
 * <p>The plane of two coordinates counts x and y as those coordinates themselves. All other planes
 * have the point as origin and two directions of length 1 at a right angle. A direction that the
 * point does not give (a gradient that is 0 or not finite, a step parallel to the gradient) is
 * replaced by a random one, the same for the same seed.
 */
public sealed interface PlaneChoice {

  /**
   * The plane.
   *
   * @param point n finite coordinates
   * @throws IllegalArgumentException if the objective takes another number of coordinates
   */
  Slice through(Objective objective, double[] point);

  /** The two coordinates of those indices vary, the others keep the point's. */
  record Coordinates(int first, int second) implements PlaneChoice {
    @Override
    public Slice through(Objective objective, double[] point) {
      double[] origin = point.clone();
      origin[first] = 0;
      origin[second] = 0;
      return Slice.coordinates(origin, first, second);
    }
  }

  /** The gradient at the point, and a random direction at a right angle to it. */
  record Gradient(long seed) implements PlaneChoice {
    @Override
    public Slice through(Objective objective, double[] point) {
      double[] gradient = new double[point.length];
      objective.gradient(point, gradient);
      return plane(point, gradient, new double[point.length], seed);
    }
  }

  /**
   * The eigenvectors of the Hessian with the largest and with the smallest eigenvalue: where f
   * bends up the most, and where it does the least or bends down.
   */
  record Eigenvectors(long seed) implements PlaneChoice {
    @Override
    public Slice through(Objective objective, double[] point) {
      var extremes = HessianExtremes.of(objective, point, seed);
      return plane(point, extremes.largestVector(), extremes.smallestVector(), seed);
    }
  }

  /**
   * The step that led from {@code before} to the point, and the part of the gradient at a right
   * angle to it.
   */
  record LastStep(double[] before, long seed) implements PlaneChoice {
    /** Copies the point. */
    public LastStep {
      before = before.clone();
    }

    @Override
    public Slice through(Objective objective, double[] point) {
      double[] step = point.clone();
      for (int i = 0; i < step.length; i++) {
        step[i] -= before[i];
      }
      double[] gradient = new double[point.length];
      objective.gradient(point, gradient);
      return plane(point, step, gradient, seed);
    }
  }

  private static Slice plane(double[] point, double[] first, double[] second, long seed) {
    var random = new Random(seed);
    double[] right = first.clone();
    while (!Directions.normalize(right)) {
      Directions.randomize(right, random);
    }
    double[] forward = second.clone();
    while (!Directions.normalize(forward) || !Directions.straighten(forward, right)) {
      Directions.randomize(forward, random);
    }
    return Slice.of(point, right, forward);
  }
}
