package uphill.network;

import java.util.Random;

/**
 * Rows that a network is trained on or tested with: some inputs, and a class or a number that
 * belongs to them. Immutable; the arrays are not copied and must not be changed.
 */
public final class Examples {
  private final int rows;
  private final int inputs;
  private final int classes;
  private final double[] x;
  private final double[] targets;

  private Examples(int rows, int inputs, int classes, double[] x, double[] targets) {
    this.rows = rows;
    this.inputs = inputs;
    this.classes = classes;
    this.x = x;
    this.targets = targets;
  }

  /**
   * Rows in order.
   *
   * @param inputs how many numbers a row has, at least 1
   * @param classes how many classes there are, or 0 if the targets are numbers
   * @param x the inputs, row by row
   * @param targets one for each row: a class from 0, or a number
   * @throws IllegalArgumentException with a sentence for a person if lengths do not fit, a number
   *     is not finite, or a class is none
   */
  public static Examples of(int inputs, int classes, double[] x, double[] targets) {
    int rows = targets.length;
    if (rows == 0 || inputs < 1 || (long) rows * inputs != x.length) {
      throw new IllegalArgumentException(
          "Data of "
              + rows
              + " rows and "
              + inputs
              + " inputs needs at least one row and "
              + (long) rows * inputs
              + " numbers; got "
              + x.length
              + ".");
    }
    for (int k = 0; k < x.length; k++) {
      if (x[k] - x[k] != 0) {
        throw new IllegalArgumentException(
            "Row " + (k / inputs + 1) + " has an input that is no finite number.");
      }
    }
    for (int r = 0; r < rows; r++) {
      double t = targets[r];
      boolean fits = classes == 0 ? t - t == 0 : t >= 0 && t < classes && t == (int) t;
      if (!fits) {
        throw new IllegalArgumentException(
            "Row " + (r + 1) + " has the target " + t + ", which is " + wanted(classes) + ".");
      }
    }
    return new Examples(rows, inputs, classes, x, targets);
  }

  private static String wanted(int classes) {
    return classes == 0 ? "no finite number" : "no class from 0 to " + (classes - 1);
  }

  /** How many rows. */
  public int rows() {
    return rows;
  }

  /** How many numbers a row has. */
  public int inputs() {
    return inputs;
  }

  /** How many classes there are, 0 if the targets are numbers. */
  public int classes() {
    return classes;
  }

  /** How many outputs a network for them has: one for each class, or one number. */
  public int outputs() {
    return Math.max(1, classes);
  }

  /** An input of a row, both from 0. */
  public double x(int row, int input) {
    return x[row * inputs + input];
  }

  /** The class or number of a row. */
  public double target(int row) {
    return targets[row];
  }

  /** Copies the inputs of a row. */
  void copyRow(int row, double[] into, int at) {
    System.arraycopy(x, row * inputs, into, at, inputs);
  }

  /** The rows with these numbers, in that order. */
  public Examples rows(int[] chosen) {
    double[] chosenX = new double[chosen.length * inputs];
    double[] chosenTargets = new double[chosen.length];
    for (int k = 0; k < chosen.length; k++) {
      copyRow(chosen[k], chosenX, k * inputs);
      chosenTargets[k] = targets[chosen[k]];
    }
    return new Examples(chosen.length, inputs, classes, chosenX, chosenTargets);
  }

  /** The rows with every input less its mean, times its scale. */
  Examples scaled(double[] means, double[] scales) {
    double[] scaled = new double[x.length];
    for (int k = 0; k < x.length; k++) {
      scaled[k] = (x[k] - means[k % inputs]) * scales[k % inputs];
    }
    return new Examples(rows, inputs, classes, scaled, targets);
  }

  /** The first rows, at most {@code most}: all if there are no more. */
  public Examples first(int most) {
    if (rows <= most) {
      return this;
    }
    int[] chosen = new int[most];
    for (int k = 0; k < most; k++) {
      chosen[k] = k;
    }
    return rows(chosen);
  }

  /** The numbers 0 to n - 1 in an order that the generator chooses (Fisher and Yates). */
  static int[] shuffled(int n, Random random) {
    int[] order = new int[n];
    for (int k = 0; k < n; k++) {
      order[k] = k;
    }
    shuffle(order, random);
    return order;
  }

  /** Puts numbers into another order, each as likely. */
  static void shuffle(int[] order, Random random) {
    for (int k = order.length - 1; k > 0; k--) {
      int other = random.nextInt(k + 1);
      int kept = order[k];
      order[k] = order[other];
      order[other] = kept;
    }
  }
}
