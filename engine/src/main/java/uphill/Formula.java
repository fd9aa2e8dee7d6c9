package uphill;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Expr;
import uphill.formula.FormulaException;
import uphill.program.Differentiability;
import uphill.program.Interpreter;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * A function of n variables, read from text, that computes: its value, its exact gradient and
 * Hessian at a point, and its partial derivatives as formulas.
 *
 * <pre>{@code
 * var f = Formula.parse("x^2*y");
 * f.at(1, 2);              // 2.0
 * f.gradient().at(1, 2);   // {4.0, 1.0}
 * f.partials();            // [2*x*y, x^2]
 * }</pre>
 *
 * <p>A point has n coordinates in the order of {@link #variables()}. Programs are made when they
 * are first needed and kept. They keep working memory too, so one thread uses a formula at a time.
 */
public final class Formula {
  private final uphill.formula.Formula formula;
  private @Nullable Program program;
  private @Nullable Interpreter value;
  private @Nullable Differentiability differentiability;
  private final double[] result = new double[1];

  private Formula(uphill.formula.Formula formula) {
    this.formula = formula;
  }

  /**
   * Reads a formula: {@code (1-x)^2 + 100(y-x^2)^2}, {@code sum(i, 1, 3, x[i]^2)}, or LaTeX. A
   * leading {@code z =} or {@code f(x, y) =} is passed over.
   *
   * @throws FormulaException with the spot, if the text is no formula
   */
  public static Formula parse(String text) {
    return new Formula(uphill.formula.Formula.parse(text));
  }

  /**
   * The same formula with its variables in another order, possibly with more of them.
   *
   * @throws FormulaException if a variable of the formula is missing or one is named twice
   */
  public Formula withVariables(String... order) {
    return new Formula(formula.withVariables(List.of(order)));
  }

  /** The names of the n coordinates, in order: alphabetical, {@code x2} before {@code x10}. */
  public List<String> variables() {
    return formula.variables();
  }

  /**
   * The value at a point; NaN or an infinity where there is none.
   *
   * @param point n coordinates
   * @throws IllegalArgumentException if there are more or fewer
   */
  public double at(double... point) {
    checkLength(point);
    if (value == null) {
      value = new Interpreter(program());
    }
    value.run(point, result);
    return result[0];
  }

  /** The exact gradient, by one adjoint sweep: ready to be asked at many points. */
  public Gradient gradient() {
    return new Gradient(this);
  }

  /** The exact Hessian, by n adjoint sweeps: ready to be asked at many points. */
  public Hessian hessian() {
    return new Hessian(this);
  }

  /**
   * Whether the function is smooth at a point, has a kink there, or is undefined. Cost: some ten
   * times the value's.
   *
   * @param point n coordinates
   * @throws IllegalArgumentException if there are more or fewer
   */
  public Kind kindAt(double... point) {
    checkLength(point);
    if (differentiability == null) {
      differentiability = new Differentiability(program());
    }
    return differentiability.kindAt(point);
  }

  /**
   * The n partial derivatives, simplified to what a person would write; each prints by {@link
   * Expr#text()} and {@link Expr#latex()}.
   *
   * @throws FormulaException {@code partials-too-long} if nobody would read them
   */
  public List<Expr> partials() {
    return formula.partials();
  }

  /** The formula in LaTeX, as it would stand in a book. */
  public String latex() {
    return formula.latex();
  }

  /** The straight-line program of the value: one input for each variable. */
  public Program program() {
    if (program == null) {
      program = Program.of(formula);
    }
    return program;
  }

  /** The text and its trees, as the rest of the engine takes them. */
  public uphill.formula.Formula formula() {
    return formula;
  }

  void checkLength(double[] point) {
    int n = variables().size();
    if (point.length != n) {
      throw new IllegalArgumentException(
          "The formula has "
              + (n == 1 ? "1 variable" : n + " variables")
              + (n == 0 ? "" : " (" + String.join(", ", variables()) + ")")
              + ", but the point has "
              + (point.length == 1 ? "1 coordinate." : point.length + " coordinates."));
    }
  }

  /** The text as typed. */
  @Override
  public String toString() {
    return formula.text();
  }
}
