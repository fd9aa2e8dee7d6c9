package uphill.landscape;

import org.jspecify.annotations.Nullable;

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

  /** Slopes below this share of height or curvature, over the window, are rounding noise. */
  private static final double NOISE = 1e-13;

  /** How near a critical point is the same place, in box units. */
  private static final double SAME_PLACE = 1e-6;

  /**
   * Whether a point is flat, and which kind. It is flat if the gradient is zero up to rounding, or
   * if one Newton step, by less than a millionth of the window, leads to where it is: a coordinate
   * typed with six digits is enough.
   *
   * @param jet f, fx, fy, fxx, fxy, fyy at the point, where the function is smooth
   * @param halfWidth half the window's side along x; along y {@code halfDepth}
   * @return null where the gradient does not vanish; degenerate where it is exactly zero and the
   *     curvature is not finite
   */
  public static @Nullable FlatPoint of(double[] jet, double halfWidth, double halfDepth) {
    double gu = jet[1] * halfWidth;
    double gv = jet[2] * halfDepth;
    if (!(Math.abs(gu) + Math.abs(gv) < Double.POSITIVE_INFINITY)) {
      return null;
    }
    Curvature curvature = Curvature.of(jet, halfWidth, halfDepth);
    if (!curvature.isFinite()) {
      return gu == 0 && gv == 0 ? DEGENERATE : null;
    }
    double noise = NOISE * (Math.abs(jet[0]) + Math.abs(curvature.larger()));
    double along = curvature.along(gu, gv);
    double across = curvature.across(gu, gv);
    boolean near = Math.abs(along) <= Math.max(noise, SAME_PLACE * Math.abs(curvature.larger()));
    if (curvature.isDegenerate()) {
      return near && Math.abs(across) <= noise ? DEGENERATE : null;
    }
    if (!near || Math.abs(across) > Math.max(noise, SAME_PLACE * Math.abs(curvature.smaller()))) {
      return null;
    }
    boolean convex = curvature.larger() > 0;
    return convex != curvature.smaller() > 0 ? SADDLE : convex ? MINIMUM : MAXIMUM;
  }
}
