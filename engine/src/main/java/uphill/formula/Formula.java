package uphill.formula;

import java.util.List;

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
   * Reads a formula.
   *
   * @throws FormulaException with the spot, if the text is no formula
   */
  public static Formula parse(String text) {
    throw new FormulaException("empty", "Type a formula, such as x^2 + y^2.", 0, 0, null);
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
    return new Formula(text, expression, expanded, List.copyOf(order));
  }

  /** One simplified partial derivative for each variable. */
  public List<Expr> partials() {
    return List.of();
  }

  /** The formula as a person would write it, in LaTeX. */
  public String latex() {
    return "";
  }
}
