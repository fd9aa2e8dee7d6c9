package uphill.descent;

/**
 * Plain gradient descent: x ← x − ηg (A. Cauchy, Méthode générale pour la résolution des systèmes
 * d'équations simultanées, 1847). PyTorch: {@code SGD}.
 *
 * @param weightDecay λ, at least 0
 */
public record GradientDescent(double weightDecay) implements Optimizer {
  /** Without weight decay. */
  public static final GradientDescent PLAIN = new GradientDescent(0);

  /**
   * Checks the option.
   *
   * @throws IllegalArgumentException if it is out of range
   */
  public GradientDescent {
    Checks.atLeastZero("weight-decay", weightDecay);
  }

  @Override
  public double defaultRate() {
    return 1e-3;
  }

  @Override
  public Motion start(int n) {
    return new Motion() {
      @Override
      double step(Position at, double rate) {
        double[] x = at.point;
        double[] g = at.gradient;
        double decay = weightDecay;
        for (int i = 0; i < x.length; i++) {
          x[i] -= rate * (g[i] + decay * x[i]);
        }
        at.evaluate();
        return rate;
      }
    };
  }
}
