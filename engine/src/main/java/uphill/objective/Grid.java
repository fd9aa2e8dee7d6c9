package uphill.objective;

/**
 * A rectangular lattice of points in the plane, {@code nx} columns and {@code ny} rows. Point (i,
 * j) lies at {@code (x0 + i*dx, y0 + j*dy)} and has the index {@code j*nx + i}: row by row, x
 * fastest.
 *
 * @param x0 x of the first column
 * @param dx step between columns
 * @param nx number of columns, at least 2
 * @param y0 y of the first row
 * @param dy step between rows
 * @param ny number of rows, at least 2
 */
public record Grid(double x0, double dx, int nx, double y0, double dy, int ny) {

  /**
   * Takes the lattice.
   *
   * @throws IllegalArgumentException with fewer than 2 columns or rows
   */
  public Grid {
    if (nx < 2 || ny < 2) {
      throw new IllegalArgumentException(
          "A grid needs at least 2 columns and 2 rows, not " + nx + " by " + ny + ".");
    }
  }

  /** How many points it has: {@code nx*ny}. */
  public int size() {
    return nx * ny;
  }

  /** x of column {@code i}. */
  public double x(int i) {
    return x0 + i * dx;
  }

  /** y of row {@code j}. */
  public double y(int j) {
    return y0 + j * dy;
  }
}
