package uphill.source;

import java.util.ArrayList;
import java.util.List;
import uphill.formula.Operation;

/** Python: a function on arrays of NumPy, PyTorch or JAX, which differ in a few names. */
final class PythonDialect extends Dialect {
  private final Language language;
  private final String module;
  private final String anyVariable;

  /**
   * @param anyVariable the name of a variable, whose shape and type constants take
   */
  PythonDialect(Language language, String anyVariable) {
    this.language = language;
    this.anyVariable = anyVariable;
    this.module =
        switch (language) {
          case NUMPY -> "np.";
          case PYTORCH -> "torch.";
          case JAX -> "jnp.";
          case JAVA -> throw new IllegalArgumentException("Java is no Python.");
        };
  }

  @Override
  Code number(double value) {
    if (Double.isNaN(value)) {
      return Code.atom("math.nan");
    }
    if (Double.isInfinite(value)) {
      return value > 0 ? Code.atom("math.inf") : new Code("-math.inf", Code.SIGN);
    }
    return new Code(Double.toString(value), value < 0 ? Code.SIGN : Code.ATOM);
  }

  /** An argument of a function that takes arrays only: a number becomes one, in PyTorch. */
  private Code array(Code code) {
    return language == Language.PYTORCH && isConstant(code)
        ? Code.atom("torch.full_like(" + anyVariable + ", " + code.text() + ")")
        : code;
  }

  private static boolean isConstant(Code code) {
    return code.isNumber() || code.text().endsWith("math.nan") || code.text().endsWith("math.inf");
  }

  private List<Code> arrays(List<Code> arguments) {
    List<Code> arrays = new ArrayList<>();
    for (Code argument : arguments) {
      arrays.add(array(argument));
    }
    return arrays;
  }

  private Code of(String function, List<Code> arguments) {
    return Code.atom(name(module + function, arrays(arguments)));
  }

  @Override
  Code call(Operation operation, List<Code> arguments) {
    String name = operation.name();
    var first = arguments.get(0);
    boolean torch = language == Language.PYTORCH;
    return switch (name) {
      case "sin",
          "cos",
          "tan",
          "sinh",
          "cosh",
          "tanh",
          "exp",
          "expm1",
          "log",
          "log1p",
          "log2",
          "log10",
          "sqrt",
          "hypot",
          "abs",
          "sign",
          "floor",
          "ceil" ->
          of(name, arguments);
      case "asin", "acos", "atan", "atan2", "asinh", "acosh", "atanh" ->
          of(torch ? name : "arc" + name.substring(1), arguments);
      case "sec" -> over("1.0", of("cos", arguments));
      case "csc" -> over("1.0", of("sin", arguments));
      case "cot" -> over("1.0", of("tan", arguments));
      case "min" -> of("minimum", arguments);
      case "max" -> of("maximum", arguments);
      case "mod" -> of("remainder", arguments);
      case "cbrt" -> torch ? defined(name, CBRT, arguments) : of(name, arguments);
      case "round" -> defined(name, ROUND, arguments);
      case "relu" -> of("maximum", List.of(first, number(0)));
      case "softplus" -> of("logaddexp", List.of(number(0), first));
      case "sigmoid" ->
          switch (language) {
            case PYTORCH -> of("sigmoid", arguments);
            case JAX -> Code.atom(name("jax.nn.sigmoid", arguments));
            case NUMPY, JAVA -> defined(name, SIGMOID, arguments);
          };
      case "erf" ->
          switch (language) {
            case PYTORCH -> of("erf", arguments);
            case JAX -> Code.atom(name("jax.scipy.special.erf", arguments));
            case NUMPY, JAVA -> defined(name, ERF, arguments);
          };
      case "gelu" ->
          switch (language) {
            case PYTORCH -> Code.atom(name("torch.nn.functional.gelu", arguments));
            case JAX -> Code.atom("jax.nn.gelu(" + first.text() + ", approximate=False)");
            case NUMPY, JAVA -> {
              defined("erf", ERF, arguments);
              yield defined(name, GELU, arguments);
            }
          };
      default -> throw new IllegalArgumentException("Python has no spelling of " + name);
    };
  }

  private static final String CBRT =
      """
      def cbrt(x):
          return torch.sign(x) * torch.abs(x) ** (1 / 3)
      """;
  private static final String ROUND =
      """
      def round_half_up(x):
          return @copysign(@floor(@abs(x) + 0.49999999999999994), x)
      """;
  private static final String SIGMOID =
      """
      def sigmoid(x):
          e = np.exp(-np.abs(x))
          return np.where(x < 0, e, 1.0) / (1.0 + e)
      """;
  private static final String ERF =
      """
      erf = np.vectorize(math.erf, otypes=[float])
      """;
  private static final String GELU =
      """
      def gelu(x):
          return x * (1.0 + erf(x / math.sqrt(2))) / 2.0
      """;
  private static final String TIMES_OR_ZERO =
      """
      def times_or_zero(x, y):
          return @where((x == 0) | (y == 0), @zeros_like(x), x * y)
      """;
  private static final String OVER_OR_ZERO =
      """
      def over_or_zero(x, y):
          return @where(x == 0, @zeros_like(x), x / y)
      """;

