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
    averages(at.point, at.gradient);
    if (scale != squares) {
      for (int i = 0; i < scale.length; i++) {
        scale[i] = Math.max(scale[i], squares[i]);
      }
    }
    move(at.point, stepSize, 1 / root, 1 - rate * decoupledDecay);
    at.evaluate();
    return rate;
  }

  /** A loop without branches or fields, so that it runs on several numbers at once. */
  private void averages(double[] x, double[] gradient) {
    double[] m = average;
    double[] v = squares;
    double b1 = beta1;
    double b2 = beta2;
    double decay = weightDecay;
    for (int i = 0; i < x.length; i++) {
      double g = gradient[i] + decay * x[i];
      m[i] = b1 * m[i] + (1 - b1) * g;
      v[i] = b2 * v[i] + (1 - b2) * g * g;
    }
  }

  /** Likewise. */
  private void move(double[] x, double stepSize, double inverseRoot, double kept) {
    double[] m = average;
    double[] v = scale;
    double floor = Math.max(epsilon, Double.MIN_NORMAL);
    for (int i = 0; i < x.length; i++) {
      x[i] = kept * x[i] - stepSize * m[i] / (Math.sqrt(v[i]) * inverseRoot + floor);
    }
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
