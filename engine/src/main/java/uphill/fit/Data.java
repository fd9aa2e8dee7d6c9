package uphill.fit;

import java.util.Arrays;

/**
 * Rows of two numbers, each with a weight: what a model is held against. Immutable.
 *
 * <p>Rows as read weigh 1. {@link #gathered} makes fewer rows of many, for pictures.
 */
public final class Data {
  /** The most rows. */
  public static final int MOST_ROWS = 200_000;

  /** Cells along each side when rows are gathered, at first. */
  private static final int FINEST = 256;

  private static final int COARSEST = 16;

  final double[] xs;
  final double[] ys;
  final double[] weights;
  final double totalWeight;

  private Data(double[] xs, double[] ys, double[] weights) {
    this.xs = xs;
    this.ys = ys;
    this.weights = weights;
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    this.totalWeight = total;
  }

  /**
   * Rows (x, y) in order; the arrays are copied.
   *
   * @throws IllegalArgumentException without rows, with more than {@link #MOST_ROWS}, with arrays
   *     of different lengths, or with a number that is not finite
   */
  public static Data of(double[] xs, double[] ys) {
    if (xs.length != ys.length || xs.length == 0 || xs.length > MOST_ROWS) {
      throw new IllegalArgumentException(
          "Data has from 1 to "
              + MOST_ROWS
              + " rows of an x and a y; got "
              + xs.length
              + " and "
              + ys.length
              + ".");
    }
    for (int row = 0; row < xs.length; row++) {
      if (xs[row] - xs[row] != 0 || ys[row] - ys[row] != 0) {
        throw new IllegalArgumentException("Row " + (row + 1) + " has a number that is no number.");
      }
    }
    double[] weights = new double[xs.length];
    Arrays.fill(weights, 1);
    return new Data(xs.clone(), ys.clone(), weights);
  }

  /** How many rows there are, at least 1. */
  public int rows() {
    return xs.length;
  }

  /** x of a row, from 0. */
  public double x(int row) {
    return xs[row];
  }

  /** y of a row, from 0. */
  public double y(int row) {
    return ys[row];
  }

  /** How often a row counts. */
  public double weight(int row) {
    return weights[row];
  }

  /** The least x and the greatest, then the least y and the greatest. */
  public double[] range() {
    double[] range = {xs[0], xs[0], ys[0], ys[0]};
    for (int row = 1; row < xs.length; row++) {
      range[0] = Math.min(range[0], xs[row]);
      range[1] = Math.max(range[1], xs[row]);
      range[2] = Math.min(range[2], ys[row]);
      range[3] = Math.max(range[3], ys[row]);
    }
    return range;
  }

  /**
   * Data of at most {@code most} rows that looks the same from afar: the rows that share a cell of
   * a k×k grid become one row at their mean, with their weights added. k is the largest of 256,
   * 128, 64, 32, 16 that leaves few enough. The loss of a smooth model moves by the order of the
   * cell's size squared, less than a thousandth of its usual size; sums of x, y and weight are
   * kept. Data that has few rows is itself.
   *
   * @param most at least 256
   */
  public Data gathered(int most) {
    if (rows() <= most) {
      return this;
    }
    for (int k = FINEST; k > COARSEST; k /= 2) {
      int[] cells = cells(k);
      int occupied = occupied(cells, k);
      if (occupied <= most) {
        return means(cells, k, occupied);
      }
    }
    int[] cells = cells(COARSEST);
    return means(cells, COARSEST, occupied(cells, COARSEST));
  }

  private int[] cells(int k) {
    double[] range = range();
    double width = k / (range[1] - range[0]);
    double height = k / (range[3] - range[2]);
    int[] cells = new int[rows()];
    for (int row = 0; row < cells.length; row++) {
      int column = cell((xs[row] - range[0]) * width, k);
      cells[row] = column + k * cell((ys[row] - range[2]) * height, k);
    }
    return cells;
  }

  /** A place along a side; 0 where the data has no extent. */
  private static int cell(double place, int k) {
    return place > 0 ? (int) Math.min(place, k - 1) : 0;
  }

  private static int occupied(int[] cells, int k) {
    boolean[] taken = new boolean[k * k];
    int count = 0;
    for (int cell : cells) {
      if (!taken[cell]) {
        taken[cell] = true;
        count++;
      }
    }
    return count;
  }

  private Data means(int[] cells, int k, int count) {
    int[] places = new int[k * k];
    double[] meanX = new double[count];
    double[] meanY = new double[count];
    double[] sums = new double[count];
    int found = 0;
    for (int row = 0; row < cells.length; row++) {
      int place = places[cells[row]] - 1;
      if (place < 0) {
        place = found++;
        places[cells[row]] = found;
      }
      sums[place] += weights[row];
      meanX[place] += (xs[row] - meanX[place]) * weights[row] / sums[place];
      meanY[place] += (ys[row] - meanY[place]) * weights[row] / sums[place];
    }
    return new Data(meanX, meanY, sums);
  }
}
