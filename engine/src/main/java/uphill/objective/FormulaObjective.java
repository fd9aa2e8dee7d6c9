package uphill.objective;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.program.Differentiability;
import uphill.program.Interpreter;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * A typed formula as an objective: its program, with the exact gradient of the adjoint sweep.
 *
 * <p>Through any slice it is a program of two inputs again: each variable is replaced by the number
 * it is on the plane, {@code origin + x*right + y*forward}, before differentiation. In two
 * variables as they are, nothing is replaced.
 */
public final class FormulaObjective implements Objective {
  private static final List<String> PLANE = List.of("x", "y");

  private final Expr expression;
  private final List<String> variables;
  private final Program program;
  private final Interpreter gradient;
  private final Interpreter value;
  private final double[] all;
  private @Nullable Differentiability differentiability;
  private @Nullable Interpreter hessian;
  private double[] second = {};
  private @Nullable Interpreter hessianVector;
  private double[] product = {};

  private FormulaObjective(Expr expression, List<String> variables) {
    this.expression = expression;
    this.variables = List.copyOf(variables);
    this.program = Program.of(expression, this.variables);
    this.gradient = new Interpreter(program.withGradient());
    this.value = new Interpreter(program);
    this.all = new double[1 + this.variables.size()];
  }

  /**
   * The formula as a function of its variables in order.
   *
   * @throws IllegalArgumentException if it has none: give their order then
   */
  public static FormulaObjective of(Formula formula) {
    return of(formula, formula.variables());
  }

  /**
   * The formula as a function of the named variables, at least one; it does not depend on those it
   * does not contain.
   *
   * @throws IllegalArgumentException if a variable of the formula is missing, or the list is empty
   */
  public static FormulaObjective of(Formula formula, List<String> variables) {
    if (variables.isEmpty()) {
      throw new IllegalArgumentException("An objective needs at least one variable.");
    }
    return new FormulaObjective(formula.expanded(), variables);
  }

  /** The names of the coordinates, in order. */
  public List<String> variables() {
    return variables;
  }

  /** The program of the value alone. */
  public Program program() {
    return program;
  }

  @Override
  public int dimension() {
    return variables.size();
  }

  @Override
  public double value(double[] point) {
    value.run(point, all);
    return all[0];
  }

  @Override
  public double gradient(double[] point, double[] into) {
    gradient.run(point, all);
    System.arraycopy(all, 1, into, 0, variables.size());
    return all[0];
  }

  /** Exact, by n adjoint sweeps; the program for them is made at the first call. */
  @Override
  public void hessian(double[] point, double[][] into) {
    int n = variables.size();
    if (hessian == null) {
      hessian = new Interpreter(program.withHessian());
      second = new double[1 + n + n * n];
    }
    hessian.run(point, second);
    for (int row = 0; row < n; row++) {
      System.arraycopy(second, 1 + n + row * n, into[row], 0, n);
    }
  }

  /** Exact, forward over reverse; the program for it is made at the first call. */
  @Override
  public void hessianVector(double[] point, double[] direction, double[] into) {
    int n = variables.size();
    if (hessianVector == null) {
      hessianVector = new Interpreter(program.withHessianVectorProduct());
      product = new double[1 + 2 * n];
    }
    double[] both = Arrays.copyOf(point, 2 * n);
    System.arraycopy(direction, 0, both, n, n);
    hessianVector.run(both, product);
    System.arraycopy(product, 1 + n, into, 0, n);
  }

  @Override
  public Kind kindAt(double[] point) {
    if (differentiability == null) {
      differentiability = new Differentiability(program);
    }
    return differentiability.kindAt(point);
  }

  @Override
  public Section through(Slice slice) {
    if (slice.dimension() != variables.size()) {
      throw new IllegalArgumentException(
          "A slice through "
              + slice.dimension()
              + " dimensions does not fit a formula of "
              + variables.size()
              + " variables.");
    }
    return new ProgramSection(programThrough(slice));
  }

  /** The program of two inputs that a slice makes of the formula: the value alone. */
  public Program programThrough(Slice slice) {
    if (slice.isPlain()) {
      return program;
    }
    Map<String, Expr> places = new HashMap<>();
    for (int i = 0; i < variables.size(); i++) {
      places.put(variables.get(i), place(slice, i));
    }
    return Program.of(new Substitution(places).in(expression), PLANE);
  }

  private static Expr place(Slice slice, int i) {
    List<Expr> terms = new ArrayList<>();
    addTerm(terms, slice.right(i), "x");
    addTerm(terms, slice.forward(i), "y");
    if (slice.origin(i) != 0 || terms.isEmpty()) {
      terms.add(new Expr.Literal(slice.origin(i)));
    }
    return terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
  }

  private static void addTerm(List<Expr> terms, double factor, String axis) {
    Expr variable = new Expr.Variable(axis);
    if (factor == 1) {
      terms.add(variable);
    } else if (factor != 0) {
      terms.add(new Expr.Product(List.of(new Expr.Literal(factor), variable)));
    }
  }
}
