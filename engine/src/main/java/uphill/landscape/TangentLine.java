package uphill.landscape;

import uphill.formula.Elementary;

/** A piece of the tangent to the surface at a point, in the vertical plane of a direction. */
public final class TangentLine {
  /** From the point to each end, in box units, slope included. */
  static final double REACH = 0.35;

  private TangentLine() {}

  /**
   * The tangent at a point along u: {@value #REACH} box units to each side, less where the window
   * ends.
   *
   * @param ux x of a vector along u, of any length but 0
   * @param uy y of it
   * @return box coordinates u, v, w of its end against u, then of its end along u
   */
  public static float[] of(BasePoint at, double ux, double uy) {
    Frame frame = at.frame();
    Window window = frame.window();
    double du = ux / window.halfWidth();
    double dv = uy / window.halfDepth();
    double dw = at.slope(ux, uy) / (frame.high() - frame.low());
    double reach = REACH / Elementary.hypot(Elementary.hypot(du, dv), dw);
    double u = window.u(at.x());
    double v = window.v(at.y());
    double w = frame.w(at.value());
    float[] ends = new float[6];
    for (int side = -1; side <= 1; side += 2) {
      double t = Math.min(reach, Math.min(room(u, side * du), room(v, side * dv)));
      int k = side < 0 ? 0 : 3;
      ends[k] = (float) (u + side * t * du);
      ends[k + 1] = (float) (v + side * t * dv);
      ends[k + 2] = (float) (w + side * t * dw);
    }
    return ends;
  }

  /**
   * How many steps of {@code step} lead from {@code place} to the wall of [-1, 1]; none outside.
   */
  private static double room(double place, double step) {
    return step == 0 ? Double.POSITIVE_INFINITY : Math.max(0, ((step > 0 ? 1 : -1) - place) / step);
  }
}
