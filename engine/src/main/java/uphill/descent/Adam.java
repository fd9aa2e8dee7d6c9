package uphill.descent;

/**
 * Adam: running averages of the gradient and of its square, both freed of their bias towards zero:
 * m ← β₁m + (1 − β₁)g, v ← β₂v + (1 − β₂)g², x ← x − η m̂/(√v̂ + ε) with m̂ = m/(1 − β₁ᵏ), v̂ =
 * v/(1 − β₂ᵏ) at step k from 1 (D. Kingma and J. Ba, Adam, ICLR 2015). PyTorch: {@code Adam}.
 *
 * @param beta1 β₁, from 0 up to less than 1; 0.9 is usual
 * @param beta2 β₂, from 0 up to less than 1; 0.999 is usual
 * @param epsilon ε, at least 0; 1e-8 is usual
 * @param weightDecay λ, at least 0, added to the gradient
 */
public record Adam(double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Adam {
    check(beta1, beta2, epsilon, weightDecay);
  }

  static void check(double beta1, double beta2, double epsilon, double weightDecay) {
    Checks.share("beta1", beta1);
    Checks.share("beta2", beta2);
    Checks.atLeastZero("epsilon", epsilon);
    Checks.atLeastZero("weight-decay", weightDecay);
  }

  @Override
  public double defaultRate() {
    return 1e-3;
  }

  @Override
  public Motion start(int n) {
    return new AdamMotion(n, beta1, beta2, epsilon, weightDecay, 0, false);
  }
}
