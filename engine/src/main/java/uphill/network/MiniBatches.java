package uphill.network;

import java.util.Random;
import uphill.objective.Objective;
import uphill.program.Kind;

/**
 * The loss over one mini-batch after the other: each epoch goes once through all rows, in an order
 * that the seed chooses. The last batch of an epoch has the rows that are left.
 */
final class MiniBatches implements Objective {
  private final Architecture architecture;
  private final Examples examples;
  private final Backpropagation passes;
  private final int size;
  private final Random random;
  private final int[] order;
  private int from;
  private int to;
  private int epochs;

  /** Stands at the first batch. */
  MiniBatches(NetworkObjective whole, int size, long seed) {
    this.architecture = whole.architecture();
    this.examples = whole.examples();
    this.passes = new Backpropagation(architecture);
    this.size = Math.max(1, Math.min(size, examples.rows()));
    this.random = new Random(seed);
    this.order = Examples.shuffled(examples.rows(), random);
    this.to = this.size;
  }

  /** Goes on to the next batch. */
  void next() {
    if (to == order.length) {
      if (size < order.length) {
        Examples.shuffle(order, random);
      }
      epochs++;
      to = 0;
    }
    from = to;
    to = Math.min(order.length, from + size);
  }

  /** How many rows the batch has. */
  int rows() {
    return to - from;
  }

  /** How often all rows have been gone through, and the share of the present round. */
  double epochs() {
    return epochs + (double) from / order.length;
  }

  @Override
  public int dimension() {
    return architecture.parameters();
  }

  @Override
  public double value(double[] point) {
    return passes.loss(point, examples, order, from, to);
  }

  @Override
  public double gradient(double[] point, double[] gradient) {
    return passes.gradient(point, examples, order, from, to, gradient);
  }

  @Override
  public Kind kindAt(double[] point) {
    int[] rows = new int[to - from];
    System.arraycopy(order, from, rows, 0, rows.length);
    return new NetworkObjective(architecture, examples.rows(rows)).kindAt(point);
  }
}
