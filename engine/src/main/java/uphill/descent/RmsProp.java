package uphill.descent;

import java.util.ArrayList;
import java.util.List;

/**
 * RMSProp: the gradient over the root of the running average of its square, s ← αs + (1 − α)g², d =
 * g/(√s + ε), x ← x − ηd (T. Hinton, Neural Networks for Machine Learning, lecture 6, 2012).
 * Centered, the square of the running average of g is taken off s first (A. Graves, Generating
 * Sequences with Recurrent Neural Networks, 2013); with momentum, v ← μv + d and x ← x − ηv.
 * PyTorch: {@code RMSprop}.
 *
 * @param alpha α, from 0 up to less than 1; PyTorch's is 0.99
 * @param epsilon ε, at least 0; PyTorch's is 1e-8
 * @param momentum μ, at least 0
 * @param centered whether to center
 * @param weightDecay λ, at least 0
 */
public record RmsProp(
    double alpha, double epsilon, double momentum, boolean centered, double weightDecay)
    implements Optimizer {

  /**
   * Checks the options.
   *
   * @throws IllegalArgumentException if one is out of range
   */
  public RmsProp {
    Checks.share("alpha", alpha);
    Checks.atLeastZero("epsilon", epsilon);
    Checks.atLeastZero("momentum", momentum);
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
    double[] average = new double[centered ? n : 0];
    double[] velocity = new double[momentum > 0 ? n : 0];
    return new Motion() {
      @Override
      double step(Position at, double rate) {
        for (int i = 0; i < n; i++) {
          double g = at.decayed(i, weightDecay);
          squares[i] = alpha * squares[i] + (1 - alpha) * g * g;
          double spread = squares[i];
          if (centered) {
            average[i] = alpha * average[i] + (1 - alpha) * g;
            // Rounding may leave a variance below zero.
            spread = Math.max(0, spread - average[i] * average[i]);
          }
          double move = g / (Math.sqrt(spread) + floor);
          if (momentum > 0) {
            velocity[i] = momentum * velocity[i] + move;
            move = velocity[i];
          }
          at.point[i] -= rate * move;
        }
        at.evaluate();
        return rate;
      }

      @Override
      public List<Memory> memories() {
        var memories = new ArrayList<Memory>();
        memories.add(new Memory("squares", squares));
        if (centered) {
          memories.add(new Memory("average", average));
        }
        if (momentum > 0) {
          memories.add(new Memory("velocity", velocity));
        }
        return memories;
      }
    };
  }
}
