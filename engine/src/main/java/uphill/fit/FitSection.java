package uphill.fit;

import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.program.Kind;

/**
 * A fit through a slice: blocks of points go through the rows together. All derivatives are exact.
 */
final class FitSection implements Section {
  private final FitObjective fit;
  private final Slice slice;
  private final int n;
  private final double[] point;
  private final double[] oneX = new double[1];
  private final double[] oneY = new double[1];
  private final double[][] one = new double[3][1];
  private final double[] gradient;
  private final double[][] hessian;
  private double[][] points = {};
  private double[][] means = {};

  FitSection(FitObjective fit, Slice slice) {
    this.fit = fit;
    this.slice = slice;
    this.n = fit.dimension();
    this.point = new double[n];
    this.gradient = new double[n];
    this.hessian = new double[n][n];
  }

  @Override
  public double value(double x, double y) {
    slice.point(x, y, point);
    return fit.value(point);
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    oneX[0] = x;
    oneY[0] = y;
    gradients(oneX, oneY, 1, one[0], one[1], one[2]);
    for (int k = 0; k < 3; k++) {
      into[k] = one[k][0];
    }
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    slice.point(x, y, point);
    into[0] = fit.hessian(point, gradient, hessian);
    into[1] = slice.alongRight(gradient);
    into[2] = slice.alongForward(gradient);
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < n; i++) {
      double right = slice.alongRight(hessian[i]);
      double forward = slice.alongForward(hessian[i]);
      xx += slice.right(i) * right;
      xy += slice.right(i) * forward;
      yy += slice.forward(i) * forward;
    }
    into[3] = xx;
    into[4] = xy;
    into[5] = yy;
  }

  @Override
  public int work() {
    return fit.work();
  }

  @Override
  public Kind kindAt(double x, double y) {
    slice.point(x, y, point);
    return fit.kindAt(point);
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] values) {
    place(xs, ys, count);
    fit.values(points, count, values);
  }

  @Override
  public void gradients(
      double[] xs,
      double[] ys,
      int count,
      double[] values,
      double[] partialsX,
      double[] partialsY) {
    place(xs, ys, count);
    if (means.length == 0 || means[0].length < count) {
      means = new double[1 + n][count];
    }
    fit.gradients(points, count, means);
    System.arraycopy(means[0], 0, values, 0, count);
    for (int k = 0; k < count; k++) {
      for (int i = 0; i < n; i++) {
        gradient[i] = means[1 + i][k];
      }
      partialsX[k] = slice.alongRight(gradient);
      partialsY[k] = slice.alongForward(gradient);
    }
  }

  private void place(double[] xs, double[] ys, int count) {
    if (points.length == 0 || points[0].length < count) {
      points = new double[n][count];
    }
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < count; k++) {
        points[i][k] = slice.origin(i) + xs[k] * slice.right(i) + ys[k] * slice.forward(i);
      }
    }
  }
}
