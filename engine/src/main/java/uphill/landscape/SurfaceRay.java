package uphill.landscape;

import org.jspecify.annotations.Nullable;

/**
 * A ray in box coordinates, on its way to the surface.
 *
 * <p>With F(t) = w(t) - w of f at the ray's (x, y), a crossing is a root of F. The part of the ray
 * inside the box is sampled; an interval is taken when F changes sign, and halved further when the
 * slopes at its ends say that F may touch zero between. Inside the bracket Newton's method with the
 * exact gradient runs, guarded by bisection, to the last bits. A sign change that is a jump, a pole
 * or the edge of a hole leaves a residual and does not count, nor does a point that is cut away.
 */
public final class SurfaceRay {
  private static final int MOST_PARTS = 192;
  private static final int HALVINGS = 6;

  /** The edge of the domain is approached further, since one of two halves always drops out. */
  private static final int EDGE_HALVINGS = -34;

  /** |F| of a crossing, relative to the box or to f's own rounding, whichever is larger. */
  private static final double RESIDUAL = 1e-12;

  /** Four units in the last place of t. Not by Math.ulp, which TeaVM 0.15 gets wrong. */
  private static final double LAST_BITS = 0x1p-50;

  /**
   * Where a ray meets the surface.
   *
   * @param x x of the point
   * @param y y of the point
   * @param t distance along the ray in units of its direction vector, at least 0
   */
  public record Hit(double x, double y, double t) {}

  private final Frame frame;
  private final double ou;
  private final double ov;
  private final double ow;
  private final double du;
  private final double dv;
  private final double dw;
  private final double[] jet = new double[3];
  private double slope;

  SurfaceRay(Frame frame, double ou, double ov, double ow, double du, double dv, double dw) {
    this.frame = frame;
    this.ou = ou;
    this.ov = ov;
    this.ow = ow;
    this.du = du;
    this.dv = dv;
    this.dw = dw;
  }

  /** The first crossing from t = 0 on, or null. */
  @Nullable Hit hit() {
    double from = 0;
    double to = Double.POSITIVE_INFINITY;
    double[] origins = {ou, ov, ow - 0.5};
    double[] directions = {du, dv, dw};
    // Not cut, the surface may stand a little out of the sampled heights.
    double[] halves = {1 + 1e-12, 1 + 1e-12, 0.75};
    for (int axis = 0; axis < 3; axis++) {
      double o = origins[axis];
      double d = directions[axis];
      if (d == 0) {
        if (Math.abs(o) > halves[axis]) {
          return null;
        }
      } else {
        double a = (-halves[axis] - o) / d;
        double b = (halves[axis] - o) / d;
        from = Math.max(from, Math.min(a, b));
        to = Math.min(to, Math.max(a, b));
      }
    }
    return from < to && to < Double.POSITIVE_INFINITY ? march(from, to) : null;
  }

  private @Nullable Hit march(double from, double to) {
    int parts = Budget.steps(frame.section(), 4, Budget.FRAME, 24, MOST_PARTS);
    int n = parts + 1;
    double[] t = new double[n];
    double[] xs = new double[n];
    double[] ys = new double[n];
    double[] f = new double[n];
    double[] fx = new double[n];
    double[] fy = new double[n];
    for (int k = 0; k < n; k++) {
      t[k] = k == parts ? to : from + (to - from) * k / parts;
      xs[k] = x(t[k]);
      ys[k] = y(t[k]);
    }
    frame.section().gradients(xs, ys, n, f, fx, fy);
    for (int k = 0; k < n; k++) {
      double slopeHere = slope(fx[k], fy[k]);
      double here = above(t[k], f[k]);
      if (k > 0) {
        double slopeBefore = slope(fx[k - 1], fy[k - 1]);
        double before = above(t[k - 1], f[k - 1]);
        @Nullable Hit hit = within(t[k - 1], before, slopeBefore, t[k], here, slopeHere, HALVINGS);
        if (hit != null) {
          return hit;
        }
      }
    }
    return null;
  }

  /** The first crossing in [a, b], given F and its slope at both ends. */
  private @Nullable Hit within(
      double a, double fa, double sa, double b, double fb, double sb, int halvings) {
    boolean definedA = fa - fa == 0;
    boolean definedB = fb - fb == 0;
    if (!definedA && !definedB) {
      return null;
    }
    if (definedA && definedB) {
      if (fa == 0) {
        return crossing(a, fa, a, fa);
      }
      if (fa > 0 != fb > 0 || fb == 0) {
        @Nullable Hit hit = crossing(a, fa, b, fb);
        if (hit != null || halvings <= 0) {
          return hit;
        }
      } else if (!(fa * sa < 0 && fb * sb > 0 && mayTouch(a, fa, sa, b, fb, sb))) {
        return null;
      }
    }
    if (halvings <= (definedA && definedB ? 0 : EDGE_HALVINGS)) {
      return null;
    }
    double m = (a + b) / 2;
    double fm = above(m);
    double sm = slope;
    @Nullable Hit hit = within(a, fa, sa, m, fm, sm, halvings - 1);
    return hit != null ? hit : within(m, fm, sm, b, fb, sb, halvings - 1);
  }

  /** Whether the tangents at both ends meet on the other side of zero. */
  private static boolean mayTouch(double a, double fa, double sa, double b, double fb, double sb) {
    double meet = (fb - fa + sa * a - sb * b) / (sa - sb);
    double low = fa + sa * (meet - a);
    return fa > 0 ? low <= 0 : low >= 0;
  }

  /** The root in a bracket, or null if what changes sign there is a break. */
  private @Nullable Hit crossing(double a, double fa, double b, double fb) {
    double lo = a;
    double hi = b;
    boolean positiveLo = fa > 0;
    double t = fa == fb ? a : a + (b - a) * (fa / (fa - fb));
    for (int step = 0; step < 100; step++) {
      if (!(t > lo && t < hi)) {
        t = t == lo || t == hi ? t : (lo + hi) / 2;
      }
      double f = above(t);
      if (f - f != 0) {
        return null;
      }
      if (f == 0) {
        break;
      }
      if (f > 0 == positiveLo) {
        lo = t;
      } else {
        hi = t;
      }
      double next = t - f / slope;
      if (!(next > lo && next < hi) || step % 8 == 7) {
        next = (lo + hi) / 2;
      }
      if (next == t || next == lo || next == hi) {
        break;
      }
      t = next;
    }
    double f = above(t);
    double height = jet[0];
    double rounding = Math.abs(height) / (frame.high() - frame.low());
    double lastBit = Math.min(1e-9, Math.abs(slope * t) * LAST_BITS);
    return Math.abs(f) <= RESIDUAL * Math.max(1, rounding) + lastBit && frame.shows(height)
        ? new Hit(x(t), y(t), t)
        : null;
  }

  private double x(double t) {
    return frame.window().x(ou + t * du);
  }

  private double y(double t) {
    return frame.window().y(ov + t * dv);
  }

  /** F(t), with its slope left in {@link #slope}. */
  private double above(double t) {
    frame.section().gradient(x(t), y(t), jet);
    slope = slope(jet[1], jet[2]);
    return above(t, jet[0]);
  }

  private double above(double t, double f) {
    return ow + t * dw - frame.w(f);
  }

  private double slope(double fx, double fy) {
    Window window = frame.window();
    return dw
        - (fx * window.halfWidth() * du + fy * window.halfDepth() * dv)
            / (frame.high() - frame.low());
  }
}
