package uphill.descent;

/**
 * When a run counts as converged. With 0 for both it never stops early: only where there are no
 * numbers to go on with.
 *
 * @param gradient a run has converged where ‖∇f‖ is at most this; 0 for never
 * @param change it has, too, where a step changes value, gradient norm and point by no more than
 *     this share of their size; 0 for never
 */
public record Tolerance(double gradient, double change) {
  /** 1e-8 on the gradient, and steps that change no digit. */
  public static final Tolerance USUAL = of(1e-8);

  /** Never stops early. */
  public static final Tolerance NONE = new Tolerance(0, 0);

  /**
   * Checks both.
   *
   * @throws IllegalArgumentException if one is negative or not finite
   */
  public Tolerance {
    Checks.atLeastZero("tolerance", gradient);
    Checks.atLeastZero("tolerance", change);
  }

  /**
   * That tolerance on the gradient; unless it is 0, steps that change no digit end the run, too.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public static Tolerance of(double gradient) {
    return new Tolerance(gradient, gradient > 0 ? 1e-15 : 0);
  }

  boolean stopsEarly() {
    return gradient > 0 || change > 0;
  }
}
