package uphill.cli;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.source.Language;
import uphill.source.SourceCode;

/** {@code uphill gradient}: value, gradient and partial derivatives of a formula at a point. */
@Command(
    name = "gradient",
    description = "Computes the exact gradient of a formula at a point.",
    footer = {
      "",
      "Examples:",
      "  ./uphill gradient \"x^2*y\" --at x=1,y=2",
      "  ./uphill gradient \"-x^2 - y^2\" --at x=pi/4,y=1e-3 --json",
      "  ./uphill gradient \"sum(i, 1, 3, x[i]^2)\" --at x1=1,x2=2,x3=3 --hessian",
      "  ./uphill gradient \"x^y\" --at x=2,y=3 --check",
      "  ./uphill gradient \"x*exp(-x^2-y^2)\" --source numpy",
      "  echo '{\"formula\":\"x*y\",\"at\":{\"x\":1,\"y\":2}}' | ./uphill gradient --stdin"
    })
final class GradientCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..*",
      paramLabel = "FORMULA",
      description = "A formula such as \"x^2*y\". Quote it: the shell has its own use for * and ^.")
  private List<String> formulas = List.of();

  @Option(
      names = "--at",
      paramLabel = "x=1,y=2",
      description = "The point: a number for each variable, or a constant such as pi/4.")
  private @Nullable String at;

  @Option(
      names = "--variables",
      paramLabel = "y,x",
      description = "The order of the variables in the answer (default: alphabetical).")
  private @Nullable String variables;

  @Option(names = "--json", description = "Prints one JSON object.")
  private boolean json;

  @Option(
      names = "--stdin",
      description = "Reads a JSON request a line and writes a JSON answer a line.")
  private boolean stdin;

  @Option(
      names = "--partials",
      description =
          "Gives the partial derivatives as formulas, and the LaTeX, even beyond 50 variables.")
  private boolean partials;

  @Option(
      names = "--hessian",
      description = "Gives the second derivatives; in JSON even beyond 10 variables.")
  private boolean hessian;

  @Option(
      names = "--check",
      description =
          "Holds the gradient against central differences, in doubles and with twice the digits.")
  private boolean check;

  @Option(
      names = "--source",
      paramLabel = "java|numpy|pytorch|jax",
      description = "Prints the source code of a function for value and gradient; no point needed.")
  private @Nullable String source;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  private final Streams streams;

  GradientCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws IOException {
    Detail detail = new Detail(partials, hessian, check);
    if (stdin) {
      if (!formulas.isEmpty() || at != null || variables != null || source != null) {
        throw wrong("--stdin takes formula, point and variables from its lines, not from here.");
      }
      new GradientStream(streams, detail).run();
      return Uphill.DONE;
    }
    String formula =
        FormulaArgument.one(spec, formulas, "./uphill gradient \"x^2*y\" --at x=1,y=2");
    try {
      Map<String, Double> point = at == null ? Map.of() : PointText.parse(at);
      List<String> order = variables == null ? List.of() : PointText.parseOrder(variables);
      if (source != null) {
        streams.out().print(source(Answer.read(new Request(formula, point, order)), source));
        return Uphill.DONE;
      }
      print(Answer.to(new Request(formula, point, order), detail));
      return Uphill.DONE;
    } catch (FormulaException problem) {
      streams.err().print(FormulaMessage.of(formula, problem));
      return Uphill.WRONG_USAGE;
    } catch (WrongRequest problem) {
      throw wrong(problem.getMessage() + hint(problem));
    }
  }

  private String hint(WrongRequest problem) {
    if (at == null && source == null) {
      return " Add the point, as in --at x=1,y=2.";
    }
    return problem.code().equals("unknown-variable")
        ? " Is it a slip? If not, list all variables, as in --variables x,y."
        : "";
  }

  private String source(Formula formula, String word) {
    if (at != null || json) {
      throw wrong("--source prints source code: it takes neither --at nor --json.");
    }
    var language = Language.named(word);
    if (language.isEmpty()) {
      throw wrong(
          "--source is one of java, numpy, pytorch and jax, not " + Texts.quote(word) + ".");
    }
    try {
      return SourceCode.of(formula, language.get());
    } catch (IllegalArgumentException unfit) {
      throw wrong(String.valueOf(unfit.getMessage()));
    }
  }

  private void print(Answer answer) {
    if (json) {
      try (AnswerJson answers = new AnswerJson(streams.out())) {
        answers.write(answer);
      }
    } else {
      streams.out().print(AnswerText.of(answer, hessian));
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
