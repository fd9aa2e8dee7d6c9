package uphill.network;

import java.util.Random;

/**
 * Data parted into rows to train on and rows to test with, which training never sees.
 *
 * @param train what the loss is taken over
 * @param test what is held back
 */
public record Split(Examples train, Examples test) {

  /**
   * Parts data by a seed: the rows are shuffled, and the last share of them, rounded, is held back;
   * at least one row of each. Data of a single row is both.
   *
   * @param testShare from 0 to 1
   */
  public static Split of(Examples all, double testShare, long seed) {
    int rows = all.rows();
    if (rows == 1) {
      return new Split(all, all);
    }
    int[] order = Examples.shuffled(rows, new Random(seed));
    int held = (int) Math.max(1, Math.min(rows - 1, Math.floor(rows * testShare + 0.5)));
    int[] train = new int[rows - held];
    int[] test = new int[held];
    System.arraycopy(order, 0, train, 0, train.length);
    System.arraycopy(order, train.length, test, 0, held);
    return new Split(all.rows(train), all.rows(test));
  }

  /**
   * Both with inputs that have mean 0 and variance 1 over the training rows; an input that never
   * changes becomes 0.
   */
  public Split standardized() {
    int inputs = train.inputs();
    double[] means = new double[inputs];
    double[] scales = new double[inputs];
    for (int i = 0; i < inputs; i++) {
      double sum = 0;
      for (int r = 0; r < train.rows(); r++) {
        sum += train.x(r, i);
      }
      means[i] = sum / train.rows();
      double squares = 0;
      for (int r = 0; r < train.rows(); r++) {
        double off = train.x(r, i) - means[i];
        squares += off * off;
      }
      scales[i] = squares > 0 ? Math.sqrt(train.rows() / squares) : 0;
    }
    return new Split(train.scaled(means, scales), test.scaled(means, scales));
  }
}
