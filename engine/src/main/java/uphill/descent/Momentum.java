package uphill.descent;

import java.util.List;

/**
 * Gradient descent with a velocity: v ← μv + g (at the first step v = g), x ← x − ηv (B. Polyak,
 * Some methods of speeding up the convergence of iteration methods, 1964); with Nesterov's look
 * ahead x ← x − η(g + μv) (Y. Nesterov, 1983, in the form of I. Sutskever and others, ICML 2013).
 * PyTorch: {@code SGD(momentum=…, nesterov=…)}.
 *
 * @param momentum μ, at least 0; 0.9 is usual, and 1 or more does not come to rest
 * @param nesterov whether to look ahead
 * @param weightDecay λ, at least 0
 */
public record Momentum(double momentum, boolean nesterov, double weightDecay) implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public Momentum {
    Checks.atLeastZero("momentum", momentum);
    Checks.atLeastZero("weight-decay", weightDecay);
  }

  @Override
  public double defaultRate() {
    return 1e-3;
  }

  @Override
  public Motion start(int n) {
    double[] velocity = new double[n];
    return new Motion() {
      @Override
      double step(Position at, double rate) {
        for (int i = 0; i < n; i++) {
          double g = at.decayed(i, weightDecay);
          velocity[i] = momentum * velocity[i] + g;
          at.point[i] -= rate * (nesterov ? g + momentum * velocity[i] : velocity[i]);
        }
        at.evaluate();
        return rate;
      }

      @Override
      public List<Memory> memories() {
        return List.of(new Memory("velocity", velocity));
      }
    };
  }
}
