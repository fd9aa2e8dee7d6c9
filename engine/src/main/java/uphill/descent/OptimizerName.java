package uphill.descent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The optimizers by the names that the command line and the page know them by. */
public enum OptimizerName {
  /** {@link GradientDescent}. */
  GRADIENT("gradient", Option.WEIGHT_DECAY),
  /** {@link Momentum} with Polyak's step. */
  MOMENTUM("momentum", Option.MOMENTUM, Option.WEIGHT_DECAY),
  /** {@link Momentum} with Nesterov's step. */
  NESTEROV("nesterov", Option.MOMENTUM, Option.WEIGHT_DECAY),
  /** {@link AdaGrad}. */
  ADAGRAD("adagrad", Option.RATE_DECAY, Option.EPSILON, Option.WEIGHT_DECAY),
  /** {@link RmsProp}. */
  RMSPROP(
      "rmsprop",
      Option.ALPHA,
      Option.EPSILON,
      Option.MOMENTUM,
      Option.CENTERED,
      Option.WEIGHT_DECAY),
  /** {@link Adam}. */
  ADAM("adam", Option.BETA1, Option.BETA2, Option.EPSILON, Option.WEIGHT_DECAY),
  /** {@link AmsGrad}. */
  AMSGRAD("amsgrad", Option.BETA1, Option.BETA2, Option.EPSILON, Option.WEIGHT_DECAY),
  /** {@link AdamW}. */
  ADAMW("adamw", Option.BETA1, Option.BETA2, Option.EPSILON, Option.WEIGHT_DECAY),
  /** {@link Lbfgs}; without a line search unless one is chosen, as in PyTorch. */
  LBFGS("lbfgs", Option.LINE_SEARCH, Option.HISTORY),
  /** {@link Newton}; with Armijo's line search unless another is chosen. */
  NEWTON("newton", Option.LINE_SEARCH),
  /** {@link SteepestDescent}; with Armijo's line search unless another is chosen. */
  LINESEARCH("linesearch", Option.LINE_SEARCH),
  /** {@link GradientFlow}. */
  FLOW("flow");

  /** What can be chosen besides the learning rate. */
  public enum Option {
    /** μ of momentum. */
    MOMENTUM("momentum"),
    /** λ of weight decay. */
    WEIGHT_DECAY("weight-decay"),
    /** δ of AdaGrad. */
    RATE_DECAY("rate-decay"),
    /** α of RMSProp. */
    ALPHA("alpha"),
    /** Whether RMSProp is centered: 1 if so. */
    CENTERED("centered"),
    /** β₁ of Adam. */
    BETA1("beta1"),
    /** β₂ of Adam. */
    BETA2("beta2"),
    /** ε of the adaptive rules. */
    EPSILON("epsilon"),
    /** Which {@link Search}: its ordinal. */
    LINE_SEARCH("line-search"),
    /** How many pairs L-BFGS keeps. */
    HISTORY("history");

    private final String word;

    Option(String word) {
      this.word = word;
    }

    /** Its name on the command line, without the dashes. */
    public String word() {
      return word;
    }
  }

  private final String word;
  private final List<Option> options;

  OptimizerName(String word, Option... options) {
    this.word = word;
    this.options = List.of(options);
  }

  /** Its name on the command line and in the page. */
  public String word() {
    return word;
  }

  /** What can be chosen for it. */
  public List<Option> options() {
    return options;
  }

  /** The one of that name. */
  public static Optional<OptimizerName> of(String word) {
    for (OptimizerName name : values()) {
      if (name.word.equals(word)) {
        return Optional.of(name);
      }
    }
    return Optional.empty();
  }

  /** All names, in order. */
  public static List<String> words() {
    var words = new ArrayList<String>();
    for (OptimizerName name : values()) {
      words.add(name.word);
    }
    return words;
  }

  /** The optimizer with PyTorch's defaults. */
  public Optimizer usual() {
    return with(Options.USUAL);
  }

  /**
   * The optimizer with those options; what is not chosen is as in PyTorch, and what it does not
   * know is passed over.
   *
   * @throws IllegalArgumentException if an option is out of range
   */
  public Optimizer with(Options chosen) {
    double weightDecay = chosen.number(Option.WEIGHT_DECAY, this == ADAMW ? 0.01 : 0);
    double beta1 = chosen.number(Option.BETA1, 0.9);
    double beta2 = chosen.number(Option.BETA2, 0.999);
    double epsilon = chosen.number(Option.EPSILON, this == ADAGRAD ? 1e-10 : 1e-8);
    double momentum = chosen.number(Option.MOMENTUM, this == RMSPROP ? 0 : 0.9);
    return switch (this) {
      case GRADIENT -> new GradientDescent(weightDecay);
      case MOMENTUM -> new Momentum(momentum, false, weightDecay);
      case NESTEROV -> new Momentum(momentum, true, weightDecay);
      case ADAGRAD -> new AdaGrad(chosen.number(Option.RATE_DECAY, 0), epsilon, weightDecay);
      case RMSPROP ->
          new RmsProp(
              chosen.number(Option.ALPHA, 0.99),
              epsilon,
              momentum,
              chosen.number(Option.CENTERED, 0) != 0,
              weightDecay);
      case ADAM -> new Adam(beta1, beta2, epsilon, weightDecay);
      case AMSGRAD -> new AmsGrad(beta1, beta2, epsilon, weightDecay);
      case ADAMW -> new AdamW(beta1, beta2, epsilon, weightDecay);
      case LBFGS -> new Lbfgs(chosen.whole(Option.HISTORY, 100), chosen.search(Search.NONE));
      case NEWTON -> new Newton(chosen.search(Search.ARMIJO));
      case LINESEARCH -> new SteepestDescent(chosen.search(Search.ARMIJO));
      case FLOW -> new GradientFlow(1e-8);
    };
  }
}
