package uphill.objective;

import uphill.program.Kind;

/**
 * Any objective through any slice, by the chain rule: the gradient is (∇f·right, ∇f·forward), and
 * the Hessian the central difference of that gradient with step ε^(1/3) of the coordinate's size,
 * whose error is about ε^(2/3) relative.
 */
final class SlicedObjective implements Section {
  private static final double STEP = 6e-6;

  private final Objective objective;
  private final Slice slice;
  private final double[] point;
  private final double[] gradient;
  private final double[] before = new double[3];
  private final double[] after = new double[3];

  SlicedObjective(Objective objective, Slice slice) {
    if (objective.dimension() != slice.dimension()) {
      throw new IllegalArgumentException(
          "A slice through "
              + slice.dimension()
              + " dimensions does not fit an objective of "
              + objective.dimension()
              + " variables.");
    }
    this.objective = objective;
    this.slice = slice;
    this.point = new double[slice.dimension()];
    this.gradient = new double[slice.dimension()];
  }

  @Override
  public double value(double x, double y) {
    slice.point(x, y, point);
    return objective.value(point);
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    slice.point(x, y, point);
    into[0] = objective.gradient(point, gradient);
    into[1] = slice.alongRight(gradient);
    into[2] = slice.alongForward(gradient);
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    double h = STEP * Math.max(1, Math.abs(x));
    gradient(x - h, y, before);
    gradient(x + h, y, after);
    into[3] = (after[1] - before[1]) / (2 * h);
    double mixed = (after[2] - before[2]) / (2 * h);
    double k = STEP * Math.max(1, Math.abs(y));
    gradient(x, y - k, before);
    gradient(x, y + k, after);
    into[4] = (mixed + (after[1] - before[1]) / (2 * k)) / 2;
    into[5] = (after[2] - before[2]) / (2 * k);
    gradient(x, y, into);
  }

  /** At least one operation for each coordinate. */
  @Override
  public int work() {
    return slice.dimension();
  }

  @Override
  public Kind kindAt(double x, double y) {
    slice.point(x, y, point);
    return objective.kindAt(point);
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] values) {
    for (int k = 0; k < count; k++) {
      values[k] = value(xs[k], ys[k]);
    }
  }

  @Override
  public void gradients(
      double[] xs,
      double[] ys,
      int count,
      double[] values,
      double[] partialsX,
      double[] partialsY) {
    for (int k = 0; k < count; k++) {
      gradient(xs[k], ys[k], before);
      values[k] = before[0];
      partialsX[k] = before[1];
      partialsY[k] = before[2];
    }
  }
}
