package uphill;

import java.util.List;
import java.util.Optional;
import uphill.formula.Expr;
import uphill.program.Interpreter;
import uphill.program.Program;

/**
 * The exact gradient of a {@link Formula}: one program of value and partials, made by reverse mode,
 * that is asked at points. One thread uses it at a time.
 */
public final class Gradient {
  private final Formula formula;
  private final Program program;
  private final Interpreter interpreter;
  private final double[] results;

  Gradient(Formula formula) {
    this.formula = formula;
    this.program = formula.program().withGradient();
    this.interpreter = new Interpreter(program);
    this.results = new double[program.outputCount()];
  }

  /**
   * The n partial derivatives at a point, in the order of the formula's variables. At a kink they
   * are PyTorch's subgradient; where the function is undefined, NaN or infinite.
   *
   * @param point n coordinates
   * @throws IllegalArgumentException if there are more or fewer
   */
  public double[] at(double... point) {
    double[] gradient = new double[results.length - 1];
    at(point, gradient);
    return gradient;
  }

  /**
   * The same, written into an array; allocates nothing.
   *
   * @param point n coordinates
   * @param into receives the n partials
   * @return the value of the formula
   * @throws IllegalArgumentException if the point has more or fewer
   */
  public double at(double[] point, double[] into) {
    formula.checkLength(point);
    interpreter.run(point, results);
    System.arraycopy(results, 1, into, 0, results.length - 1);
    return results[0];
  }

  /** The program: its outputs are the value, then the n partials. */
  public Program program() {
    return program;
  }

  /** The partials as formulas, {@code (2*x*y, x^2)}; {@code ∇(…)} of those too long to be read. */
  @Override
  public String toString() {
    Optional<List<Expr>> partials = formula.formula().readablePartials();
    if (partials.isEmpty()) {
      return "∇(" + formula + ")";
    }
    var text = new StringBuilder("(");
    for (Expr partial : partials.get()) {
      text.append(text.length() > 1 ? ", " : "").append(partial.text());
    }
    return text.append(')').toString();
  }
}
