package uphill.descent;

import java.util.List;

/** The averages of {@link Adam} and its kin. */
final class AdamMotion extends Motion {
  private final double beta1;
  private final double beta2;
  private final double epsilon;
  private final double weightDecay;
  private final double decoupledDecay;
  private final double[] average;
  private final double[] squares;

  /** The largest averages of squares so far, with AMSGrad; otherwise the current ones. */
  private final double[] scale;

  private int steps;

  AdamMotion(
      int n,
      double beta1,
      double beta2,
      double epsilon,
      double weightDecay,
      double decoupledDecay,
      boolean keepsLargest) {
    this.beta1 = beta1;
    this.beta2 = beta2;
    this.epsilon = epsilon;
    this.weightDecay = weightDecay;
    this.decoupledDecay = decoupledDecay;
    this.average = new double[n];
    this.squares = new double[n];
    this.scale = keepsLargest ? new double[n] : squares;
  }

  @Override
  double step(Position at, double rate) {
    steps++;
    double stepSize = rate / (1 - Math.pow(beta1, steps));
    double root = Math.sqrt(1 - Math.pow(beta2, steps));
    double kept = 1 - rate * decoupledDecay;
    for (int i = 0; i < average.length; i++) {
      double g = at.decayed(i, weightDecay);
      average[i] = beta1 * average[i] + (1 - beta1) * g;
      squares[i] = beta2 * squares[i] + (1 - beta2) * g * g;
      scale[i] = Math.max(scale[i], squares[i]);
      double denominator = Math.sqrt(scale[i]) / root + epsilon;
      at.point[i] = kept * at.point[i] - stepSize * Adam.quotient(average[i], denominator);
    }
    at.evaluate();
    return rate;
  }

  @Override
  public List<Memory> memories() {
    var averages = new Memory("average", average);
    var ofSquares = new Memory("squares", squares);
    return scale == squares
        ? List.of(averages, ofSquares)
        : List.of(averages, ofSquares, new Memory("largestSquares", scale));
  }
}
