package uphill.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import uphill.descent.Noise;
import uphill.descent.OptimizerName;
import uphill.descent.Options;
import uphill.descent.Recipe;
import uphill.descent.Schedule;
import uphill.descent.ScheduleText;
import uphill.descent.Search;
import uphill.descent.Tolerance;
import uphill.formula.Suggestion;

/** The options that decide how an optimizer takes its steps. */
final class RuleOptions {
  @Option(
      names = "--rate",
      paramLabel = "R",
      description =
          "The learning rate (default: PyTorch's, 0.001 for gradient and adam; 0.01 for adagrad and"
              + " rmsprop; 1 for lbfgs, newton and linesearch; 0.1 for flow).")
  private @Nullable String rate;

  @Option(
      names = "--schedule",
      paramLabel = "NAME:NUMBERS",
      description =
          "How the rate changes: constant, step:30,0.1, exponential:0.99, cosine:100, warmup:10,"
              + " warmup:10+cosine:90 or inverse:0.1.")
  private @Nullable String schedule;

  @Option(
      names = "--tolerance",
      paramLabel = "T",
      description = "Ends where the steepness is at most T (default: 1e-8); 0 never stops early.")
  private @Nullable String tolerance;

  @Option(
      names = "--momentum",
      paramLabel = "M",
      description = "For momentum and nesterov (default: 0.9), and rmsprop (default: 0).")
  private @Nullable String momentum;

  @Option(
      names = "--weight-decay",
      paramLabel = "W",
      description = "Pulls towards 0 (default: 0; 0.01 for adamw).")
  private @Nullable String weightDecay;

  @Option(
      names = "--rate-decay",
      paramLabel = "D",
      description = "How adagrad lowers its rate, R/(1+kD) at step k (default: 0).")
  private @Nullable String rateDecay;

  @Option(
      names = "--alpha",
      paramLabel = "A",
      description = "The share of the old average in rmsprop (default: 0.99).")
  private @Nullable String alpha;

  @Option(names = "--centered", description = "Takes the mean off the squares of rmsprop.")
  private boolean centered;

  @Option(
      names = "--beta1",
      paramLabel = "B",
      description = "The share of the old average in adam and its kin (default: 0.9).")
  private @Nullable String beta1;

  @Option(
      names = "--beta2",
      paramLabel = "B",
      description = "The same for the average of squares (default: 0.999).")
  private @Nullable String beta2;

  @Option(
      names = "--epsilon",
      paramLabel = "E",
      description = "Keeps from dividing by 0 (default: 1e-8; 1e-10 for adagrad).")
  private @Nullable String epsilon;

  @Option(
      names = "--line-search",
      paramLabel = "none|armijo|strong-wolfe|exact",
      description =
          "How far lbfgs (default: none), newton and linesearch (default: armijo) go in a step.")
  private @Nullable String lineSearch;

  @Option(
      names = "--history",
      paramLabel = "N",
      description = "How many steps lbfgs remembers (default: 100).")
  private @Nullable String history;

  @Option(
      names = "--noise",
      paramLabel = "S",
      description = "Adds noise of that deviation to the gradient, as mini-batches do.")
  private @Nullable String noise;

  @Option(names = "--seed", paramLabel = "N", description = "Which noise (default: 1).")
  private String seed = "1";

  /**
   * The optimizer of that name.
   *
   * @throws WrongRequest if there is none
   */
  static OptimizerName named(String word) throws WrongRequest {
    var name = OptimizerName.of(word);
    if (name.isPresent()) {
      return name.get();
    }
    String near = Suggestion.nearest(word, OptimizerName.words());
    throw new WrongRequest(
        "unknown-optimizer",
        "There is no optimizer "
            + Texts.quote(word)
            + "."
            + (near == null
                ? " There are " + String.join(", ", OptimizerName.words()) + "."
                : " Did you mean " + near + "?"));
  }

