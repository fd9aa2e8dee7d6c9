package uphill.objective;

/**
 * The Hessian of a section as the central difference of its exact gradient, with step ε^(1/3) of
 * the coordinate's size: an error of about ε^(2/3) relative, at the cost of four gradients.
 */
public final class DifferencedCurvature {
  private static final double STEP = 6e-6;

  private final double[] before = new double[3];
  private final double[] after = new double[3];

  /** With buffers of its own: one thread uses it at a time. */
  public DifferencedCurvature() {}

  /**
   * Value, gradient and Hessian at a point.
   *
   * @param into receives f, fx, fy, fxx, fxy, fyy at 0 to 5
   */
  public void of(Section section, double x, double y, double[] into) {
    double h = STEP * Math.max(1, Math.abs(x));
    section.gradient(x - h, y, before);
    section.gradient(x + h, y, after);
    into[3] = (after[1] - before[1]) / (2 * h);
    double mixed = (after[2] - before[2]) / (2 * h);
    double k = STEP * Math.max(1, Math.abs(y));
    section.gradient(x, y - k, before);
    section.gradient(x, y + k, after);
    into[4] = (mixed + (after[1] - before[1]) / (2 * k)) / 2;
    into[5] = (after[2] - before[2]) / (2 * k);
    section.gradient(x, y, into);
  }
}
