package uphill.landscape;

import uphill.formula.Elementary;

/**
 * The Hessian of a function at a point, in box coordinates: its two eigenvalues and their
 * directions.
 *
 * @param larger the eigenvalue of larger size
 * @param smaller the other
 * @param eu u of the unit eigenvector of {@code larger}; that of {@code smaller} is (-ev, eu)
 * @param ev v of it
 */
record Curvature(double larger, double smaller, double eu, double ev) {
  /** An eigenvalue below this share of the other counts as zero. */
  private static final double NOTHING = 1e-8;

  /**
   * Of a jet f, fx, fy, fxx, fxy, fyy in function coordinates, where u changes by 1 over {@code
   * halfWidth} of x and v over {@code halfDepth} of y. Not finite where the jet is not.
   */
  static Curvature of(double[] jet, double halfWidth, double halfDepth) {
    double a = jet[3] * halfWidth * halfWidth;
    double b = jet[4] * halfWidth * halfDepth;
    double c = jet[5] * halfDepth * halfDepth;
    double mean = (a + c) / 2;
    double difference = (a - c) / 2;
    double spread = Elementary.hypot(difference, b);
    double sign = mean >= 0 ? 1 : -1;
    double larger = mean + sign * spread;
    double smaller = mean - sign * spread;
    // Of the two rows of (H - smaller·1), parallel to the eigenvector, the longer one.
    double eu = sign * difference >= 0 ? difference + sign * spread : b;
    double ev = sign * difference >= 0 ? b : -difference + sign * spread;
    double length = Elementary.hypot(eu, ev);
    return length > 0
        ? new Curvature(larger, smaller, eu / length, ev / length)
        : new Curvature(larger, smaller, 1, 0);
  }

  boolean isFinite() {
    double sum = larger + smaller;
    return sum - sum == 0;
  }

  /** Whether the function is as good as straight in some direction. */
  boolean isDegenerate() {
    return Math.abs(smaller) <= NOTHING * Math.abs(larger);
  }

  /** The gradient's component along the eigenvector of {@link #larger}. */
  double along(double gu, double gv) {
    return gu * eu + gv * ev;
  }

  /** The gradient's component along the eigenvector of {@link #smaller}. */
  double across(double gu, double gv) {
    return gv * eu - gu * ev;
  }
}
