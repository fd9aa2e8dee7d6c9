package uphill.landscape;

import org.jspecify.annotations.Nullable;
import uphill.formula.Elementary;
import uphill.objective.Section;

/**
 * Newton's method on the gradient, in box coordinates: it runs to a minimum, maximum or saddle
 * alike. Along a direction in which the function is straight no step is taken, so that a trough is
 * met at its nearest place.
 */
record FlatSearch(Section section, Window window) {
  private static final int STEPS = 60;

  /**
   * The flat point nearest along Newton's path.
   *
   * @param reach how far it may lie from (x, y), in box units
   * @return its x and y, or null if there is none within reach and inside the window
   */
  double @Nullable [] from(double x, double y, double reach) {
    double[] jet = new double[6];
    double px = x;
    double py = y;
    for (int step = 0; step < STEPS; step++) {
      section.curvature(px, py, jet);
      double gu = jet[1] * window.halfWidth();
      double gv = jet[2] * window.halfDepth();
      Curvature curvature = Curvature.of(jet, window.halfWidth(), window.halfDepth());
      double along = step(curvature.along(gu, gv), curvature.larger());
      double across =
          curvature.isDegenerate() ? 0 : step(curvature.across(gu, gv), curvature.smaller());
      double qx = px - (along * curvature.eu() - across * curvature.ev()) * window.halfWidth();
      double qy = py - (along * curvature.ev() + across * curvature.eu()) * window.halfDepth();
      if (!(distance(qx - x, qy - y) <= 2 * reach)) {
        return null;
      }
      if (qx == px && qy == py) {
        break;
      }
      px = qx;
      py = qy;
    }
    // Where Newton's method creeps (a monkey saddle), the point itself mostly has few digits.
    double rx = Ticks.nearest(px, Ticks.below(window.halfWidth() * 1e-6));
    double ry = Ticks.nearest(py, Ticks.below(window.halfDepth() * 1e-6));
    if (slope(rx, ry, jet) <= slope(px, py, jet)) {
      px = rx;
      py = ry;
    }
    boolean found =
        window.contains(px, py) && distance(px - x, py - y) <= reach && isFlat(px, py, jet);
    return found ? new double[] {px, py} : null;
  }

  /**
   * The flat line beside (x, y): Newton's method across it alone, along the direction in which f
   * bends most, since along a curved line its steps would lead far away.
   *
   * @return x and y of a place on it, where the curvature along it vanishes; null if there is none
   *     within reach
   */
  double @Nullable [] beside(double x, double y, double reach) {
    double[] jet = new double[6];
    double px = x;
    double py = y;
    for (int step = 0; step < STEPS; step++) {
      section.curvature(px, py, jet);
      Curvature curvature = Curvature.of(jet, window.halfWidth(), window.halfDepth());
      double gu = jet[1] * window.halfWidth();
      double gv = jet[2] * window.halfDepth();
      double along = step(curvature.along(gu, gv), curvature.larger());
      px -= along * curvature.eu() * window.halfWidth();
      py -= along * curvature.ev() * window.halfDepth();
    }
    section.curvature(px, py, jet);
    FlatPoint kind = FlatPoint.of(jet, window.halfWidth(), window.halfDepth());
    return kind == FlatPoint.DEGENERATE && distance(px - x, py - y) <= reach
        ? new double[] {px, py}
        : null;
  }

  private static double step(double slope, double curvature) {
    return slope == 0 ? 0 : slope / curvature;
  }

  private double distance(double dx, double dy) {
    return Elementary.hypot(dx / window.halfWidth(), dy / window.halfDepth());
  }

  private double slope(double x, double y, double[] jet) {
    section.gradient(x, y, jet);
    return Elementary.hypot(jet[1] * window.halfWidth(), jet[2] * window.halfDepth());
  }

  private boolean isFlat(double x, double y, double[] jet) {
    section.curvature(x, y, jet);
    return switch (section.kindAt(x, y)) {
      case SMOOTH -> FlatPoint.of(jet, window.halfWidth(), window.halfDepth()) != null;
      case KINK, UNDEFINED -> false;
    };
  }
}
