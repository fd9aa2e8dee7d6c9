package uphill.landscape;

/** What a point is where the gradient vanishes, by the eigenvalues of the Hessian. */
public enum FlatPoint {
  /** Both curvatures are positive. */
  MINIMUM,
  /** Both curvatures are negative. */
  MAXIMUM,
  /** One curvature is positive, the other negative. */
  SADDLE,
  /** A curvature is zero: the second derivatives do not decide (monkey saddle, x^4 + y^4). */
  DEGENERATE;

  /** A curvature below this share of the other counts as zero. */
  private static final double NOTHING = 1e-8;

  /** Slopes below this share of height or curvature, over the window, are rounding noise. */
  private static final double NOISE = 1e-13;

  /** How near a critical point is the same place, in box units. */
  private static final double SAME_PLACE = 1e-6;

  /**
   * Whether (x, y) is a flat point, and which. It is one if the gradient is zero up to rounding, or
   * if one Newton step, by less than a millionth of the window, leads to where it is: a coordinate
   * typed with six digits is enough.
   *
   * @param jet f, fx, fy, fxx, fxy, fyy at the point, where the function is smooth
   * @param halfWidth half the window's side along x; along y {@code halfDepth}
   * @return null where the gradient does not vanish; degenerate where it is exactly zero and the
   *     curvature is not finite
   */
  public static FlatPoint of(double[] jet, double halfWidth, double halfDepth) {
    double gu = jet[1] * halfWidth;
    double gv = jet[2] * halfDepth;
    double a = jet[3] * halfWidth * halfWidth;
    double b = jet[4] * halfWidth * halfDepth;
    double c = jet[5] * halfDepth * halfDepth;
    double slope = Math.hypot(gu, gv);
    double curvature = Math.hypot(Math.hypot(a, c), b * Math.sqrt(2));
    if (curvature - curvature != 0) {
      return slope == 0 ? DEGENERATE : null;
    }
    if (slope - slope != 0) {
      return null;
    }
    double mean = (a + c) / 2;
    double spread = Math.hypot((a - c) / 2, b);
    double larger = mean >= 0 ? mean + spread : mean - spread;
    double smaller = larger == 0 ? 0 : mean >= 0 ? mean - spread : mean + spread;
    if (slope > NOISE * (Math.abs(jet[0]) + curvature)) {
      // The Newton step is at least slope/|larger| and at most slope/|smaller| long.
      if (Math.abs(smaller) <= NOTHING * Math.abs(larger)) {
        return null;
      }
      double determinant = a * c - b * b;
      double du = (c * gu - b * gv) / determinant;
      double dv = (a * gv - b * gu) / determinant;
      if (!(Math.hypot(du, dv) <= SAME_PLACE)) {
        return null;
      }
    }
    if (Math.abs(smaller) <= NOTHING * Math.abs(larger)) {
      return DEGENERATE;
    }
    return larger > 0 != smaller > 0 ? SADDLE : larger > 0 ? MINIMUM : MAXIMUM;
  }
}
