package uphill.network;

import java.util.Optional;
import java.util.Random;

/**
 * How the parameters of a network begin, by a seed. With {@code in} and {@code out} the numbers of
 * inputs and outputs of a layer:
 */
public enum Initialization {
  /**
   * Weights and biases uniform in ±1/√in: what PyTorch's {@code Linear} does unless told otherwise.
   */
  PYTORCH("pytorch"),
  /**
   * Weights uniform in ±√(6/(in + out)), biases 0: for tanh and sigmoid (X. Glorot and Y. Bengio,
   * Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010).
   */
  XAVIER("xavier"),
  /**
   * Weights normal with variance 2/in, biases 0: for ReLU and its kin (K. He and others, Delving
   * deep into rectifiers, ICCV 2015).
   */
  HE("he");

  private final String word;

  Initialization(String word) {
    this.word = word;
  }

  /** Its name in links and in the page. */
  public String word() {
    return word;
  }

  /** The one of that name. */
  public static Optional<Initialization> of(String word) {
    for (Initialization initialization : values()) {
      if (initialization.word.equals(word)) {
        return Optional.of(initialization);
      }
    }
    return Optional.empty();
  }

  /** The one its authors made for an activation: He's for ReLU and GELU, else Xavier's. */
  public static Initialization usual(Activation activation) {
    return switch (activation) {
      case RELU, GELU -> HE;
      case TANH, SIGMOID -> XAVIER;
    };
  }

  /** All parameters, drawn in their order. */
  public double[] start(Architecture architecture, long seed) {
    Random random = new Random(seed);
    double[] parameters = new double[architecture.parameters()];
    for (DenseLayer layer : architecture.layers()) {
      int in = layer.inputs();
      double bound =
          switch (this) {
            case PYTORCH -> 1 / Math.sqrt(in);
            case XAVIER -> Math.sqrt(6.0 / (in + layer.outputs()));
            case HE -> Math.sqrt(2.0 / in);
          };
      for (int i = layer.weightsAt(); i < layer.biasesAt(); i++) {
        parameters[i] = bound * (this == HE ? random.nextGaussian() : uniform(random));
      }
      for (int i = layer.biasesAt(); i < layer.end() && this == PYTORCH; i++) {
        parameters[i] = bound * uniform(random);
      }
    }
    return parameters;
  }

  private static double uniform(Random random) {
    return 2 * random.nextDouble() - 1;
  }
}
