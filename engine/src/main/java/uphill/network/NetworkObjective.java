package uphill.network;

import uphill.objective.Objective;
import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.program.Kind;

/**
 * The loss of a network over examples, as a function of its parameters: L(w) = 1/rows Σ misfit. Its
 * gradient is exact, by backpropagation, at about three times the cost of the value.
 *
 * <p>A point is a kink where a preactivation of a ReLU is exactly 0 and the loss depends on what
 * comes out; that two such kinks may cancel is not looked for. It is undefined where the loss or a
 * partial is not finite.
 */
public final class NetworkObjective implements Objective {
  private final Architecture architecture;
  private final Examples examples;
  private final Backpropagation passes;
  private final int[] order;

  /**
   * The loss over all rows.
   *
   * @throws IllegalArgumentException with a sentence for a person if the widths of network and data
   *     differ, or the criterion is not made for them
   */
  public NetworkObjective(Architecture architecture, Examples examples) {
    check(architecture, examples);
    this.architecture = architecture;
    this.examples = examples;
    this.passes = new Backpropagation(architecture);
    this.order = new int[examples.rows()];
    for (int row = 0; row < order.length; row++) {
      order[row] = row;
    }
  }

  private static void check(Architecture architecture, Examples examples) {
    if (architecture.inputs() != examples.inputs()
        || architecture.outputs() != examples.outputs()) {
      throw new IllegalArgumentException(
          "The network takes "
              + architecture.inputs()
              + " numbers and gives "
              + architecture.outputs()
              + "; the data has "
              + examples.inputs()
              + " inputs and needs "
              + examples.outputs()
              + " outputs.");
    }
    if (architecture.criterion() == Criterion.CROSS_ENTROPY && examples.classes() == 0) {
      throw new IllegalArgumentException(
          "Cross-entropy is for classes; for numbers take the squared error.");
    }
  }

  /** The network. */
  public Architecture architecture() {
    return architecture;
  }

  /** How many rows a section may have whose gradient takes so many operations, at least 1. */
  public static int rowsWithin(Architecture architecture, int operations) {
    return (int) Math.max(1, operations / NetworkSection.workOfRow(architecture));
  }

  /** The data. */
  public Examples examples() {
    return examples;
  }

  @Override
  public int dimension() {
    return architecture.parameters();
  }

  @Override
  public double value(double[] point) {
    return passes.loss(point, examples, order, 0, order.length);
  }

  @Override
  public double gradient(double[] point, double[] gradient) {
    return passes.gradient(point, examples, order, 0, order.length, gradient);
  }

  @Override
  public Kind kindAt(double[] point) {
    double[] gradient = new double[point.length];
    double loss = 0;
    boolean creased = false;
    for (int at = 0; at < order.length; at += Backpropagation.BLOCK) {
      int rows = Math.min(Backpropagation.BLOCK, order.length - at);
      passes.load(examples, order, at, rows);
      passes.forward(point, rows);
      loss += passes.judge(rows);
      passes.backward(point, rows, gradient);
      creased |= passes.isCreased(point, rows);
    }
    double sum = loss - loss;
    for (double partial : gradient) {
      sum += partial - partial;
    }
    return sum != 0 ? Kind.UNDEFINED : creased ? Kind.KINK : Kind.SMOOTH;
  }

  /**
   * The loss on a plane through the space of parameters. The first layer is linear in x and y, so
   * the data goes through it three times at the start and never again: see {@link NetworkSection}.
   */
  @Override
  public Section through(Slice slice) {
    return new NetworkSection(this, slice);
  }
}