  /** A call of a helper, whose definition has an at sign before the names of the library. */
  private Code defined(String name, String definition, List<Code> arguments) {
    define(name, definition.replace("@", module));
    String called = name.equals("round") ? "round_half_up" : name;
    return Code.atom(name(called, arrays(arguments)));
  }

  private static Code over(String numerator, Code denominator) {
    return new Code(numerator + " / " + denominator.text(), Code.PRODUCT);
  }

  @Override
  Code power(Code base, Code exponent) {
    String text = exponent.text();
    String plain = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    return new Code(
        base.within(Code.ATOM) + "**" + new Code(plain, exponent.level()).within(Code.SIGN),
        Code.POWER);
  }

  @Override
  Code select(Code condition, Code then, Code otherwise) {
    return of("where", List.of(condition, then, otherwise));
  }

  @Override
  Code and(Code left, Code right) {
    return new Code(left.within(Code.ATOM) + " & " + right.within(Code.ATOM), Code.AND);
  }

  @Override
  Code or(Code left, Code right) {
    return new Code(left.within(Code.ATOM) + " | " + right.within(Code.ATOM), Code.OR);
  }

  @Override
  Code not(Code operand) {
    return new Code("~" + operand.within(Code.ATOM), Code.SIGN);
  }

  @Override
  Code timesOrZero(Code left, Code right) {
    return defined("times_or_zero", TIMES_OR_ZERO, List.of(left, right));
  }

  @Override
  Code overOrZero(Code numerator, Code denominator) {
    return defined("over_or_zero", OVER_OR_ZERO, List.of(numerator, denominator));
  }

  @Override
  String declaration(String name, boolean truth, Code value) {
    return name + " = " + value.text();
  }

  @Override
  String file(Parts parts) {
    var text = new StringBuilder();
    text.append(
        switch (language) {
          case PYTORCH -> "import torch\n";
          case JAX ->
              """
              import jax
              import jax.numpy as jnp

              # In double precision: jax.config.update("jax_enable_x64", True)
              """;
          case NUMPY, JAVA -> "import numpy as np\n";
        });
    for (String definition : definitions()) {
      text.append("\n\n").append(definition);
    }
    text.append("\n\ndef value_and_gradient(point):\n");
    text.append("    \"\"\"The value and the exact gradient of ").append(parts.formula());
    text.append(" at a point\n    (").append(String.join(", ", parts.variables()));
    text.append("); each coordinate may be an array of many.\"\"\"\n");
    body(parts, text);
    switch (language) {
      case PYTORCH -> text.append(AUTOGRAD.replace("FORMULA", parts.formula()));
      case JAX -> text.append(CUSTOM_JVP.replace("FORMULA", parts.formula()));
      case NUMPY, JAVA -> {}
    }
    return text.indexOf("math.") < 0 ? text.toString() : "import math\n\n" + text;
  }

  private void body(Parts parts, StringBuilder text) {
    boolean numpy = language == Language.NUMPY;
    String indent = numpy ? "        " : "    ";
    if (numpy) {
      text.append("    point = np.asarray(point, dtype=float)\n");
      text.append("    with np.errstate(all=\"ignore\"):\n");
    }
    for (int k = 0; k < parts.variables().size(); k++) {
      text.append(indent).append(parts.variables().get(k));
      text.append(" = point[").append(k).append("]\n");
    }
    for (String statement : parts.statements()) {
      text.append(indent).append(statement).append('\n');
    }
    text.append(indent).append("value = ").append(whole(parts.value())).append('\n');
    text.append(indent).append("gradient = ").append(module).append("stack([\n");
    for (Code partial : parts.partials()) {
      text.append(indent).append("    ").append(whole(partial)).append(",\n");
    }
    text.append(indent).append("])\n    return value, gradient\n");
  }

  /** An output in the shape of the coordinates, though it be a constant. */
  private String whole(Code code) {
    return isConstant(code)
        ? module + "full_like(" + anyVariable + ", " + code.text() + ")"
        : code.text();
  }

  private static final String AUTOGRAD =
      """


      class _F(torch.autograd.Function):
          @staticmethod
          def forward(context, point):
              value, gradient = value_and_gradient(point)
              context.save_for_backward(gradient)
              return value

          @staticmethod
          def backward(context, adjoint):
              (gradient,) = context.saved_tensors
              return adjoint * gradient


      def f(point):
          \"""FORMULA, differentiable by torch.autograd: with the exact gradient, and without
          NaN from a branch not taken.\"""
          return _F.apply(point)
      """;

  private static final String CUSTOM_JVP =
      """


      @jax.custom_jvp
      def f(point):
          \"""FORMULA, differentiable by jax.grad: with the exact gradient, and without NaN
          from a branch not taken.\"""
          return value_and_gradient(point)[0]


      @f.defjvp
      def _f_jvp(primals, tangents):
          value, gradient = value_and_gradient(primals[0])
          return value, jnp.sum(gradient * tangents[0], axis=0)
      """;
}
