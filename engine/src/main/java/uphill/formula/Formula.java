package uphill.formula;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** A function of n variables, read from text. Immutable. */
public final class Formula {
  private final String text;
  private final Expr expression;
  private final Expr expanded;
  private final List<String> variables;

  private Formula(String text, Expr expression, Expr expanded, List<String> variables) {
    this.text = text;
    this.expression = expression;
    this.expanded = expanded;
    this.variables = variables;
  }

  /**
   * Reads a formula. A leading {@code z =} or {@code f(x, y) =} is passed over.
   *
   * @throws FormulaException with the spot, if the text is no formula
   */
  public static Formula parse(String text) {
    return parse(text, Limits.NODES);
  }

  /**
   * Reads a formula of limited size: what is larger costs next to nothing.
   *
   * @param nodes how many nodes the expanded tree may have, at most {@link Limits#NODES}
   * @throws FormulaException with the spot, if the text is no formula, and {@code too-large} if it
   *     is larger
   */
  public static Formula parse(String text, int nodes) {
    var spots = new Spots();
    var expression = Parser.parse(text, spots);
    var whole = new Spots.Spot(0, text.length());
    var expanded = Expansion.of(expression, spots, Math.min(nodes, Limits.NODES), whole);
    var variables = VariableNames.in(expanded);
    Definition.check(text, variables);
    return new Formula(text, expression, expanded, variables);
  }

  /**
   * The name of the variable that a text spells: {@code x1} for {@code x[1]}, {@code x_1} and
   * {@code x₁}, {@code α} for {@code alpha}. Empty if the text is anything but one variable.
   */
  public static Optional<String> variableNamed(String text) {
    try {
      return parse(text).expanded() instanceof Expr.Variable variable
          ? Optional.of(variable.name())
          : Optional.empty();
    } catch (FormulaException noVariable) {
      return Optional.empty();
    }
  }

  /** The text as typed. */
  public String text() {
    return text;
  }

  /** The tree as typed, with its sums and products over an index. */
  public Expr expression() {
    return expression;
  }

  /** The tree with every sum and product over an index written out. */
  public Expr expanded() {
    return expanded;
  }

  /** The variables in their order: alphabetical, {@code x2} before {@code x10}. */
  public List<String> variables() {
    return variables;
  }

  /**
   * The same formula with its variables in another order, possibly with more of them.
   *
   * @throws FormulaException if a variable of the formula is missing or one is named twice
   */
  public Formula withVariables(List<String> order) {
    var named = new HashSet<String>();
    for (var variable : order) {
      if (!named.add(variable)) {
        throw Refusals.variableTwice(variable, text.length());
      }
    }
    for (var variable : variables) {
      if (!named.contains(variable)) {
        throw Refusals.variableMissing(variable, text.length());
      }
    }
    return new Formula(text, expression, expanded, List.copyOf(order));
  }

  /**
   * One simplified partial derivative for each variable, for reading and for printing. Their cost
   * and length are proportional to the formula's size times its depth, at worst.
   *
   * @throws FormulaException {@code partials-too-long} if the formula or its partials together have
   *     more than {@link Limits#PARTIAL_NODES} nodes and {@link Limits#PARTIAL_NODES_EACH} for each
   *     variable
   */
  public List<Expr> partials() {
    return Differentiation.partials(expanded, variables);
  }

  /** The same for some of the variables alone, in the order that is asked for. */
  public List<Expr> partialsIn(List<String> some) {
    return Differentiation.partials(expanded, some);
  }

  /** The {@link #partials}; empty if they are too long to be read. */
  public Optional<List<Expr>> readablePartials() {
    try {
      return Optional.of(partials());
    } catch (FormulaException tooLong) {
      return Optional.empty();
    }
  }

  /** The formula as a person would write it, in LaTeX. */
  public String latex() {
    return expression.latex();
  }
}
