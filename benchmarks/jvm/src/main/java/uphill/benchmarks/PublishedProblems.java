package uphill.benchmarks;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.hipparchus.exception.MathRuntimeException;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunctionGradient;
import org.hipparchus.optim.nonlinear.scalar.gradient.NonLinearConjugateGradientOptimizer;
import tools.jackson.databind.json.JsonMapper;
import uphill.descent.Descent;
import uphill.descent.Lbfgs;
import uphill.descent.Recipe;
import uphill.descent.Search;
import uphill.descent.Tolerance;
import uphill.formula.Formula;
import uphill.objective.FormulaObjective;

/**
 * Counts what our L-BFGS and Hipparchus's conjugate gradients (Polak and Ribière) need for the
 * published problems of {@code cases/descent}, from the same starts with the same exact gradient,
 * as a Markdown table. A count, not a time: it depends on no machine.
 */
public final class PublishedProblems {
  private static final int MOST_STEPS = 2000;
  private static final int MOST_EVALUATIONS = 100_000;

  /** As written in problems.json. */
  private record Problem(
      String name,
      String formula,
      List<String> variables,
      double[] start,
      List<String> minima,
      String source) {

    FormulaObjective objective() {
      return FormulaObjective.of(Formula.parse(formula), variables);
    }

    boolean isSolvedBy(double value) {
      for (String printed : minima) {
        var minimum = new BigDecimal(printed);
        double size = Math.abs(minimum.doubleValue());
        double allowed = size == 0 ? 1e-12 : 1e-6 * size + minimum.ulp().doubleValue();
        if (Math.abs(value - minimum.doubleValue()) <= allowed) {
          return true;
        }
      }
      return false;
    }
  }

  /** What a peer reached, and how often it asked for the value and for the gradient. */
  private record Result(double value, int values, int gradients) {}

  private PublishedProblems() {}

  /**
   * Counts and prints.
   *
   * @param arguments the path of problems.json
   */
  public static void main(String[] arguments) throws IOException {
    var text = Files.readString(Path.of(arguments[0]));
    var lines = new ArrayList<String>();
    int[] solved = new int[2];
    var problems = new JsonMapper().readValue(text, Problem[].class);
    for (Problem problem : problems) {
      Result ours = ours(problem);
      Result theirs = hipparchus(problem);
      solved[0] += problem.isSolvedBy(ours.value()) ? 1 : 0;
      solved[1] += problem.isSolvedBy(theirs.value()) ? 1 : 0;
      lines.add(
          "| %s | %d | %s | %s | %s | %s |"
              .formatted(
                  problem.name(),
                  problem.start().length,
                  mark(problem, ours),
                  ours.gradients(),
                  mark(problem, theirs),
                  theirs.values() + " / " + theirs.gradients()));
    }
    System.out.println("Solved of " + problems.length + ": " + solved[0] + " and " + solved[1]);
    System.out.println("| problem | n | L-BFGS reaches | f and ∇f | Hipparchus reaches | f / ∇f |");
    System.out.println("| --- | --- | --- | --- | --- | --- |");
    lines.forEach(System.out::println);
  }

  private static String mark(Problem problem, Result result) {
    return problem.isSolvedBy(result.value()) ? "minimum" : "%.6g".formatted(result.value());
  }

  private static Result ours(Problem problem) {
    var recipe = Recipe.of(new Lbfgs(100, Search.STRONG_WOLFE)).with(new Tolerance(1e-10, 1e-15));
    var descent = new Descent(problem.objective(), problem.start(), recipe);
    descent.run(MOST_STEPS);
    return new Result(descent.value(), descent.evaluations(), descent.evaluations());
  }

  private static Result hipparchus(Problem problem) {
    var objective = problem.objective();
    double[] best = {Double.POSITIVE_INFINITY};
    int[] counts = new int[2];
    double[] gradient = new double[problem.start().length];
    var optimizer =
        new NonLinearConjugateGradientOptimizer(
            NonLinearConjugateGradientOptimizer.Formula.POLAK_RIBIERE,
            new SimpleValueChecker(1e-14, 1e-18));
    try {
      optimizer.optimize(
          new MaxEval(MOST_EVALUATIONS),
          new ObjectiveFunction(
              point -> {
                counts[0]++;
                double value = objective.value(point);
                best[0] = value < best[0] ? value : best[0];
                return value;
              }),
          new ObjectiveFunctionGradient(
              point -> {
                counts[1]++;
                objective.gradient(point, gradient);
                return gradient.clone();
              }),
          GoalType.MINIMIZE,
          new InitialGuess(problem.start()));
    } catch (MathRuntimeException tooMany) {
      // What was reached so far counts.
    }
    return new Result(best[0], counts[0], counts[1]);
  }
}
