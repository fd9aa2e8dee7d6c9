package uphill.objective;

import java.util.Arrays;
import uphill.program.Kind;

/**
 * A function f(x, y) of two variables with exact partials: what an objective looks like through a
 * {@link Slice}. Landscapes are drawn of sections, whatever the objective behind them is.
 *
 * <p>Where f has no value, NaN or an infinity is given; the partials are then meaningless. A
 * section may keep buffers between calls, so one thread uses it at a time.
 */
public interface Section extends GridSource {

  /** f(x, y). */
  double value(double x, double y);

  /**
   * Value and gradient.
   *
   * @param into receives f, fx, fy at 0, 1, 2
   */
  void gradient(double x, double y, double[] into);

  /**
   * Value, gradient and Hessian.
   *
   * @param into receives f, fx, fy, fxx, fxy, fyy at 0 to 5
   */
  void curvature(double x, double y, double[] into);

  /**
   * What value and gradient at a point cost, in arithmetic operations or so: landscapes of dear
   * functions are sampled more coarsely.
   */
  int work();

  /** What f is like at (x, y): smooth, a kink, or undefined. */
  Kind kindAt(double x, double y);

  /** Values at {@code count} points, cheaper for each than one call of {@link #value}. */
  void values(double[] xs, double[] ys, int count, double[] values);

  /**
   * Values and partials at {@code count} points, cheaper for each than one call of {@link
   * #gradient}.
   */
  void gradients(
      double[] xs, double[] ys, int count, double[] values, double[] partialsX, double[] partialsY);

  @Override
  default void fill(Grid grid, double[] values, double[] partialsX, double[] partialsY) {
    int nx = grid.nx();
    double[] xs = new double[nx];
    double[] ys = new double[nx];
    double[] f = new double[nx];
    double[] fx = new double[nx];
    double[] fy = new double[nx];
    for (int i = 0; i < nx; i++) {
      xs[i] = grid.x(i);
    }
    for (int j = 0; j < grid.ny(); j++) {
      Arrays.fill(ys, grid.y(j));
      gradients(xs, ys, nx, f, fx, fy);
      System.arraycopy(f, 0, values, j * nx, nx);
      System.arraycopy(fx, 0, partialsX, j * nx, nx);
      System.arraycopy(fy, 0, partialsY, j * nx, nx);
    }
  }
}
