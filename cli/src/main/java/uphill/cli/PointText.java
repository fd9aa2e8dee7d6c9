package uphill.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.program.Interpreter;
import uphill.program.Program;

/**
 * Points as typed on the command line: {@code x=1,y=-2e-3}. A value is a number or a formula
 * without variables, such as {@code pi/4}.
 */
final class PointText {
  private PointText() {}

  /**
   * Reads {@code name=value} pairs, separated by commas outside brackets.
   *
   * @return the values by canonical name, in the order typed
   * @throws WrongRequest if a pair is malformed, a value is not finite or a name comes twice
   */
  static Map<String, Double> parse(String text) throws WrongRequest {
    Map<String, Double> point = new LinkedHashMap<>();
    if (text.isBlank()) {
      return point;
    }
    for (String pair : split(text)) {
      int equals = pair.indexOf('=');
      if (equals < 0) {
        throw new WrongRequest(
            "bad-point", Texts.quote(pair.strip()) + " is not of the form name=number, as in x=1.");
      }
      String name = VariableName.canonical(pair.substring(0, equals));
      double value = number(name, pair.substring(equals + 1).strip());
      if (point.put(name, value) != null) {
        throw new WrongRequest("duplicate-variable", "The point gives " + name + " twice.");
      }
    }
    return point;
  }

  /** Reads {@code y,x}. */
  static List<String> parseOrder(String text) throws WrongRequest {
    List<String> order = new ArrayList<>();
    for (String name : split(text)) {
      order.add(VariableName.canonical(name));
    }
    return List.copyOf(order);
  }

  private static double number(String name, String text) throws WrongRequest {
    return number(name, text, WrongRequest.NOWHERE);
  }

  /**
   * Reads a value: a number, or a formula without variables, such as {@code pi/4}.
   *
   * @param name the variable it is for, to say so
   * @param position where the text stands in a line of requests, or {@link WrongRequest#NOWHERE}
   * @throws WrongRequest if it is neither or comes to no finite number
   */
  static double number(String name, String text, int position) throws WrongRequest {
    double value = plainNumber(text);
    if (Double.isNaN(value)) {
      value = constant(text);
    }
    if (!Double.isFinite(value)) {
      throw new WrongRequest(
          "bad-number",
          "The value of " + name + ", " + Texts.quote(text) + ", is not a finite number.",
          position);
    }
    return value;
  }

  /** A decimal literal, or NaN for anything else, also for what only Java calls a number. */
  private static double plainNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      if ("+-.0123456789eE".indexOf(text.charAt(i)) < 0) {
        return Double.NaN;
      }
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException otherText) {
      return Double.NaN;
    }
  }

  private static double constant(String text) {
    try {
      Formula formula = Formula.parse(text);
      if (!formula.variables().isEmpty()) {
        return Double.NaN;
      }
      double[] value = new double[1];
      new Interpreter(Program.of(formula)).run(new double[0], value);
      return value[0];
    } catch (FormulaException notANumber) {
      return Double.NaN;
    }
  }

  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(' || c == '[' || c == '{') {
        depth++;
      } else if (c == ')' || c == ']' || c == '}') {
        depth--;
      } else if (c == ',' && depth == 0) {
        parts.add(text.substring(start, i));
        start = i + 1;
      }
    }
    parts.add(text.substring(start));
    return parts;
  }
}
