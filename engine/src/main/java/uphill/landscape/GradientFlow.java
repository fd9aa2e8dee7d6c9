package uphill.landscape;

import java.util.Arrays;
import uphill.formula.Elementary;

/**
 * The flow down a landscape, dx/dt = −∇f(x), in box coordinates and with a time of its own.
 *
 * <p>In box coordinates a place moves with (−fx/a, −fy/b), a and b being half the window's sides,
 * at a speed of s = hypot(fx/a, fy/b). Speeds differ by many orders of magnitude between a cliff
 * and a valley floor, so time is told anew: dx/dσ = −∇f·g(s)/s with g(s) = √(s/(s + r)). A positive
 * factor changes when a place is reached, not which places are: the paths are those of the gradient
 * flow, perpendicular to the contours wherever the window's axes have one scale. On steep ground
 * the speed saturates at one box unit for each unit of σ. Towards a minimum with curvature it falls
 * with the root of the distance, so the minimum is reached in finite time, about 2√(d·r/λ) from a
 * distance d; g(s) = s/(s + r) would creep towards it for ever.
 */
final class GradientFlow {
  /** r is at least this share of the window's largest usual speeds. */
  private static final double SLOWEST = 1e-3;

  private final Frame frame;
  private final double reference;
  private double[] xs = new double[0];
  private double[] ys = new double[0];

  /**
   * The flow of a frame's section. Its reference speed r is the 2% quantile of s over the window,
   * but at least a thousandth of the 95% quantile: then most of the window is crossed at about full
   * speed, also along the floor of a curved valley.
   */
  GradientFlow(Frame frame) {
    this.frame = frame;
    Samples samples = frame.samples();
    double[] speeds = new double[samples.f().length];
    int n = 0;
    for (int k = 0; k < speeds.length; k++) {
      double speed = speed(samples.fx()[k], samples.fy()[k]);
      if (frame.shows(samples.f()[k]) && speed - speed == 0) {
        speeds[n++] = speed;
      }
    }
    double[] sorted = Arrays.copyOf(speeds, n);
    Arrays.sort(sorted);
    double slow =
        n == 0
            ? 0
            : Math.max(
                HeightRange.quantile(sorted, 0.02), SLOWEST * HeightRange.quantile(sorted, 0.95));
    reference = slow > 0 ? slow : 1;
  }

  private double speed(double fx, double fy) {
    return Elementary.hypot(fx / frame.window().halfWidth(), fy / frame.window().halfDepth());
  }

  /**
   * f and dx/dσ at {@code n} places, all in box coordinates. Not finite where there is no gradient;
   * zero where the gradient is.
   */
  void velocities(double[] us, double[] vs, int n, double[] f, double[] du, double[] dv) {
    Window window = frame.window();
    if (xs.length < n) {
      xs = new double[n];
      ys = new double[n];
    }
    for (int k = 0; k < n; k++) {
      xs[k] = window.x(us[k]);
      ys[k] = window.y(vs[k]);
    }
    frame.section().gradients(xs, ys, n, f, du, dv);
    double a = window.halfWidth();
    double b = window.halfDepth();
    for (int k = 0; k < n; k++) {
      double alongU = -du[k] / a;
      double alongV = -dv[k] / b;
      double s = Elementary.hypot(alongU, alongV);
      double factor = s == 0 ? 0 : Math.sqrt(s / (s + reference)) / s;
      du[k] = factor * alongU;
      dv[k] = factor * alongV;
    }
  }
}
