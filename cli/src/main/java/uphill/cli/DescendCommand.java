package uphill.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uphill.descent.OptimizerName;
import uphill.formula.Formula;
import uphill.formula.FormulaException;

/** {@code uphill descend}: the steps of an optimizer downhill from a point. */
@Command(
    name = "descend",
    description = "Walks downhill on a formula, step by step.",
    footer = {
      "",
      "Optimizers: gradient momentum nesterov adagrad rmsprop adam amsgrad adamw lbfgs newton",
      "linesearch flow. Rates, options and defaults are PyTorch's where it has the rule.",
      "",
      "Examples:",
      "  ./uphill descend \"x^2+3y^2\" --from x=2,y=1 --rate 0.1",
      "  ./uphill descend \"x^2+3y^2\" --from x=2,y=1 --optimizer adam --rate 0.5 --json",
      "  ./uphill descend \"(1-x)^2+100(y-x^2)^2\" --from x=-1,y=2 --optimizer lbfgs",
      "  ./uphill descend \"x^4-x^2+y^2\" --from x=1,y=1 --rate 0.1 --schedule cosine:50 --csv",
      "  ./uphill descend \"x^2+9y^2\" --from x=2,y=1 --race gradient:0.05,momentum:0.01,adam:0.5"
    })
final class DescendCommand implements Callable<Integer> {
  private static final int MOST_STEPS = 10_000_000;
  private static final int MOST_RACERS = 6;

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FORMULA",
      description = "A formula such as \"x^2+3y^2\". Quote it: the shell has its own use for *.")
  private List<String> formulas = List.of();

  @Option(
      names = "--from",
      paramLabel = "x=1,y=2",
      description = "The start: a number for each variable, or a constant such as pi/4.")
  private @Nullable String from;

  @Option(
      names = "--optimizer",
      paramLabel = "NAME",
      description = "Which rule takes the steps (default: gradient).")
  private @Nullable String optimizer;

  @Option(
      names = "--race",
      paramLabel = "a,b:R,c",
      description =
          "Up to six optimizers from the same start, instead of --optimizer; a rate R of its own"
              + " after a colon.")
  private @Nullable String race;

  @Option(
      names = "--steps",
      paramLabel = "N",
      description = "How many steps at most (default: 100).")
  private String steps = "100";

  @Option(
      names = "--variables",
      paramLabel = "y,x",
      description = "The order of the variables in the answer (default: alphabetical).")
  private @Nullable String variables;

  @ArgGroup(validate = false)
  private final RuleOptions rule = new RuleOptions();

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(names = "--csv", description = "Prints a line of comma-separated numbers a step.")
  private boolean csv;

  @Option(
      names = "--out",
      paramLabel = "path.svg|png",
      description = "Draws contours, path and loss curve into a file, besides.")
  private @Nullable String out;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  private final Streams streams;

  DescendCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() {
    String text =
        FormulaArgument.one(
            spec, formulas, "./uphill descend \"x^2+3y^2\" --from x=2,y=1 --rate 0.1");
    try {
      PictureFile file = out == null ? null : PictureFile.named(out);
      Walk walk = walk(text);
      if (file != null) {
        file.write(walk);
      }
      print(walk);
      return Uphill.DONE;
    } catch (IOException problem) {
      streams
          .err()
          .println(
              "uphill: cannot write " + Texts.quote(String.valueOf(out)) + ": " + reason(problem));
      return Uphill.FAILED;
    } catch (FormulaException problem) {
      streams.err().print(FormulaMessage.of(text, problem));
      return Uphill.WRONG_USAGE;
    } catch (WrongRequest problem) {
      String hint = from == null ? " Add the start, as in --from x=1,y=2." : "";
      throw wrong(problem.getMessage() + hint);
    }
  }

  private static String reason(IOException problem) {
    return switch (problem) {
      case NoSuchFileException gone -> "there is no such folder.";
      case AccessDeniedException locked -> "it may not be written.";
      case FileSystemException other -> Objects.requireNonNullElse(other.getReason(), "it failed.");
      default -> String.valueOf(problem.getMessage());
    };
  }

  private void print(Walk walk) {
    boolean isRace = race != null;
    if (json && csv) {
      throw wrong("--json or --csv: one of them.");
    }
    if (csv) {
      WalkCsv.write(walk, isRace, streams.out());
    } else if (json && isRace) {
      WalkJson.writeRace(walk, streams.out());
    } else if (json) {
      WalkJson.write(walk, streams.out());
    } else {
      streams.out().print(isRace ? WalkText.ofRace(walk) : WalkText.of(walk));
    }
  }

  private Walk walk(String text) throws WrongRequest {
    List<String> order = variables == null ? List.of() : PointText.parseOrder(variables);
    Map<String, Double> at = from == null ? new HashMap<>() : PointText.parse(from);
    Formula formula = Answer.read(new Request(text, at, order));
    if (formula.variables().isEmpty()) {
      throw wrong("A formula without variables is flat: there is no way down.");
    }
    double[] start = Answer.point(formula.variables(), at);
    return new Walk(text, formula, start, racers(start.length), count());
  }

  private List<Racer> racers(int n) throws WrongRequest {
    if (race == null) {
      String word = optimizer == null ? "gradient" : optimizer;
      return racers(List.of(word), n);
    }
    if (optimizer != null) {
      throw wrong("--optimizer or --race: one of them.");
    }
    List<String> words = List.of(race.split(",", -1));
    if (words.size() > MOST_RACERS) {
      throw wrong("A race has up to " + MOST_RACERS + " optimizers, not " + words.size() + ".");
    }
    return racers(words, n);
  }

  private List<Racer> racers(List<String> words, int n) throws WrongRequest {
    List<OptimizerName> names = new ArrayList<>();
    for (String word : words) {
      names.add(RuleOptions.named(word.split(":", 2)[0].strip()));
    }
    rule.refuseStrangers(names);
    List<Racer> racers = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      String[] parts = words.get(i).split(":", 2);
      String ownRate = parts.length == 2 ? parts[1].strip() : null;
      racers.add(new Racer(names.get(i), rule.recipe(names.get(i), ownRate, n)));
    }
    return racers;
  }

  private int count() {
    try {
      int count = Integer.parseInt(steps);
      if (count >= 0 && count <= MOST_STEPS) {
        return count;
      }
    } catch (NumberFormatException notANumber) {
      // Refused below.
    }
    throw wrong(
        "--steps must be a whole number from 0 to "
            + MOST_STEPS
            + ", not "
            + Texts.quote(steps)
            + ".");
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