  /** Refuses an option that none of the optimizers has. */
  void refuseStrangers(List<OptimizerName> names) throws WrongRequest {
    for (OptimizerName.Option option : chosen().keySet()) {
      if (names.stream().noneMatch(name -> name.options().contains(option))) {
        OptimizerName name = names.get(0);
        List<String> its = new ArrayList<>();
        name.options().forEach(one -> its.add("--" + one.word()));
        throw new WrongRequest(
            "unknown-option",
            "--"
                + option.word()
                + " is not for "
                + name.word()
                + "; it takes "
                + (its.isEmpty() ? "only --rate and --schedule" : Texts.list(its))
                + ".");
      }
    }
  }

  /**
   * All that decides a run with that optimizer.
   *
   * @param ownRate its rate if it has one of its own
   * @param n how many variables
   * @throws WrongRequest if an option is no number or out of range
   */
  Recipe recipe(OptimizerName name, @Nullable String ownRate, int n) throws WrongRequest {
    try {
      var optimizer = name.with(new Options(numbers(name)));
      optimizer.start(n);
      String given = ownRate == null ? rate : ownRate;
      double eta = given == null ? optimizer.defaultRate() : number("--rate", given);
      Schedule change = schedule == null ? new Schedule.Constant() : ScheduleText.parse(schedule);
      Tolerance end =
          tolerance == null ? Tolerance.USUAL : Tolerance.of(number("--tolerance", tolerance));
      return new Recipe(optimizer, eta, change, end, noise());
    } catch (IllegalArgumentException outOfRange) {
      throw new WrongRequest("bad-option", String.valueOf(outOfRange.getMessage()));
    }
  }

  private Noise noise() throws WrongRequest {
    if (noise == null) {
      return Noise.NONE;
    }
    try {
      return new Noise(number("--noise", noise), Long.parseLong(seed));
    } catch (NumberFormatException notWhole) {
      throw new WrongRequest(
          "bad-option", "--seed must be a whole number, not " + Texts.quote(seed) + ".");
    }
  }

  private Map<OptimizerName.Option, Double> numbers(OptimizerName name) throws WrongRequest {
    Map<OptimizerName.Option, Double> numbers = new EnumMap<>(OptimizerName.Option.class);
    for (var entry : chosen().entrySet()) {
      OptimizerName.Option option = entry.getKey();
      if (name.options().contains(option)) {
        numbers.put(
            option,
            switch (option) {
              case CENTERED -> 1.0;
              case LINE_SEARCH -> (double) search(entry.getValue()).ordinal();
              default -> number("--" + option.word(), entry.getValue());
            });
      }
    }
    return numbers;
  }

  /** What is given, as typed. */
  private Map<OptimizerName.Option, String> chosen() {
    Map<OptimizerName.Option, @Nullable String> all = new EnumMap<>(OptimizerName.Option.class);
    all.put(OptimizerName.Option.MOMENTUM, momentum);
    all.put(OptimizerName.Option.WEIGHT_DECAY, weightDecay);
    all.put(OptimizerName.Option.RATE_DECAY, rateDecay);
    all.put(OptimizerName.Option.ALPHA, alpha);
    all.put(OptimizerName.Option.CENTERED, centered ? "" : null);
    all.put(OptimizerName.Option.BETA1, beta1);
    all.put(OptimizerName.Option.BETA2, beta2);
    all.put(OptimizerName.Option.EPSILON, epsilon);
    all.put(OptimizerName.Option.LINE_SEARCH, lineSearch);
    all.put(OptimizerName.Option.HISTORY, history);
    Map<OptimizerName.Option, String> chosen = new EnumMap<>(OptimizerName.Option.class);
    all.forEach(
        (option, text) -> {
          if (text != null) {
            chosen.put(option, text);
          }
        });
    return chosen;
  }

  private static Search search(String word) throws WrongRequest {
    List<String> words = new ArrayList<>();
    for (Search search : Search.values()) {
      if (search.word().equals(word)) {
        return search;
      }
      words.add(search.word());
    }
    throw new WrongRequest(
        "bad-option", "--line-search is " + Texts.list(words) + ", not " + Texts.quote(word) + ".");
  }

  private static double number(String option, String text) throws WrongRequest {
    return PointText.number(option, text.strip(), WrongRequest.NOWHERE);
  }
}
