package uphill.descent;

import java.util.List;

/**
 * AdaGrad: a rate of its own for each coordinate, smaller the more it has moved: s ← s + g², x ← x
 * − ηₖ g/(√s + ε) with ηₖ = η/(1 + kδ) at step k from 0 (J. Duchi, E. Hazan and Y. Singer, Adaptive
 * Subgradient Methods, JMLR 12, 2011). PyTorch: {@code Adagrad}.
 *
 * @param rateDecay δ, at least 0
 * @param epsilon ε, at least 0; PyTorch's is 1e-10
 * @param weightDecay λ, at least 0
 */
public record AdaGrad(double rateDecay, double epsilon, double weightDecay) implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public AdaGrad {
    Checks.atLeastZero("rate-decay", rateDecay);
    Checks.atLeastZero("epsilon", epsilon);
    Checks.atLeastZero("weight-decay", weightDecay);
  }

  @Override
  public double defaultRate() {
    return 1e-2;
  }

  @Override
  public Motion start(int n) {
    double[] squares = new double[n];
    // Where nothing has been seen yet, 0/0 would be no number.
    double floor = Math.max(epsilon, Double.MIN_NORMAL);
    return new Motion() {
      private int steps;

      @Override
      double step(Position at, double rate) {
        double decayed = rate / (1 + steps * rateDecay);
        for (int i = 0; i < n; i++) {
          double g = at.decayed(i, weightDecay);
          squares[i] += g * g;
          at.point[i] -= decayed * g / (Math.sqrt(squares[i]) + floor);
        }
        steps++;
        at.evaluate();
        return decayed;
      }

      @Override
      public List<Memory> memories() {
        return List.of(new Memory("squares", squares));
      }
    };
  }
}
