package uphill.landscape;

import uphill.objective.Grid;
import uphill.objective.Section;

/**
 * From the highest (or lowest) sample of a grid to the top between the samples: Newton steps taken
 * upwards whatever the sign of the curvature, inside the cells around the sample. A smooth top is
 * met in a few steps; towards a pole the height grows without bound.
 */
record Climb(Section section, Samples samples) {
  private static final int MOST_STEPS = 40;
  private static final int HALVINGS = 8;

  /**
   * The highest value met (sign 1) or the lowest (sign -1); NaN if the section has no value at any
   * sample.
   */
  double extreme(int sign) {
    double[] f = samples.f();
    int at = -1;
    for (int k = 0; k < f.length; k++) {
      if (f[k] - f[k] == 0 && (at < 0 || sign * f[k] > sign * f[at])) {
        at = k;
      }
    }
    if (at < 0) {
      return Double.NaN;
    }
    Grid grid = samples.grid();
    int i = at % grid.nx();
    int j = at / grid.nx();
    double u = 0;
    double v = 0;
    double best = f[at];
    double[] jet = new double[6];
    int steps = Budget.steps(section, 16, Budget.FRAME, 2, MOST_STEPS);
    for (int step = 0; step < steps; step++) {
      section.curvature(grid.x(i) + u * grid.dx(), grid.y(j) + v * grid.dy(), jet);
      Curvature curvature = Curvature.of(jet, grid.dx(), grid.dy());
      double gu = sign * jet[1] * grid.dx();
      double gv = sign * jet[2] * grid.dy();
      double along = step(curvature.along(gu, gv), curvature.larger());
      double across = step(curvature.across(gu, gv), curvature.smaller());
      double du = along * curvature.eu() - across * curvature.ev();
      double dv = along * curvature.ev() + across * curvature.eu();
      double higher = best;
      double nextU = u;
      double nextV = v;
      for (int k = 0; k < HALVINGS && !(sign * higher > sign * best); k++) {
        nextU = clamped(u + du, i, grid.nx());
        nextV = clamped(v + dv, j, grid.ny());
        double value = section.value(grid.x(i) + nextU * grid.dx(), grid.y(j) + nextV * grid.dy());
        higher = value - value == 0 ? value : best;
        du /= 2;
        dv /= 2;
      }
      if (!(sign * higher > sign * best)) {
        break;
      }
      best = higher;
      u = nextU;
      v = nextV;
    }
    return best;
  }

  /** Uphill by slope over curvature; at most a cell, and a cell where the function is straight. */
  private static double step(double slope, double curvature) {
    double step = slope == 0 ? 0 : slope / Math.abs(curvature);
    return step - step == 0 ? Math.max(-1, Math.min(1, step)) : Math.signum(slope);
  }

  /** A place within one cell of line {@code i} of {@code n}, and within the window. */
  private static double clamped(double place, int i, int n) {
    return Math.max(i == 0 ? 0 : -1, Math.min(i == n - 1 ? 0 : 1, place));
  }
}
