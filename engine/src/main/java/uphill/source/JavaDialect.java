package uphill.source;

import java.util.List;
import uphill.formula.Operation;

/** Java: a class with one static method, and the helpers it needs. */
final class JavaDialect extends Dialect {

  @Override
  Code number(double value) {
    if (Double.isNaN(value)) {
      return Code.atom("Double.NaN");
    }
    if (Double.isInfinite(value)) {
      return value > 0
          ? Code.atom("Double.POSITIVE_INFINITY")
          : Code.atom("Double.NEGATIVE_INFINITY");
    }
    boolean whole = value == (int) value && (value != 0 || 1 / value > 0);
    String text = whole ? Integer.toString((int) value) : Double.toString(value);
    return new Code(text, text.startsWith("-") ? Code.SIGN : Code.ATOM);
  }

  @Override
  Code call(Operation operation, List<Code> arguments) {
    String first = arguments.get(0).text();
    String name = operation.name();
    return switch (name) {
      case "sin",
          "cos",
          "tan",
          "asin",
          "acos",
          "atan",
          "atan2",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "expm1",
          "log",
          "log1p",
          "log10",
          "sqrt",
          "cbrt",
          "hypot",
          "abs",
          "floor",
          "ceil",
          "min",
          "max" ->
          Code.atom(name("Math." + name, arguments));
      case "sign" -> Code.atom(name("Math.signum", arguments));
      case "sec" -> new Code("1 / Math.cos(" + first + ")", Code.PRODUCT);
      case "csc" -> new Code("1 / Math.sin(" + first + ")", Code.PRODUCT);
      case "cot" -> new Code("1 / Math.tan(" + first + ")", Code.PRODUCT);
      case "log2" -> new Code("Math.log(" + first + ") / Math.log(2)", Code.PRODUCT);
      case "asinh" -> helper(name, "x", ASINH, arguments);
      case "acosh" -> helper(name, "x", ACOSH, arguments);
      case "atanh" -> helper(name, "x", ATANH, arguments);
      case "round" -> helper(name, "x", ROUND, arguments);
      case "mod" -> helper(name, "x, double y", MOD, arguments);
      case "sigmoid" -> helper(name, "x", SIGMOID, arguments);
      case "softplus" -> helper(name, "x", SOFTPLUS, arguments);
      case "relu" -> helper(name, "x", RELU, arguments);
      case "erf" -> helper(name, "x", ERF, arguments);
      case "gelu" -> {
        helper("erf", "x", ERF, arguments);
        yield helper(name, "x", GELU, arguments);
      }
      default -> throw new IllegalArgumentException("Java has no spelling of " + name);
    };
  }

  private static final String ASINH =
      """
      double size = Math.abs(x);
      double result =
          size > 1e8
              ? Math.log(size) + Math.log(2)
              : Math.log1p(size + size * size / (1 + Math.sqrt(1 + size * size)));
      return Math.copySign(result, x);
      """;
  private static final String ACOSH =
      """
      return x > 1e8
          ? Math.log(x) + Math.log(2)
          : Math.log1p(x - 1 + Math.sqrt((x - 1) * (x + 1)));
      """;
  private static final String ATANH = "return 0.5 * Math.log1p(2 * x / (1 - x));\n";
  private static final String ROUND =
      "return Math.copySign(Math.floor(Math.abs(x) + 0.49999999999999994), x);\n";
  private static final String MOD =
      """
      double rest = x % y;
      return rest != 0 && rest < 0 != y < 0 ? rest + y : rest;
      """;
  private static final String SIGMOID =
      """
      double e = Math.exp(-Math.abs(x));
      return (x < 0 ? e : 1) / (1 + e);
      """;
  private static final String SOFTPLUS =
      "return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));\n";
  private static final String RELU = "return x <= 0 ? 0 : x;\n";
  private static final String ERF =
      """
      if (Math.abs(x) > 6) {
        return Math.signum(x);
      }
      double term = x;
      double sum = x;
      for (int n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); n++) {
        term *= 2 * x * x / (2 * n + 1);
        sum += term;
      }
      return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
      """;
  private static final String GELU = "return x * (1 + erf(x / Math.sqrt(2))) / 2;\n";

  private Code helper(String name, String parameters, String body, List<Code> arguments) {
    var text = new StringBuilder();
    text.append("  private static double ").append(name).append("(double ").append(parameters);
    text.append(") {\n").append(body.indent(4)).append("  }\n");
    define(name, text.toString());
    return Code.atom(name(name, arguments));
  }

  @Override
  Code power(Code base, Code exponent) {
    return Code.atom(name("Math.pow", List.of(base, exponent)));
  }

  @Override
  Code select(Code condition, Code then, Code otherwise) {
    return new Code(
        condition.within(Code.OR)
            + " ? "
            + then.within(Code.OR)
            + " : "
            + otherwise.within(Code.ANYTHING),
        Code.ANYTHING);
  }

  @Override
  Code and(Code left, Code right) {
    return Code.infix(left, "&&", right, Code.AND);
  }

  @Override
  Code or(Code left, Code right) {
    return Code.infix(left, "||", right, Code.OR);
  }

  @Override
  Code not(Code operand) {
    return new Code("!" + operand.within(Code.ATOM), Code.SIGN);
  }

  @Override
  Code timesOrZero(Code left, Code right) {
    return helper(
        "timesOrZero",
        "x, double y",
        "return x == 0 || y == 0 ? 0 : x * y;\n",
        List.of(left, right));
  }

  @Override
  Code overOrZero(Code numerator, Code denominator) {
    return helper(
        "overOrZero",
        "x, double y",
        "return x == 0 ? 0 : x / y;\n",
        List.of(numerator, denominator));
  }

  @Override
  String declaration(String name, boolean truth, Code value) {
    return (truth ? "boolean " : "double ") + name + " = " + value.text() + ";";
  }

  @Override
  String file(Parts parts) {
    String names = String.join(", ", parts.variables());
    var text = new StringBuilder();
    text.append("/** The function {@code ").append(parts.formula()).append("}. */\n");
    text.append("final class Formula {\n  private Formula() {}\n\n");
    text.append("  /**\n   * The value, and the exact gradient written into {@code gradient}.\n");
    text.append("   *\n   * @param point ").append(names).append('\n');
    text.append("   * @param gradient receives the partial derivatives by ").append(names);
    text.append("\n   */\n");
    text.append("  static double valueAndGradient(double[] point, double[] gradient) {\n");
    for (int k = 0; k < parts.variables().size(); k++) {
      text.append("    double ").append(parts.variables().get(k));
      text.append(" = point[").append(k).append("];\n");
    }
    for (String statement : parts.statements()) {
      text.append("    ").append(statement).append('\n');
    }
    for (int k = 0; k < parts.partials().size(); k++) {
      text.append("    gradient[").append(k).append("] = ");
      text.append(parts.partials().get(k).text()).append(";\n");
    }
    text.append("    return ").append(parts.value().text()).append(";\n  }\n");
    for (String definition : definitions()) {
      text.append('\n').append(definition);
    }
    return text.append("}\n").toString();
  }
}
