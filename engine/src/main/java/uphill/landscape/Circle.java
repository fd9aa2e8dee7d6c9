package uphill.landscape;

import uphill.objective.Section;

/**
 * The circle of the input plane around a point, p + h·u(t) with u(t) = (cos t, sin t), and the
 * places on it where f is highest and lowest.
 *
 * <p>Along the circle f changes by d/dt f(p + h·u) = h·∇f·u⊥, known exactly. It is sampled at least
 * as densely as the frame samples its window; between two samples where it passes from rising to
 * falling lies a highest place, found by Newton's method with the exact second derivative h²·u⊥ᵀHu⊥
 * − h·∇f·u, guarded by bisection (as in W. H. Press et al., Numerical Recipes, "rtsafe").
 */
final class Circle {
  private static final int FEWEST = 32;
  private static final int MOST = 256;
  private static final int STEPS = 60;

  /** Radians between two steps of Newton's method that end it. */
  private static final double SAME_ANGLE = 1e-14;

  /** What counts as the same height, of all the heights on the circle. */
  private static final double SAME_SHARE = 1e-6;

  /** What counts as the same height, of the height itself: its rounding. */
  private static final double SAME_VALUE = 1e-12;

  private final Section section;
  private final double x;
  private final double y;
  private final double radius;
  private final int n;
  private final double[] f;
  private final double[] slopes;
  private final double[] jet = new double[6];

  /** Samples the circle. Cost: 32 to 256 gradients. */
  Circle(Frame frame, double x, double y, double radius) {
    this.section = frame.section();
    this.x = x;
    this.y = y;
    this.radius = radius;
    Window window = frame.window();
    double share = radius / Math.min(window.halfWidth(), window.halfDepth());
    int wanted = (int) Math.min(MOST, Math.PI * share * (Frame.SIDE - 1));
    n = Budget.steps(section, 1, Budget.TOOL / 8, FEWEST, wanted);
    double[] xs = new double[n + 1];
    double[] ys = new double[n + 1];
    double[] cos = new double[n + 1];
    double[] sin = new double[n + 1];
    double[] fx = new double[n + 1];
    double[] fy = new double[n + 1];
    f = new double[n + 1];
    slopes = new double[n + 1];
    for (int k = 0; k <= n; k++) {
      double t = angle(k);
      cos[k] = Math.cos(t);
      sin[k] = Math.sin(t);
      xs[k] = x + radius * cos[k];
      ys[k] = y + radius * sin[k];
    }
    section.gradients(xs, ys, n + 1, f, fx, fy);
    for (int k = 0; k <= n; k++) {
      slopes[k] = fy[k] * cos[k] - fx[k] * sin[k];
    }
  }

  private double angle(int k) {
    return 2 * Math.PI * k / n;
  }

  /**
   * Where the circle is highest (sign 1) or lowest (sign -1): the angle t in radians, to a last
   * digit or so. NaN if f nowhere turns, as on a plateau, or if it gets highest where it ends: at
   * the edge of its domain, at a pole, at a jump.
   */
  double extreme(int sign) {
    double highest = Double.NEGATIVE_INFINITY;
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      double height = sign * f[k];
      highest = height > highest ? height : highest;
      lowest = height < lowest && height > Double.NEGATIVE_INFINITY ? height : lowest;
    }
    double limit = highest - SAME_SHARE * (highest - lowest) - SAME_VALUE * Math.abs(highest);
    double best = limit;
    double where = Double.NaN;
    for (int k = 0; k < n; k++) {
      // The tangents of a hilltop meet above it.
      double above = sign * f[k] + sign * slopes[k] * radius * (angle(k + 1) - angle(k));
      if (sign * slopes[k] >= 0 && sign * slopes[k + 1] < 0 && above >= limit) {
        double t = top(angle(k), angle(k + 1), sign);
        double height = sign * jet[0];
        if (height >= best) {
          best = height;
          where = t;
        }
      }
    }
    return where;
  }

  /** The hilltop of sign·f between a, where it rises, and b, where it falls; the jet there. */
  private double top(double a, double b, int sign) {
    double lo = a;
    double hi = b;
    double t = (a + b) / 2;
    for (int step = 0; ; step++) {
      double cos = Math.cos(t);
      double sin = Math.sin(t);
      section.curvature(x + radius * cos, y + radius * sin, jet);
      double slope = sign * (jet[2] * cos - jet[1] * sin);
      double bend = jet[3] * sin * sin - 2 * jet[4] * sin * cos + jet[5] * cos * cos;
      double next = t - slope / (sign * (radius * bend - jet[1] * cos - jet[2] * sin));
      if (slope == 0 || step == STEPS) {
        return t;
      }
      if (slope > 0) {
        lo = t;
      } else {
        hi = t;
      }
      if (!(next >= lo && next <= hi) || step % 8 == 7) {
        next = (lo + hi) / 2;
      }
      if (Math.abs(next - t) <= SAME_ANGLE) {
        return t;
      }
      t = next;
    }
  }
}
