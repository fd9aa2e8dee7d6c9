package uphill.landscape;

import java.util.Arrays;
import uphill.objective.Section;

/**
 * The curve on the surface over a straight segment of the input plane: a slice through the
 * landscape. It ends where the surface does: at holes, poles and jumps, and at the heights that are
 * cut away.
 */
public final class SurfaceCurve {
  /** Parts into which a segment is divided, unless the section is dear. */
  private static final int PARTS = 96;

  private static final int PASSES = 40;
  private static final int JUMP_PASSES = 30;
  private static final int HALFWAY = 20;

  private final Frame frame;
  private final double x0;
  private final double y0;
  private final double dx;
  private final double dy;
  private final LevelCrossing crossing;
  private final double low;
  private final double high;
  private final Floats pieces;

  private SurfaceCurve(Frame frame, double x0, double y0, double x1, double y1) {
    this.frame = frame;
    this.x0 = x0;
    this.y0 = y0;
    this.dx = x1 - x0;
    this.dy = y1 - y0;
    this.crossing = new LevelCrossing(frame.section(), Budget.TOOL);
    this.low = frame.cutLow() ? frame.low() : Double.NEGATIVE_INFINITY;
    this.high = frame.cutHigh() ? frame.high() : Double.POSITIVE_INFINITY;
    this.pieces = new Floats(6 * PARTS + 12);
  }

  /**
   * The curve over the window along x at height y of the plane, through (x, y).
   *
   * @return straight pieces, box coordinates u, v, w of both ends each; none where f has no value
   */
  public static float[] alongX(Frame frame, double x, double y) {
    Window window = frame.window();
    return new SurfaceCurve(frame, window.xmin(), y, window.xmax(), y)
        .through((x - window.xmin()) / (2 * window.halfWidth()));
  }

  /** The curve over the window along y through (x, y): see {@link #alongX}. */
  public static float[] alongY(Frame frame, double x, double y) {
    Window window = frame.window();
    return new SurfaceCurve(frame, x, window.ymin(), x, window.ymax())
        .through((y - window.ymin()) / (2 * window.halfDepth()));
  }

  /**
   * The pieces of the curve, sampled evenly and at the share {@code own} of the segment. Cost: a
   * hundred gradients, and where it breaks seventy values a break.
   */
  private float[] through(double own) {
    Section section = frame.section();
    int parts = Budget.steps(section, 1, Budget.TOOL, PARTS / 4, PARTS);
    double[] t = new double[parts + 2];
    for (int k = 0; k <= parts; k++) {
      t[k] = (double) k / parts;
    }
    t[parts + 1] = own;
    Arrays.sort(t);
    int n = t.length;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int k = 0; k < n; k++) {
      xs[k] = x0 + t[k] * dx;
      ys[k] = y0 + t[k] * dy;
    }
    double[] f = new double[n];
    double[] fx = new double[n];
    double[] fy = new double[n];
    section.gradients(xs, ys, n, f, fx, fy);
    double visible = frame.visibleJump();
    var searches = new EdgeSearches(section, visible);
    int[] breakAt = new int[n];
    Arrays.fill(breakAt, -1);
    for (int k = 0; k + 1 < n; k++) {
      double slope0 = fx[k] * dx + fy[k] * dy;
      double slope1 = fx[k + 1] * dx + fy[k + 1] * dy;
      boolean first = Double.isFinite(f[k]);
      boolean second = Double.isFinite(f[k + 1]);
      if ((first || second)
          && Breaks.isSuspect(f[k], slope0, f[k + 1], slope1, t[k + 1] - t[k], visible)) {
        breakAt[k] =
            searches.add(
                k,
                xs[k],
                ys[k],
                xs[k + 1] - xs[k],
                ys[k + 1] - ys[k],
                f[k],
                f[k + 1],
                first,
                second);
      }
    }
    searches.run(PASSES, JUMP_PASSES, HALFWAY, breakAt);
    for (int k = 0; k + 1 < n; k++) {
      int broken = breakAt[k];
      if (broken < 0) {
        piece(t[k], f[k], t[k + 1], f[k + 1]);
      } else {
        double step = t[k + 1] - t[k];
        piece(t[k], f[k], t[k] + searches.lowReach(broken) * step, searches.lowValue(broken));
        piece(
            t[k] + searches.highReach(broken) * step,
            searches.highValue(broken),
            t[k + 1],
            f[k + 1]);
      }
    }
    return pieces.toArray();
  }

  /** Adds what is shown of a piece between two shares of the segment; nothing if one end is NaN. */
  private void piece(double from, double f0, double to, double f1) {
    double rise = f1 - f0;
    if (!(to > from) || rise - rise != 0 || f0 < low && f1 < low || f0 > high && f1 > high) {
      return;
    }
    end(from, f0, to, f1);
    end(to, f1, from, f0);
  }

  /** Adds an end of a piece, or where the piece comes out of what is cut away. */
  private void end(double at, double f, double other, double otherF) {
    double level = Math.max(low, Math.min(high, f));
    double t = at;
    if (level != f) {
      double share =
          crossing.between(
              x0 + at * dx, y0 + at * dy, f, x0 + other * dx, y0 + other * dy, otherF, level);
      t = at + share * (other - at);
    }
    Window window = frame.window();
    pieces.add(window.u(x0 + t * dx), window.v(y0 + t * dy), frame.w(level));
  }
}
