package uphill.objective;

/**
 * Partial derivatives by central differences of the value alone, in doubles: {@code (f(x + h) - f(x
 * - h)) / 2h} for a falling row of steps, extrapolated to h = 0 until it gets no better (C. J. F.
 * Ridders, Accurate computation of F'(x) and F'(x) F''(x), Advances in Engineering Software 4,
 * 1982). Good to some 10 digits where the objective is smooth; at a kink it is the mean of both
 * sides.
 */
public final class CentralDifference {
  private static final int STEPS = 10;
  private static final double SHRINK = 1.4;

  /** Beyond this the extrapolation has begun to amplify rounding. */
  private static final double WORSE = 2;

  private CentralDifference() {}

  /**
   * The partial derivative by one coordinate. Cost: up to 20 values.
   *
   * @param point n coordinates; the same again when this returns
   * @param coordinate which one, from 0
   * @return NaN or an infinity where the objective is not defined all around
   */
  public static double partial(Objective objective, double[] point, int coordinate) {
    double step = 0.1 * Math.max(1e-3, Math.min(1e3, Math.abs(point[coordinate])));
    double best = Double.NaN;
    double smallestError = Double.POSITIVE_INFINITY;
    double[] before = new double[STEPS];
    for (int i = 0; i < STEPS; i++) {
      double[] row = new double[STEPS];
      row[0] = quotient(objective, point, coordinate, step);
      if (i == 0) {
        best = row[0];
      }
      double factor = SHRINK * SHRINK;
      for (int j = 1; j <= i; j++) {
        row[j] = (row[j - 1] * factor - before[j - 1]) / (factor - 1);
        factor *= SHRINK * SHRINK;
        double error = Math.max(Math.abs(row[j] - row[j - 1]), Math.abs(row[j] - before[j - 1]));
        if (error <= smallestError) {
          smallestError = error;
          best = row[j];
        }
      }
      if (i > 0 && Math.abs(row[i] - before[i - 1]) >= WORSE * smallestError) {
        break;
      }
      before = row;
      step /= SHRINK;
    }
    return best;
  }

  private static double quotient(Objective objective, double[] point, int coordinate, double step) {
    double middle = point[coordinate];
    double right = middle + step;
    double left = middle - step;
    point[coordinate] = right;
    double above = objective.value(point);
    point[coordinate] = left;
    double below = objective.value(point);
    point[coordinate] = middle;
    return (above - below) / (right - left);
  }
}
