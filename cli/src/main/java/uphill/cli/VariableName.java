package uphill.cli;

import java.util.List;
import uphill.formula.Formula;
import uphill.formula.FormulaException;

/**
 * Names of variables as people write them: {@code x}, {@code x1}, {@code x_1} and {@code x[1]} (the
 * same three times), {@code x_{1}}, {@code θ}. The formula language itself says what is a name, by
 * reading it as a formula of one variable.
 */
final class VariableName {
  private VariableName() {}

  /**
   * The one way the engine writes this name: {@code x_1} becomes {@code x1}.
   *
   * @throws WrongRequest if the text is not the name of one variable
   */
  static String canonical(String text) throws WrongRequest {
    String name = text.strip();
    if (name.length() == 1 && isPlainLetter(name.charAt(0))) {
      return name;
    }
    try {
      Formula formula = Formula.parse(name);
      List<String> variables = formula.variables();
      if (variables.size() == 1 && isOneName(name)) {
        return variables.get(0);
      }
    } catch (FormulaException notEvenAFormula) {
      // The message below says it better than one about formulas.
    }
    throw new WrongRequest(
        "bad-name",
        Texts.quote(name)
            + " is not the name of a variable. A name is one letter, optionally with a number: x,"
            + " x1, x[1].");
  }

  /** A letter that is a variable for certain: {@code e} is a constant. */
  private static boolean isPlainLetter(char letter) {
    return (letter >= 'a' && letter <= 'z' && letter != 'e') || (letter >= 'A' && letter <= 'Z');
  }

  /** No operators, no spaces: {@code x^2} has one variable and yet is not a name. */
  private static boolean isOneName(String name) {
    if (!Character.isLetter(name.codePointAt(0)) && name.charAt(0) != '\\') {
      return false;
    }
    return name.chars().allMatch(c -> Character.isLetterOrDigit(c) || "_[]{}\\".indexOf(c) >= 0);
  }
}
