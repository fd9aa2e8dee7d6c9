package uphill.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What a network is made of: widths from the inputs to the outputs, the activation of the hidden
 * layers, and the criterion. The last layer has none but what the criterion brings (softmax in
 * cross-entropy). Immutable.
 *
 * <p>All parameters form one flat vector: for each layer its weights row by row, then its biases.
 */
public final class Architecture {
  /** The most parameters. */
  public static final int MOST_PARAMETERS = 4_000_000;

  /** The most hidden layers. */
  public static final int MOST_HIDDEN_LAYERS = 8;

  private final List<DenseLayer> layers;
  private final Activation activation;
  private final Criterion criterion;

  private Architecture(List<DenseLayer> layers, Activation activation, Criterion criterion) {
    this.layers = List.copyOf(layers);
    this.activation = activation;
    this.criterion = criterion;
  }

  /**
   * A network of these widths.
   *
   * @param widths inputs, the hidden layers, outputs: two or more numbers of at least 1
   * @throws IllegalArgumentException with a sentence for a person if that is no network, or one of
   *     more than {@link #MOST_PARAMETERS} parameters
   */
  public static Architecture of(int[] widths, Activation activation, Criterion criterion) {
    if (widths.length < 2 || widths.length > MOST_HIDDEN_LAYERS + 2) {
      throw new IllegalArgumentException(
          "A network has inputs, outputs and at most "
              + MOST_HIDDEN_LAYERS
              + " hidden layers; got "
              + Math.max(0, widths.length - 2)
              + ".");
    }
    List<DenseLayer> layers = new ArrayList<>();
    long at = 0;
    for (int l = 0; l + 1 < widths.length; l++) {
      int inputs = widths[l];
      int outputs = widths[l + 1];
      if (inputs < 1 || outputs < 1) {
        throw new IllegalArgumentException("A layer has at least one unit, not " + outputs + ".");
      }
      long biases = at + (long) inputs * outputs;
      if (biases + outputs > MOST_PARAMETERS) {
        throw new IllegalArgumentException(
            "This network has more than "
                + MOST_PARAMETERS
                + " weights and biases: take narrower layers.");
      }
      layers.add(new DenseLayer(inputs, outputs, (int) at, (int) biases));
      at = biases + outputs;
    }
    return new Architecture(layers, activation, criterion);
  }

  /** The layers, from the first. */
  public List<DenseLayer> layers() {
    return layers;
  }

  /** The last layer. */
  DenseLayer last() {
    return layers.get(layers.size() - 1);
  }

  /** What the hidden layers apply. */
  public Activation activation() {
    return activation;
  }

  /** What the outputs are judged by. */
  public Criterion criterion() {
    return criterion;
  }

  /** How many numbers come in. */
  public int inputs() {
    return layers.get(0).inputs();
  }

  /** How many come out. */
  public int outputs() {
    return last().outputs();
  }

  /** How many parameters there are, weights and biases. */
  public int parameters() {
    return last().end();
  }

  /**
   * What a parameter is called: {@code W1[3,7]} for the weight of the first layer that leads from
   * input 7 to unit 3, {@code b2[1]} for a bias of the second, all counted from 1.
   */
  public String nameOf(int parameter) {
    int number = 1;
    for (DenseLayer layer : layers) {
      if (parameter < layer.biasesAt()) {
        int place = parameter - layer.weightsAt();
        return "W"
            + number
            + "["
            + (place / layer.inputs() + 1)
            + ","
            + (place % layer.inputs() + 1)
            + "]";
      }
      if (parameter < layer.end()) {
        return "b" + number + "[" + (parameter - layer.biasesAt() + 1) + "]";
      }
      number++;
    }
    throw new IllegalArgumentException("There is no parameter " + parameter + ".");
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Architecture that
        && layers.equals(that.layers)
        && activation == that.activation
        && criterion == that.criterion;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(new Object[] {layers, activation, criterion});
  }
}
