package uphill.objective;

import uphill.program.Kind;

/** A section that counts what it is asked, and claims to be as dear as one likes. */
public final class CountedSection implements Section {
  private final Section inner;
  private final int work;
  private long gradients;

  public CountedSection(Section inner, int work) {
    this.inner = inner;
    this.work = work;
  }

  /** How much work was done: curvatures count four times, values as much as gradients. */
  public long done() {
    return gradients * work;
  }

  @Override
  public int work() {
    return work;
  }

  @Override
  public double value(double x, double y) {
    gradients++;
    return inner.value(x, y);
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    gradients++;
    inner.gradient(x, y, into);
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    gradients += 4;
    inner.curvature(x, y, into);
  }

  @Override
  public Kind kindAt(double x, double y) {
    gradients++;
    return inner.kindAt(x, y);
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] values) {
    gradients += count;
    inner.values(xs, ys, count, values);
  }

  @Override
  public void gradients(
      double[] xs,
      double[] ys,
      int count,
      double[] values,
      double[] partialsX,
      double[] partialsY) {
    gradients += count;
    inner.gradients(xs, ys, count, values, partialsX, partialsY);
  }
}
