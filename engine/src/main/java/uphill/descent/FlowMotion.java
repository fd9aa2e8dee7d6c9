package uphill.descent;

/** The substep of {@link GradientFlow}, kept from step to step, and the slopes of its stages. */
final class FlowMotion extends Motion {
  /** Dormand and Prince's coefficients: a row a stage; the last row is also the solution. */
  private static final double[][] STAGES = {
    {1.0 / 5},
    {3.0 / 40, 9.0 / 40},
    {44.0 / 45, -56.0 / 15, 32.0 / 9},
    {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
    {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
    {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84},
  };

  /** Order 5 less order 4. */
  private static final double[] ERROR = {
    71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
  };

  private final double tolerance;
  private final double[][] slopes;
  private final double[] trial;
  private double substep = Double.POSITIVE_INFINITY;

  FlowMotion(int n, double tolerance) {
    this.tolerance = tolerance;
    this.slopes = new double[ERROR.length][n];
    this.trial = new double[n];
  }

  @Override
  double step(Position at, double rate) {
    double passed = 0;
    for (int tries = 0; tries < GradientFlow.MOST_SUBSTEPS && passed < rate; tries++) {
      double h = Math.min(substep, rate - passed);
      boolean isLast = h == rate - passed;
      if (h == 0) {
        break;
      }
      double value = stages(at, h);
      double error = error(at, h);
      boolean isFinite = value - value == 0 && error - error == 0;
      if (isFinite && error <= 1) {
        passed = isLast ? rate : passed + h;
        System.arraycopy(trial, 0, at.point, 0, trial.length);
        System.arraycopy(slopes[ERROR.length - 1], 0, at.gradient, 0, trial.length);
        at.value = value;
      }
      double factor = isFinite ? 0.9 * Math.pow(Math.max(error, 1e-10), -0.2) : 0.1;
      double next = h * Math.max(0.1, Math.min(5, factor));
      // What cuts a substep short is the end of the step, not the error.
      substep = isLast && error <= 1 ? Math.max(next, Math.min(substep, Double.MAX_VALUE)) : next;
    }
    at.arrive();
    return passed;
  }

  /** The seven slopes, the last at the new point, which {@code trial} then holds. */
  private double stages(Position at, double h) {
    System.arraycopy(at.gradient, 0, slopes[0], 0, trial.length);
    double value = at.value;
    for (int stage = 0; stage < STAGES.length; stage++) {
      double[] row = STAGES[stage];
      for (int i = 0; i < trial.length; i++) {
        double sum = 0;
        for (int k = 0; k < row.length; k++) {
          sum += row[k] * slopes[k][i];
        }
        trial[i] = at.point[i] - h * sum;
      }
      value = at.evaluate(trial, slopes[stage + 1]);
    }
    return value;
  }

  /** The error of the substep over what is allowed; at most 1 is good. */
  private double error(Position at, double h) {
    double largest = 0;
    for (int i = 0; i < trial.length; i++) {
      double sum = 0;
      for (int k = 0; k < ERROR.length; k++) {
        sum += ERROR[k] * slopes[k][i];
      }
      double size = Math.max(1e-3, Math.max(Math.abs(at.point[i]), Math.abs(trial[i])));
      largest = Math.max(largest, Math.abs(h * sum) / (tolerance * size));
    }
    return largest;
  }
}
