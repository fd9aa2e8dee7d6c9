package uphill.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.objective.FormulaObjective;
import uphill.objective.GradientCheck;
import uphill.program.Differentiability;
import uphill.program.Interpreter;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * What the command says of a formula at a point. A number that does not exist is NaN; where the
 * value does not exist no derivative does.
 *
 * @param formula the text as typed
 * @param variables n names, in the order of all that follows
 * @param point n coordinates
 * @param value f
 * @param gradient n partial derivatives
 * @param norm the Euclidean length of the gradient: the steepness
 * @param partials n simplified partial derivatives as text, unless there are too many
 * @param latex the formula in LaTeX, unless it is too long
 * @param hessian n rows of n second derivatives, unless there are too many
 * @param kind whether the function is smooth there
 * @param check the gradient beside differences, if asked for; all NaN where it is not smooth
 */
record Answer(
    String formula,
    List<String> variables,
    double[] point,
    double value,
    double[] gradient,
    double norm,
    Optional<List<String>> partials,
    Optional<String> latex,
    Optional<double[][]> hessian,
    Kind kind,
    Optional<GradientCheck> check) {

  /**
   * Answers a request.
   *
   * @throws WrongRequest if the point lacks a variable or names one that the formula does not have
   * @throws uphill.formula.FormulaException if the text is no formula
   */
  static Answer to(Request request, Detail detail) throws WrongRequest {
    Formula formula = read(request);
    List<String> variables = formula.variables();
    int n = variables.size();
    double[] point = point(variables, request.at());
    boolean givesHessian = detail.givesHessian(n);
    Program value = Program.of(formula);
    Program program = givesHessian ? value.withHessian() : value.withGradient();
    double[] outputs = new double[program.outputCount()];
    new Interpreter(program).run(point, outputs);
    if (!Double.isFinite(outputs[0])) {
      Arrays.fill(outputs, Double.NaN);
    }
    double[] gradient = Arrays.copyOfRange(outputs, 1, 1 + n);
    Kind kind = Differentiability.kindAt(value, point);
    return new Answer(
        request.formula(),
        variables,
        point,
        outputs[0],
        gradient,
        norm(gradient),
        detail.givesPartials(n) ? formula.readablePartials().map(Answer::print) : Optional.empty(),
        detail.givesPartials(n) ? Optional.of(formula.latex()) : Optional.empty(),
        givesHessian ? Optional.of(rows(outputs, n)) : Optional.empty(),
        kind,
        detail.check() ? Optional.of(check(formula, point, kind)) : Optional.empty());
  }

  /** Differences near a point mean something only where the function is smooth; else all NaN. */
  private static GradientCheck check(Formula formula, double[] point, Kind kind) {
    if (kind == Kind.SMOOTH && point.length > 0) {
      return GradientCheck.of(FormulaObjective.of(formula), point);
    }
    double[] none = new double[point.length];
    Arrays.fill(none, Double.NaN);
    return new GradientCheck(none, none, none);
  }

  /** The formula of a request, its variables in the order that is asked for. */
  static Formula read(Request request) throws WrongRequest {
    Formula formula = Formula.parse(request.formula());
    if (request.order().isEmpty()) {
      return formula;
    }
    List<String> order = request.order();
    for (String name : order) {
      if (order.indexOf(name) != order.lastIndexOf(name)) {
        throw new WrongRequest("duplicate-variable", "The variables name " + name + " twice.");
      }
    }
    List<String> missing = without(formula.variables(), order);
    if (!missing.isEmpty()) {
      throw new WrongRequest(
          "missing-variable",
          "The formula has "
              + Texts.list(formula.variables())
              + "; the variables given lack "
              + Texts.list(missing)
              + ".");
    }
    return formula.withVariables(order);
  }

  /**
   * The coordinates in the order of the variables.
   *
   * @throws WrongRequest if one is missing or names no variable
   */
  static double[] point(List<String> variables, Map<String, Double> at) throws WrongRequest {
    List<String> unknown = without(List.copyOf(at.keySet()), variables);
    if (!unknown.isEmpty()) {
      throw new WrongRequest(
          "unknown-variable",
          "The formula has no variable"
              + (unknown.size() == 1 ? " " : "s ")
              + Texts.list(unknown)
              + "; it has "
              + Texts.list(variables)
              + ".");
    }
    List<String> missing = without(variables, List.copyOf(at.keySet()));
    if (!missing.isEmpty()) {
      throw new WrongRequest(
          "missing-variable", "The point gives no value for " + Texts.list(missing) + ".");
    }
    double[] point = new double[variables.size()];
    for (int i = 0; i < point.length; i++) {
      point[i] = at.get(variables.get(i));
    }
    return point;
  }

  private static List<String> without(List<String> names, List<String> others) {
    List<String> rest = new ArrayList<>(names);
    rest.removeAll(new HashSet<>(others));
    return rest;
  }

  private static List<String> print(List<Expr> partials) {
    return partials.stream().map(Expr::text).toList();
  }

  /**
   * √Σgᵢ², scaled so that it neither overflows nor loses tiny ones; NaN if a partial is not finite.
   */
  private static double norm(double[] gradient) {
    double largest = 0;
    for (double partial : gradient) {
      if (!Double.isFinite(partial)) {
        return Double.NaN;
      }
      largest = Math.max(largest, Math.abs(partial));
    }
    if (largest == 0) {
      return 0;
    }
    if (gradient.length == 2) {
      return Math.hypot(gradient[0], gradient[1]);
    }
    double sum = 0;
    for (double partial : gradient) {
      sum += (partial / largest) * (partial / largest);
    }
    return largest * Math.sqrt(sum);
  }

  private static double[][] rows(double[] outputs, int n) {
    double[][] rows = new double[n][];
    for (int i = 0; i < n; i++) {
      rows[i] = Arrays.copyOfRange(outputs, 1 + n + i * n, 1 + n + (i + 1) * n);
    }
    return rows;
  }
}
