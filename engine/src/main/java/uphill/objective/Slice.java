package uphill.objective;

import java.util.Arrays;

/**
 * A plane through n-dimensional space: (x, y) stands for the point {@code origin + x*right +
 * y*forward}. Immutable.
 *
 * <p>Through it an objective f has the gradient (∇f·right, ∇f·forward). The two directions need not
 * have length 1 nor be orthogonal, but they must span a plane.
 */
public final class Slice {
  private final double[] origin;
  private final double[] right;
  private final double[] forward;

  private Slice(double[] origin, double[] right, double[] forward) {
    this.origin = origin;
    this.right = right;
    this.forward = forward;
  }

  /**
   * The plane through {@code origin} along {@code right} and {@code forward}, all of the same
   * length n ≥ 2.
   *
   * @throws IllegalArgumentException if the lengths differ, a number is not finite, or the two
   *     directions are parallel or zero
   */
  public static Slice of(double[] origin, double[] right, double[] forward) {
    int n = origin.length;
    if (n < 2 || right.length != n || forward.length != n) {
      throw new IllegalArgumentException(
          "A slice needs an origin and two directions of the same dimension, 2 or more; got "
              + n
              + ", "
              + right.length
              + " and "
              + forward.length
              + ".");
    }
    for (int i = 0; i < n; i++) {
      if (!Double.isFinite(origin[i])
          || !Double.isFinite(right[i])
          || !Double.isFinite(forward[i])) {
        throw new IllegalArgumentException("A slice takes finite numbers only.");
      }
    }
    double rr = dot(right, right);
    double ff = dot(forward, forward);
    double rf = dot(right, forward);
    if (!(rr * ff - rf * rf > 1e-12 * rr * ff)) {
      throw new IllegalArgumentException(
          "The two directions of a slice are parallel: they span no plane.");
    }
    return new Slice(origin.clone(), right.clone(), forward.clone());
  }

  /** The whole plane as it is: two variables, origin 0, directions along the axes. */
  public static Slice plain() {
    return coordinates(new double[2], 0, 1);
  }

  /**
   * The plane through {@code origin} in which coordinates {@code first} and {@code second} vary;
   * the others keep the origin's values. x and y count from the origin.
   */
  public static Slice coordinates(double[] origin, int first, int second) {
    double[] right = new double[origin.length];
    double[] forward = new double[origin.length];
    right[first] = 1;
    forward[second] = 1;
    return of(origin, right, forward);
  }

  /** The dimension n of the space it lies in. */
  public int dimension() {
    return origin.length;
  }

  /** True for the slice that changes nothing: two variables as they are. */
  public boolean isPlain() {
    return origin.length == 2
        && origin[0] == 0
        && origin[1] == 0
        && right[0] == 1
        && right[1] == 0
        && forward[0] == 0
        && forward[1] == 1;
  }

  /** Writes the n coordinates of (x, y) into {@code point}. */
  public void point(double x, double y, double[] point) {
    for (int i = 0; i < origin.length; i++) {
      point[i] = origin[i] + x * right[i] + y * forward[i];
    }
  }

  /**
   * The place in the plane nearest to a point: x and y of its foot.
   *
   * @param point n coordinates
   * @param into receives x and y
   */
  public void nearest(double[] point, double[] into) {
    double[] away = point.clone();
    for (int i = 0; i < away.length; i++) {
      away[i] -= origin[i];
    }
    shadow(away, into);
  }

  /**
   * The part of a vector that lies in the plane, as multiples of the two directions.
   *
   * @param vector n components
   * @param into receives the multiples of right and forward
   */
  public void shadow(double[] vector, double[] into) {
    double rr = dot(right, right);
    double ff = dot(forward, forward);
    double rf = dot(right, forward);
    double vr = dot(vector, right);
    double vf = dot(vector, forward);
    double determinant = rr * ff - rf * rf;
    into[0] = (vr * ff - vf * rf) / determinant;
    into[1] = (vf * rr - vr * rf) / determinant;
  }

  /** Coordinate {@code i} of the origin. */
  public double origin(int i) {
    return origin[i];
  }

  /** Component {@code i} of the direction along x. */
  public double right(int i) {
    return right[i];
  }

  /** Component {@code i} of the direction along y. */
  public double forward(int i) {
    return forward[i];
  }

  /** ∇f·right: the partial along x of what is seen. */
  public double alongRight(double[] gradient) {
    return dot(gradient, right);
  }

  /** ∇f·forward: the partial along y of what is seen. */
  public double alongForward(double[] gradient) {
    return dot(gradient, forward);
  }

  /**
   * How much of a gradient the plane hides: the length of its part perpendicular to the plane over
   * its own length, from 0 (all in the plane) to 1 (nothing to see). 0 for the zero gradient, NaN
   * when a component is not finite. Directions that are not orthonormal are handled.
   */
  public double hiddenShare(double[] gradient) {
    double largest = 0;
    for (double component : gradient) {
      largest = Math.max(largest, Math.abs(component));
    }
    if (largest == 0) {
      return 0;
    }
    double[] g = new double[gradient.length];
    for (int i = 0; i < g.length; i++) {
      g[i] = gradient[i] / largest;
    }
    double rr = dot(right, right);
    double along = dot(g, right) / rr;
    double lean = dot(forward, right) / rr;
    double upright = 0;
    double across = 0;
    for (int i = 0; i < g.length; i++) {
      double e = forward[i] - lean * right[i];
      across += g[i] * e;
      upright += e * e;
    }
    across /= upright;
    double hidden = 0;
    for (int i = 0; i < g.length; i++) {
      double rest = g[i] - along * right[i] - across * (forward[i] - lean * right[i]);
      hidden += rest * rest;
    }
    return Math.min(1, Math.sqrt(hidden / dot(g, g)));
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Slice that
        && Arrays.equals(origin, that.origin)
        && Arrays.equals(right, that.right)
        && Arrays.equals(forward, that.forward);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Arrays.hashCode(origin) + Arrays.hashCode(right)) + Arrays.hashCode(forward);
  }
}
