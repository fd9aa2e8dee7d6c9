package uphill.landscape;

import org.jspecify.annotations.Nullable;
import uphill.objective.Grid;
import uphill.objective.Section;

/**
 * A window that shows the lowest place of a function of which nothing is known, and a point on the
 * slope to begin at: for landscapes that nobody has chosen a window for, such as a model fitted to
 * new data.
 *
 * <p>The least of the samples over squares of growing size around 0 is followed down by Newton's
 * method, with a damping that grows where a step does not lead down (K. Levenberg, A Method for the
 * Solution of Certain Non-Linear Problems in Least Squares, Quarterly of Applied Mathematics 2,
 * 1944). The window is as wide as the ellipse on which the second-order surface has risen by a
 * share of the height at the origin over the lowest place. Cost: some 1,500 values and up to 60
 * Hessians.
 *
 * @param window what to show
 * @param x where to begin
 * @param y where to begin
 */
public record Outlook(Window window, double x, double y) {
  private static final double[] HALVES = {2, 20, 200};
  private static final int SIDE = 21;
  private static final int STEPS = 60;
  private static final double SHARE = 0.15;

  /** Where to begin, in box coordinates. */
  private static final double START_U = -0.5;

  private static final double START_V = 0.3;

  /** Looks for it; a function without any value has the window ±3. */
  public static Outlook of(Section section) {
    double @Nullable [] lowest = lowestSample(section);
    if (lowest == null) {
      return around(0, 0, 3, 3);
    }
    double[] jet = new double[6];
    descend(section, lowest, jet);
    double determinant = jet[3] * jet[5] - jet[4] * jet[4];
    double size = Math.abs(jet[3] * jet[5]) + jet[4] * jet[4];
    if (!(jet[3] > 0 && determinant > 1e-13 * size)) {
      double half = Math.max(3, 1.5 * Math.max(Math.abs(lowest[0]), Math.abs(lowest[1])));
      return around(lowest[0], lowest[1], half, half);
    }
    double rise = section.value(0, 0) - jet[0];
    rise = SHARE * (rise > 0 && rise - rise == 0 ? rise : Math.max(Math.abs(jet[0]), 1));
    rise = Math.max(rise, 2 * Math.abs(jet[0]));
    return around(
        lowest[0],
        lowest[1],
        Math.sqrt(2 * rise * jet[5] / determinant),
        Math.sqrt(2 * rise * jet[3] / determinant));
  }

  private static double @Nullable [] lowestSample(Section section) {
    double @Nullable [] lowest = null;
    double least = Double.POSITIVE_INFINITY;
    double[] f = new double[SIDE * SIDE];
    double[] fx = new double[SIDE * SIDE];
    double[] fy = new double[SIDE * SIDE];
    for (double half : HALVES) {
      Grid grid = new Window(-half, half, -half, half).grid(SIDE);
      section.fill(grid, f, fx, fy);
      for (int k = 0; k < f.length; k++) {
        if (f[k] < least) {
          least = f[k];
          lowest = new double[] {grid.x(k % SIDE), grid.y(k / SIDE)};
        }
      }
    }
    return lowest;
  }

  /** Moves {@code at} down to the minimum nearby; {@code jet} is what is known there. */
  private static void descend(Section section, double[] at, double[] jet) {
    double damping = 0;
    section.curvature(at[0], at[1], jet);
    for (int step = 0; step < STEPS; step++) {
      double scale = Math.abs(jet[3]) + Math.abs(jet[5]);
      double xx = jet[3] + damping * Math.max(Math.abs(jet[3]), 1e-3 * scale);
      double yy = jet[5] + damping * Math.max(Math.abs(jet[5]), 1e-3 * scale);
      double determinant = xx * yy - jet[4] * jet[4];
      double dx = -(yy * jet[1] - jet[4] * jet[2]) / determinant;
      double dy = -(xx * jet[2] - jet[4] * jet[1]) / determinant;
      boolean convex = xx > 0 && determinant > 0;
      if (convex && section.value(at[0] + dx, at[1] + dy) < jet[0]) {
        at[0] += dx;
        at[1] += dy;
        damping = damping < 1e-3 ? 0 : damping / 10;
        section.curvature(at[0], at[1], jet);
      } else if (damping > 1e9) {
        return;
      } else {
        damping = Math.max(1e-3, 10 * damping);
      }
    }
  }

  private static Outlook around(double x, double y, double width, double depth) {
    double halfWidth = sane(width, x);
    double halfDepth = sane(depth, y);
    double stepX = Ticks.below(halfWidth / 10);
    double stepY = Ticks.below(halfDepth / 10);
    Window window =
        new Window(
            Ticks.nearest(x - halfWidth, stepX),
            Ticks.nearest(x + halfWidth, stepX),
            Ticks.nearest(y - halfDepth, stepY),
            Ticks.nearest(y + halfDepth, stepY));
    return new Outlook(window, window.x(START_U), window.y(START_V));
  }

  /** Half a side that a window can have around a place. */
  private static double sane(double half, double middle) {
    double least = Math.max(1e-6, 1e-6 * Math.abs(middle));
    return half - half == 0 ? Math.max(least, Math.min(half, 1e8)) : 3;
  }
}
