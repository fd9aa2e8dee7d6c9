package uphill.objective;

/**
 * Something that can fill a whole grid at once: a section of an objective does it by the
 * interpreter, a face may do it by compiled code.
 */
@FunctionalInterface
public interface GridSource {

  /**
   * Writes value and partials at every point of the grid, each array of length {@code grid.size()}
   * or more in the grid's order. Points where the function has no value get NaN or an infinity.
   */
  void fill(Grid grid, double[] values, double[] partialsX, double[] partialsY);
}
