package uphill.objective;

import uphill.program.Kind;

/**
 * Any objective through any slice, by the chain rule: the gradient is (∇f·right, ∇f·forward), and
 * the Hessian the central difference of that gradient with step ε^(1/3) of the coordinate's size,
 * whose error is about ε^(2/3) relative.
 */
final class SlicedObjective implements Section {
  private final Objective objective;
  private final Slice slice;
  private final double[] point;
  private final double[] gradient;
  private final double[] jet = new double[3];
  private final DifferencedCurvature curvature = new DifferencedCurvature();

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
    curvature.of(this, x, y, into);
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
      gradient(xs[k], ys[k], jet);
      values[k] = jet[0];
      partialsX[k] = jet[1];
      partialsY[k] = jet[2];
    }
  }
}
