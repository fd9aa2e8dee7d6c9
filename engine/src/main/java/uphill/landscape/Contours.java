package uphill.landscape;

/**
 * Collects the contour lines of a surface, cell by cell: marching squares where the cell is whole,
 * with the middle of the cell deciding at a saddle, and marching around the polygon where it is
 * cut.
 */
final class Contours {
  private final Frame frame;
  private final Samples samples;
  private final double[] levels;
  private final double[] w;
  private final EdgeCrossing crossing;
  private final Floats segments = new Floats(4096);
  private final Floats heights = new Floats(1024);
  private final double du;
  private final double dv;

  Contours(Frame frame, Samples samples, EdgeCrossing crossing) {
    this.frame = frame;
    this.samples = samples;
    this.crossing = crossing;
    this.levels = frame.levels();
    this.w = new double[levels.length];
    for (int k = 0; k < levels.length; k++) {
      w[k] = frame.w(levels[k]);
    }
    this.du = 2.0 / (samples.grid().nx() - 1);
    this.dv = 2.0 / (samples.grid().ny() - 1);
  }

  float[] segments() {
    return segments.toArray();
  }

  float[] heights() {
    return heights.toArray();
  }

  private int firstAbove(double height) {
    int lo = 0;
    int hi = levels.length;
    while (lo < hi) {
      int middle = (lo + hi) >>> 1;
      if (levels[middle] > height) {
        hi = middle;
      } else {
        lo = middle + 1;
      }
    }
    return lo;
  }

  /**
   * The segments of a whole cell with first corner (i, j). A corner at a level counts as above it.
   */
  void cell(int i, int j) {
    double[] f = samples.f();
    int nx = samples.grid().nx();
    int a = j * nx + i;
    int d = a + nx;
    double fa = f[a];
    double fb = f[a + 1];
    double fc = f[d + 1];
    double fd = f[d];
    double low = Math.min(Math.min(fa, fb), Math.min(fc, fd));
    double high = Math.max(Math.max(fa, fb), Math.max(fc, fd));
    for (int k = firstAbove(low); k < levels.length && levels[k] <= high; k++) {
      double level = levels[k];
      int inside =
          (fa >= level ? 1 : 0)
              | (fb >= level ? 2 : 0)
              | (fc >= level ? 4 : 0)
              | (fd >= level ? 8 : 0);
      switch (inside) {
        case 1, 14 -> segment(i, j, a, k, 3, 0);
        case 2, 13 -> segment(i, j, a, k, 0, 1);
        case 4, 11 -> segment(i, j, a, k, 1, 2);
        case 8, 7 -> segment(i, j, a, k, 2, 3);
        case 3, 12 -> segment(i, j, a, k, 3, 1);
        case 6, 9 -> segment(i, j, a, k, 0, 2);
        case 5, 10 -> {
          if (middle(a, d) >= level == (inside == 5)) {
            segment(i, j, a, k, 0, 1);
            segment(i, j, a, k, 2, 3);
          } else {
            segment(i, j, a, k, 3, 0);
            segment(i, j, a, k, 1, 2);
          }
        }
        default -> {}
      }
    }
  }

  /** f in the middle of a cell, by the cubics along its edges. */
  private double middle(int a, int d) {
    double[] f = samples.f();
    double[] fx = samples.fx();
    double[] fy = samples.fy();
    int b = a + 1;
    int c = d + 1;
    return (f[a] + f[b] + f[c] + f[d]) / 4
        + samples.grid().dx() / 16 * (fx[a] + fx[d] - fx[b] - fx[c])
        + samples.grid().dy() / 16 * (fy[a] + fy[b] - fy[c] - fy[d]);
  }

  private void segment(int i, int j, int a, int level, int from, int to) {
    point(i, j, a, level, from);
    point(i, j, a, level, to);
    heights.add(w[level]);
  }

  /** Where a level crosses an edge of the cell: 0 near, 1 right, 2 far, 3 left. */
  private void point(int i, int j, int a, int level, int edge) {
    int nx = samples.grid().nx();
    double u = -1 + i * du;
    double v = -1 + j * dv;
    switch (edge) {
      case 0 -> segments.add(u + du * crossing.alongX(a, levels[level]), v);
      case 1 -> segments.add(u + du, v + dv * crossing.alongY(a + 1, levels[level]));
      case 2 -> segments.add(u + du * crossing.alongX(a + nx, levels[level]), v + dv);
      default -> segments.add(u, v + dv * crossing.alongY(a, levels[level]));
    }
  }

  /** The segments inside a piece of a cut cell: crossings around it, joined two by two. */
  void polygon(Polygon polygon) {
    int n = polygon.size();
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (int k = 0; k < n; k++) {
      low = Math.min(low, polygon.height(k));
      high = Math.max(high, polygon.height(k));
    }
    double[] us = new double[n];
    double[] vs = new double[n];
    Window window = frame.window();
    for (int k = firstAbove(low); k < levels.length && levels[k] <= high; k++) {
      double level = levels[k];
      int found = 0;
      for (int p = 0; p < n; p++) {
        int q = p + 1 == n ? 0 : p + 1;
        if (polygon.height(p) >= level != polygon.height(q) >= level) {
          double t = crossing.between(polygon, p, q, level);
          us[found] = window.u(polygon.x(p) + t * (polygon.x(q) - polygon.x(p)));
          vs[found++] = window.v(polygon.y(p) + t * (polygon.y(q) - polygon.y(p)));
        }
      }
      for (int p = 0; p + 1 < found; p += 2) {
        segments.add(us[p], vs[p]);
        segments.add(us[p + 1], vs[p + 1]);
        heights.add(w[k]);
      }
    }
  }
}
