package uphill.descent;

/**
 * Gradient flow: dx/dt = −∇f(x), the path of a drop of water; a step is the time η, so that
 * gradient descent with rate η is Euler's rule for it. Integrated with the Runge–Kutta pair of
 * orders 5 and 4 of J. Dormand and P. Prince (A family of embedded Runge-Kutta formulae, Journal of
 * Computational and Applied Mathematics 6, 1980), the error of a substep held below the tolerance
 * relative to the point's size.
 *
 * <p>A step makes at most {@link #MOST_SUBSTEPS} substeps; where that does not reach η, as in a
 * ravine too steep for an explicit rule, less time passes, and the rate of the step says how much.
 *
 * @param tolerance of a substep, between 1e-13 and 1e-2; 1e-8 is usual
 */
public record GradientFlow(double tolerance) implements Optimizer {
  /** The most substeps of a step, tried ones included. */
  public static final int MOST_SUBSTEPS = 2000;

  /**
   * Checks the option.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public GradientFlow {
    if (!(tolerance >= 1e-13 && tolerance <= 1e-2)) {
      throw new IllegalArgumentException("The flow's tolerance must be between 1e-13 and 1e-2.");
    }
  }

  @Override
  public double defaultRate() {
    return 0.1;
  }

  @Override
  public Motion start(int n) {
    return new FlowMotion(n, tolerance);
  }

  @Override
  public boolean looksAround() {
    return true;
  }
}
