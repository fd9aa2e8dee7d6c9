package uphill.objective;

import uphill.program.Kind;

/**
 * A section that is dear to compute, with samples of it: value, gradient and kind at a point are
 * exact, its second derivatives and what is asked for at many points come from the samples.
 *
 * @param exact what it is
 * @param samples the same between the places of a grid
 */
public record ExactAtPoints(Section exact, SampledSection samples) implements Section {
  @Override
  public double value(double x, double y) {
    return exact.value(x, y);
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    exact.gradient(x, y, into);
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    samples.curvature(x, y, into);
    exact.gradient(x, y, into);
  }

  @Override
  public int work() {
    return exact.work();
  }

  @Override
  public Kind kindAt(double x, double y) {
    return exact.kindAt(x, y);
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] values) {
    samples.values(xs, ys, count, values);
  }

  @Override
  public void gradients(
      double[] xs,
      double[] ys,
      int count,
      double[] values,
      double[] partialsX,
      double[] partialsY) {
    samples.gradients(xs, ys, count, values, partialsX, partialsY);
  }
}
