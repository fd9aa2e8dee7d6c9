package uphill.fit;

import java.util.ArrayList;
import java.util.List;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.FormulaException;

/**
 * A formula that says y from x, with parameters to be found: {@code a*x + b}. The variable {@code
 * x} is the data's; every other variable is a parameter. Immutable.
 *
 * @param formula as typed
 * @param expression what is computed: expanded, and with {@code 1/(1 + exp(-z))} as {@code
 *     sigmoid(z)}, which is the same function without overflow
 * @param parameters the parameters in alphabetical order, at least one
 */
public record Model(Formula formula, Expr expression, List<String> parameters) {
  /** The variable that stands for the data's first column. */
  static final String X = "x";

  /** The name of the data's second column, which a model may not use. */
  static final String Y = "y";

  /**
   * Reads a model. A leading {@code y =} is passed over.
   *
   * @param nodes how many nodes the expanded tree may have
   * @throws FormulaException with the spot, if the text is no formula, has no parameter, or uses y
   */
  public static Model parse(String text, int nodes) {
    Formula formula = Formula.parse(text, nodes);
    List<String> parameters = new ArrayList<>(formula.variables());
    parameters.remove(X);
    if (parameters.contains(Y)) {
      throw refusal(
          "model-of-y", "A model says y from x: y itself cannot stand in it. Take y out.", text);
    }
    if (parameters.isEmpty()) {
      throw refusal(
          "no-parameters",
          "This model has nothing to fit: write parameters such as a and b, as in a*x + b.",
          text);
    }
    return new Model(formula, Logistic.recognized(formula.expanded()), List.copyOf(parameters));
  }

  /**
   * The same model with its parameters in another order, possibly with more of them, on which it
   * does not depend.
   *
   * @throws IllegalArgumentException if one of its parameters is missing
   */
  public Model withParameters(List<String> order) {
    if (!order.containsAll(parameters)) {
      throw new IllegalArgumentException("The parameters " + parameters + " are all needed.");
    }
    return new Model(formula, expression, List.copyOf(order));
  }

  private static FormulaException refusal(String code, String message, String text) {
    return new FormulaException(code, message, 0, text.length(), null);
  }

  /** The inputs of a program over a row: the parameters, then x, then y. */
  List<String> inputs() {
    List<String> inputs = new ArrayList<>(parameters);
    inputs.add(X);
    inputs.add(Y);
    return inputs;
  }
}
