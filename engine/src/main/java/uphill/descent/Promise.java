package uphill.descent;

/**
 * A step of plain gradient descent: the drop that the gradient promises to first order, η‖∇f‖², and
 * the drop that came. For small η they agree; the difference is of order η².
 *
 * @param promised η‖∇f‖², at least 0
 * @param kept f before less f after; negative where the step went up
 */
public record Promise(double promised, double kept) {

  /**
   * Of one step.
   *
   * @param rate η
   * @param norm ‖∇f‖ before the step
   * @param before f before the step
   * @param after f after it
   */
  public static Promise of(double rate, double norm, double before, double after) {
    return new Promise(rate * norm * norm, before - after);
  }

  /**
   * Of a step of a recorded run of plain gradient descent.
   *
   * @param step from 1
   */
  public static Promise of(Trajectory run, int step) {
    return of(run.rates()[step], run.norms()[step - 1], run.values()[step - 1], run.values()[step]);
  }

  /**
   * Which share of the promise was kept: near 1 for small steps, 0 at the limit of stability of a
   * quadratic along its steepest direction, negative beyond; NaN where nothing was promised.
   */
  public double share() {
    return kept / promised;
  }
}
