package uphill.landscape;

import uphill.objective.Grid;
import uphill.objective.GridSource;

/**
 * A section's value and partials on a grid, in the grid's order. The arrays are shared, not copied:
 * readers do not write.
 */
record Samples(Grid grid, double[] f, double[] fx, double[] fy) {

  /** Samples a source on a grid. */
  static Samples of(GridSource source, Grid grid) {
    int size = grid.size();
    var samples = new Samples(grid, new double[size], new double[size], new double[size]);
    source.fill(grid, samples.f, samples.fx, samples.fy);
    return samples;
  }
}
