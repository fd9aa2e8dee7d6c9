package uphill.landscape;

import uphill.objective.Section;

/**
 * Where a function takes a level between two places.
 *
 * <p>On an edge of the grid the cubic through the values and slopes at its ends is solved, whose
 * error is of fourth order in the edge; where the slopes do not fit the values (a crease lies
 * between), and on any other segment, the function itself is asked.
 */
final class EdgeCrossing {
  private final LevelCrossing crossing;
  private final double[] f;
  private final double[] fx;
  private final double[] fy;
  private final double dx;
  private final double dy;
  private final int nx;
  private final Samples samples;

  /** With a budget: when it is used up, crossings are taken from straight lines. */
  EdgeCrossing(Section section, Samples samples, long budget) {
    this.crossing = new LevelCrossing(section, budget);
    this.samples = samples;
    this.f = samples.f();
    this.fx = samples.fx();
    this.fy = samples.fy();
    this.dx = samples.grid().dx();
    this.dy = samples.grid().dy();
    this.nx = samples.grid().nx();
  }

  /** Along the grid's edge from vertex {@code a} to {@code a+1}: a share of the edge. */
  double alongX(int a, double level) {
    return onEdge(a, a + 1, dx, fx, level);
  }

  /** Along the grid's edge from vertex {@code a} to the one in the next row. */
  double alongY(int a, double level) {
    return onEdge(a, a + nx, dy, fy, level);
  }

  private double onEdge(int a, int b, double step, double[] slopes, double level) {
    double f0 = f[a] - level;
    double f1 = f[b] - level;
    double s0 = slopes[a] * step;
    double s1 = slopes[b] * step;
    double rise = f1 - f0;
    double straight = f0 == f1 ? 0.5 : -f0 / rise;
    double misfit = Math.abs(rise - (s0 + s1) / 2);
    if (!(misfit <= 0.005 * (Math.abs(s0) + Math.abs(s1)))) {
      var grid = samples.grid();
      return crossing.between(
          grid.x(a % nx), grid.y(a / nx), f[a], grid.x(b % nx), grid.y(b / nx), f[b], level);
    }
    double lo = 0;
    double hi = 1;
    double t = straight;
    double curve = 3 * rise - 2 * s0 - s1;
    double twist = s0 + s1 - 2 * rise;
    for (int step1 = 0; step1 < 6; step1++) {
      double value = f0 + t * (s0 + t * (curve + t * twist));
      if (value < 0 == f0 < 0) {
        lo = t;
      } else {
        hi = t;
      }
      double next = t - value / (s0 + t * (2 * curve + t * 3 * twist));
      if (!(next >= lo && next <= hi)) {
        next = (lo + hi) / 2;
      }
      if (Math.abs(next - t) < 1e-7) {
        return next;
      }
      t = next;
    }
    return t;
  }

  /** Between two corners of a polygon: a share of the way from {@code p} to {@code q}. */
  double between(Polygon polygon, int p, int q, double level) {
    int a = polygon.vertex(p);
    int b = polygon.vertex(q);
    if (a >= 0 && b >= 0) {
      if (Math.abs(a - b) == 1) {
        return a < b ? alongX(a, level) : 1 - alongX(b, level);
      }
      if (Math.abs(a - b) == nx) {
        return a < b ? alongY(a, level) : 1 - alongY(b, level);
      }
    }
    return crossing.between(
        polygon.x(p),
        polygon.y(p),
        polygon.height(p),
        polygon.x(q),
        polygon.y(q),
        polygon.height(q),
        level);
  }
}
