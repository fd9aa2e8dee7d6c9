package uphill.network;

import java.util.Arrays;

/**
 * The two passes through a network, for blocks of rows. The forward pass computes, layer by layer,
 * preactivations Z = A Wᵀ + b and activations A = σ(Z). The backward pass starts from the adjoints
 * Δ of the outputs and carries them back: through a layer as Δ W, through an activation as Δ ⊙
 * σ'(Z); on its way it leaves the gradient, Δᵀ A for weights and Δᵀ 1 for biases (D. Rumelhart, G.
 * Hinton and R. Williams, Learning representations by back-propagating errors, Nature 323, 1986).
 *
 * <p>Cost: the backward pass takes about twice the forward pass, whatever the number of parameters.
 * All buffers are made once.
 */
final class Backpropagation {
  /** Rows in a block: few enough that its activations stay in the processor's cache. */
  static final int BLOCK = 32;

  private final Architecture architecture;
  private final DenseLayer[] layers;

  /** Of each layer what comes in: the data, then the activations. */
  final double[][] activations;

  /** Of each layer what goes out before the activation. */
  final double[][] preactivations;

  /** Adjoints of the preactivations. */
  final double[][] deltas;

  private double[] behind = {};
  private final double[] targets = new double[BLOCK];

  Backpropagation(Architecture architecture) {
    this.architecture = architecture;
    this.layers = architecture.layers().toArray(new DenseLayer[0]);
    int depth = layers.length;
    this.activations = new double[depth][];
    this.preactivations = new double[depth][];
    this.deltas = new double[depth][];
    for (int l = 0; l < depth; l++) {
      activations[l] = new double[BLOCK * layers[l].inputs()];
      preactivations[l] = new double[BLOCK * layers[l].outputs()];
      deltas[l] = new double[BLOCK * layers[l].outputs()];
    }
  }

  /** Copies rows {@code order[from]} and so on, at most a block of them, to the input. */
  void load(Examples examples, int[] order, int from, int rows) {
    int inputs = examples.inputs();
    for (int r = 0; r < rows; r++) {
      examples.copyRow(order[from + r], activations[0], r * inputs);
      targets[r] = examples.target(order[from + r]);
    }
  }

  /** The targets of a block whose inputs are not needed. */
  void loadTargets(Examples examples, int from, int rows) {
    for (int r = 0; r < rows; r++) {
      targets[r] = examples.target(from + r);
    }
  }

  /** The forward pass over the rows loaded. */
  void forward(double[] parameters, int rows) {
    layers[0].forward(parameters, activations[0], rows, preactivations[0]);
    forwardFromFirst(parameters, rows);
  }

  /** The forward pass from the first layer's preactivations on. */
  void forwardFromFirst(double[] parameters, int rows) {
    for (int l = 1; l < layers.length; l++) {
      architecture
          .activation()
          .apply(preactivations[l - 1], activations[l], rows * layers[l].inputs());
      layers[l].forward(parameters, activations[l], rows, preactivations[l]);
    }
  }

  /** The outputs of the last forward pass, row by row. */
  double[] outputs() {
    return preactivations[layers.length - 1];
  }

  /** The misfit of the rows loaded, summed, and the adjoints of their outputs. */
  double judge(int rows) {
    int last = layers.length - 1;
    int width = layers[last].outputs();
    double sum = 0;
    for (int r = 0; r < rows; r++) {
      sum +=
          architecture
              .criterion()
              .row(preactivations[last], r * width, width, targets[r], deltas[last]);
    }
    return sum;
  }

  /**
   * The backward pass after {@link #judge}, down to the adjoints of the first layer's
   * preactivations: adds the gradient of all layers but the first.
   */
  void backwardToFirst(double[] parameters, int rows, double[] gradient) {
    for (int l = layers.length - 1; l > 0; l--) {
      layers[l].addGradient(deltas[l], activations[l], rows, gradient);
      layers[l].backward(parameters, deltas[l], rows, deltas[l - 1]);
      architecture
          .activation()
          .carryBack(
              preactivations[l - 1], activations[l], deltas[l - 1], rows * layers[l].inputs());
    }
  }

  /** The whole backward pass: adds the gradient of the summed misfit. */
  void backward(double[] parameters, int rows, double[] gradient) {
    backwardToFirst(parameters, rows, gradient);
    layers[0].addGradient(deltas[0], activations[0], rows, gradient);
  }

  /** The mean misfit of rows {@code order[from]} to before {@code order[to]}. */
  double loss(double[] parameters, Examples examples, int[] order, int from, int to) {
    double sum = 0;
    for (int at = from; at < to; at += BLOCK) {
      int rows = Math.min(BLOCK, to - at);
      load(examples, order, at, rows);
      forward(parameters, rows);
      sum += judge(rows);
    }
    return sum / (to - from);
  }

  /** The same, and its gradient. */
  double gradient(
      double[] parameters, Examples examples, int[] order, int from, int to, double[] gradient) {
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (int at = from; at < to; at += BLOCK) {
      int rows = Math.min(BLOCK, to - at);
      load(examples, order, at, rows);
      forward(parameters, rows);
      sum += judge(rows);
      backward(parameters, rows, gradient);
    }
    double share = 1.0 / (to - from);
    for (int i = 0; i < gradient.length; i++) {
      gradient[i] *= share;
    }
    return sum / (to - from);
  }

  /**
   * Whether, after the backward pass over a block, a preactivation lies on the crease of the
   * activation although the loss depends on it: {@code deltas} then hold the adjoints behind it.
   */
  boolean isCreased(double[] parameters, int rows) {
    if (!architecture.activation().isCreasedAtZero()) {
      return false;
    }
    if (behind.length == 0) {
      behind = new double[BLOCK * widest()];
    }
    for (int l = layers.length - 1; l > 0; l--) {
      int count = rows * layers[l].inputs();
      if (!hasZero(preactivations[l - 1], count)) {
        continue;
      }
      layers[l].backward(parameters, deltas[l], rows, behind);
      for (int k = 0; k < count; k++) {
        if (preactivations[l - 1][k] == 0 && behind[k] != 0) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean hasZero(double[] numbers, int count) {
    for (int k = 0; k < count; k++) {
      if (numbers[k] == 0) {
        return true;
      }
    }
    return false;
  }

  private int widest() {
    int widest = 0;
    for (DenseLayer layer : layers) {
      widest = Math.max(widest, layer.inputs());
    }
    return widest;
  }
}
