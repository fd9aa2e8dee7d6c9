package uphill.descent;

/**
 * AdamW: {@link Adam} whose weight decay does not pass through the averages: first x ← (1 − ηλ)x,
 * then Adam's step (I. Loshchilov and F. Hutter, Decoupled Weight Decay Regularization, ICLR 2019).
 * PyTorch: {@code AdamW}.
 *
 * @param beta1 β₁, from 0 up to less than 1
 * @param beta2 β₂, from 0 up to less than 1
 * @param epsilon ε, at least 0
 * @param weightDecay λ, at least 0; PyTorch's is 0.01
 */
public record AdamW(double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AdamW {
    Adam.check(beta1, beta2, epsilon, weightDecay);
  }

  @Override
  public double defaultRate() {
    return 1e-3;
  }

  @Override
  public Motion start(int n) {
    return new AdamMotion(n, beta1, beta2, epsilon, 0, weightDecay, false);
  }
}
