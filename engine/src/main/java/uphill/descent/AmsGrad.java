package uphill.descent;

/**
 * AMSGrad: {@link Adam} with the largest running average of the square met so far in place of the
 * current one, so that the rate of a coordinate never grows (S. Reddi, S. Kale and S. Kumar, On the
 * Convergence of Adam and Beyond, ICLR 2018). PyTorch: {@code Adam(amsgrad=True)}.
 *
 * @param beta1 β₁, from 0 up to less than 1
 * @param beta2 β₂, from 0 up to less than 1
 * @param epsilon ε, at least 0
 * @param weightDecay λ, at least 0, added to the gradient
 */
public record AmsGrad(double beta1, double beta2, double epsilon, double weightDecay)
    implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AmsGrad {
    Adam.check(beta1, beta2, epsilon, weightDecay);
  }

  @Override
  public double defaultRate() {
    return 1e-3;
  }

  @Override
  public Motion start(int n) {
    return new AdamMotion(n, beta1, beta2, epsilon, weightDecay, 0, true);
  }
}
