package uphill.objective;

import uphill.program.Kind;

/**
 * A section known at the places of a grid, with its partials there, and smooth between them: in
 * each cell the bicubic polynomial that takes value and both partials at the four corners, and for
 * the mixed second partial there the mean of the differences of the two partials (F. N. Fritsch and
 * R. E. Carlson, Monotonicity preserving bicubic interpolation, 1985, section 2). Value and
 * gradient are continuous from cell to cell. For a function that is smooth on the scale of the
 * cells the value is off by O(h⁴), the gradient by O(h³).
 *
 * <p>For pictures of what is dear to compute: a point costs some forty operations, whatever stands
 * behind. Outside the grid it is undefined (NaN), and so it is in a cell with a corner where value
 * or partials are not finite.
 */
public final class SampledSection implements Section {
  private static final int WORK = 60;

  private final Grid grid;
  private final double[] values;
  private final double[] partialsX;
  private final double[] partialsY;
  private final double[] mixed;

  /** The basis functions along x in the cell last looked into, then their two derivatives. */
  private final double[] alongX = new double[12];

  private final double[] alongY = new double[12];
  private int cell;

  /**
   * Takes the samples, in the grid's order; the arrays are kept and must not be changed.
   *
   * @throws IllegalArgumentException if one of them does not fill the grid
   */
  public SampledSection(Grid grid, double[] values, double[] partialsX, double[] partialsY) {
    int size = grid.size();
    if (values.length != size || partialsX.length != size || partialsY.length != size) {
      throw new IllegalArgumentException("A grid of " + size + " places needs as many samples.");
    }
    this.grid = grid;
    this.values = values;
    this.partialsX = partialsX;
    this.partialsY = partialsY;
    this.mixed = new double[size];
    for (int j = 0; j < grid.ny(); j++) {
      for (int i = 0; i < grid.nx(); i++) {
        mixed[j * grid.nx() + i] = mixed(i, j);
      }
    }
  }

  private double mixed(int i, int j) {
    int nx = grid.nx();
    double alongX = slope(partialsY, j * nx, 1, i, nx) / grid.dx();
    double alongY = slope(partialsX, i, nx, j, grid.ny()) / grid.dy();
    return 0.5 * (alongX + alongY);
  }

  /**
   * The derivative at entry k of n, from the neighbours on both sides; at an end from the next two,
   * so that it is of the same order there.
   */
  private static double slope(double[] of, int from, int stride, int k, int n) {
    if (n == 2) {
      return of[from + stride] - of[from];
    }
    if (k > 0 && k < n - 1) {
      return 0.5 * (of[from + (k + 1) * stride] - of[from + (k - 1) * stride]);
    }
    int inward = k == 0 ? stride : -stride;
    int at = from + k * stride;
    double slope = 2 * of[at + inward] - 1.5 * of[at] - 0.5 * of[at + 2 * inward];
    return k == 0 ? slope : -slope;
  }

  /** Finds the cell and fills the basis functions; false outside the grid. */
  private boolean enter(double x, double y) {
    double s = (x - grid.x0()) / grid.dx();
    double t = (y - grid.y0()) / grid.dy();
    // The rounding of the last column's place is forgiven.
    double slack = 1e-9;
    boolean inside =
        s >= -slack && s <= grid.nx() - 1 + slack && t >= -slack && t <= grid.ny() - 1 + slack;
    if (!inside) {
      return false;
    }
    int i = Math.max(0, Math.min(grid.nx() - 2, (int) s));
    int j = Math.max(0, Math.min(grid.ny() - 2, (int) t));
    cell = j * grid.nx() + i;
    basis(s - i, grid.dx(), alongX);
    basis(t - j, grid.dy(), alongY);
    return true;
  }

  /**
   * Hermite's cubics at s in a cell of width h: of the value and the slope at its start, of the
   * value and the slope at its end; then their first, then their second derivatives.
   */
  private static void basis(double s, double h, double[] into) {
    double r = 1 - s;
    into[0] = r * r * (1 + 2 * s);
    into[1] = h * s * r * r;
    into[2] = s * s * (1 + 2 * r);
    into[3] = -h * s * s * r;
    into[4] = -6 * s * r / h;
    into[5] = r * (1 - 3 * s);
    into[6] = 6 * s * r / h;
    into[7] = s * (3 * s - 2);
    into[8] = (12 * s - 6) / (h * h);
    into[9] = (6 * s - 4) / h;
    into[10] = (6 - 12 * s) / (h * h);
    into[11] = (6 * s - 2) / h;
  }

  /** The sum over the four corners, with the given derivatives along x and y. */
  private double sum(int byX, int byY) {
    double sum = 0;
    for (int corner = 0; corner < 4; corner++) {
      int east = corner & 1;
      int north = corner >> 1;
      int at = cell + east + north * grid.nx();
      double valueX = alongX[4 * byX + 2 * east];
      double slopeX = alongX[4 * byX + 2 * east + 1];
      double valueY = alongY[4 * byY + 2 * north];
      double slopeY = alongY[4 * byY + 2 * north + 1];
      sum +=
          valueY * (values[at] * valueX + partialsX[at] * slopeX)
              + slopeY * (partialsY[at] * valueX + mixed[at] * slopeX);
    }
    return sum;
  }

  @Override
  public double value(double x, double y) {
    return enter(x, y) ? sum(0, 0) : Double.NaN;
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    boolean inside = enter(x, y);
    into[0] = inside ? sum(0, 0) : Double.NaN;
    into[1] = inside ? sum(1, 0) : Double.NaN;
    into[2] = inside ? sum(0, 1) : Double.NaN;
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    gradient(x, y, into);
    boolean inside = into[0] == into[0];
    into[3] = inside ? sum(2, 0) : Double.NaN;
    into[4] = inside ? sum(1, 1) : Double.NaN;
    into[5] = inside ? sum(0, 2) : Double.NaN;
  }

  @Override
  public int work() {
    return WORK;
  }

  @Override
  public Kind kindAt(double x, double y) {
    double value = value(x, y);
    return value - value == 0 ? Kind.SMOOTH : Kind.UNDEFINED;
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] into) {
    for (int k = 0; k < count; k++) {
      into[k] = value(xs[k], ys[k]);
    }
  }

  @Override
  public void gradients(
      double[] xs, double[] ys, int count, double[] into, double[] intoX, double[] intoY) {
    double[] jet = new double[3];
    for (int k = 0; k < count; k++) {
      gradient(xs[k], ys[k], jet);
      into[k] = jet[0];
      intoX[k] = jet[1];
      intoY[k] = jet[2];
    }
  }
}
