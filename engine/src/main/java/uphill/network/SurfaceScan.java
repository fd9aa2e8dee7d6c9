package uphill.network;

import java.util.Arrays;
import uphill.objective.Grid;
import uphill.objective.Section;

/**
 * Values and partials of a section on an n×n grid, from coarse to fine: first every eighth place in
 * both directions, then every fourth, and so on, each place once. It is taken further place by
 * place, so that it can be left at any time.
 */
public final class SurfaceScan {
  private static final int COARSEST = 8;

  private final Section section;
  private final Grid grid;
  private final double[] values;
  private final double[] partialsX;
  private final double[] partialsY;
  private final boolean[] sampled;
  private final double[] jet = new double[3];
  private int stride = COARSEST;
  private int next;
  private boolean firstLevel = true;

  /** Has sampled nothing yet; what is not sampled is NaN. */
  public SurfaceScan(Section section, Grid grid) {
    this.section = section;
    this.grid = grid;
    int all = grid.nx() * grid.ny();
    this.sampled = new boolean[all];
    this.values = new double[all];
    this.partialsX = new double[all];
    this.partialsY = new double[all];
    Arrays.fill(values, Double.NaN);
    Arrays.fill(partialsX, Double.NaN);
    Arrays.fill(partialsY, Double.NaN);
  }

  /**
   * Samples the next place. Cost: a gradient of the section.
   *
   * @return whether there was one left
   */
  public boolean step() {
    int columns = along(grid.nx());
    int rows = along(grid.ny());
    while (stride > 0) {
      while (next < columns * rows) {
        int i = place(next % columns, grid.nx());
        int j = place(next / columns, grid.ny());
        next++;
        if (sample(i, j)) {
          return true;
        }
      }
      firstLevel = false;
      stride /= 2;
      next = 0;
      if (stride > 0) {
        columns = along(grid.nx());
        rows = along(grid.ny());
      }
    }
    return false;
  }

  private boolean sample(int i, int j) {
    int at = j * grid.nx() + i;
    if (sampled[at]) {
      return false;
    }
    sampled[at] = true;
    section.gradient(grid.x(i), grid.y(j), jet);
    values[at] = jet[0];
    partialsX[at] = jet[1];
    partialsY[at] = jet[2];
    return true;
  }

  /** How many places of this level lie along a side: the last place is always one. */
  private int along(int n) {
    return (n - 2) / stride + 2;
  }

  private int place(int k, int n) {
    return Math.min(n - 1, k * stride);
  }

  /**
   * How far apart the places are that are all sampled: 8, 4, 2 or 1; 0 before the coarsest are. The
   * last row and column are always among them.
   */
  public int done() {
    return firstLevel ? 0 : stride == 0 ? 1 : 2 * stride;
  }

  /** Whether all places are sampled. */
  public boolean isDone() {
    return stride == 0;
  }

  /** The grid. */
  public Grid grid() {
    return grid;
  }

  /** Values, row by row from the lowest y; NaN where nothing is sampled yet. Live. */
  public double[] values() {
    return values;
  }

  /** ∂f/∂x likewise. */
  public double[] partialsX() {
    return partialsX;
  }

  /** ∂f/∂y likewise. */
  public double[] partialsY() {
    return partialsY;
  }
}
