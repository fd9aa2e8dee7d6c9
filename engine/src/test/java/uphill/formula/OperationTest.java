package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OperationTest {
  private static final String LANGUAGE =
      "sin cos tan sec csc cot asin acos atan atan2 sinh cosh tanh asinh acosh atanh exp expm1 log"
          + " log1p log2 log10 sqrt cbrt hypot abs sign floor ceil round mod min max sigmoid"
          + " softplus relu gelu erf";

  /** Where rules are checked if not at the usual arguments; away from kinks and edges. */
  private static final Map<String, double[]> DOMAINS =
      Map.ofEntries(
          Map.entry("asin", new double[] {-0.9, -0.3, 0.2, 0.8}),
          Map.entry("acos", new double[] {-0.9, -0.3, 0.2, 0.8}),
          Map.entry("atanh", new double[] {-0.9, -0.3, 0.2, 0.8}),
          Map.entry("acosh", new double[] {1.2, 2.5, 9}),
          Map.entry("log", new double[] {0.1, 1, 7.3}),
          Map.entry("log2", new double[] {0.1, 1, 7.3}),
          Map.entry("log10", new double[] {0.1, 1, 7.3}),
          Map.entry("log1p", new double[] {-0.9, 0.1, 7.3}),
          Map.entry("sqrt", new double[] {0.1, 1, 7.3}));

  private static final double[] USUAL = {-2.3, -0.7, 0.45, 1.1, 2.9};

  static List<Operation> operations() {
    return Operation.all();
  }

  @Test
  void the_table_holds_the_functions_of_the_formula_language() {
    var names = new TreeSet<String>();
    Operation.all().forEach(operation -> names.add(operation.name()));
    assertThat(names).isEqualTo(new TreeSet<>(List.of(LANGUAGE.split(" "))));
    assertThat(Operation.all()).hasSize(names.size());
  }

  @Test
  void ln_is_the_natural_logarithm() {
    assertThat(Operation.named("ln")).isEqualTo(Operation.named("log"));
    assertThat(Operation.named("nonsense")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("operations")
  void each_partial_agrees_with_central_differences(Operation operation) {
    double[] arguments = DOMAINS.getOrDefault(operation.name(), USUAL);
    for (double a : arguments) {
      for (double b : operation.arity() == 2 ? arguments : new double[] {0}) {
        for (int place = 0; place < operation.arity(); place++) {
          if (operation.arity() == 2 && a == b) {
            continue;
          }
          double slope = ruleAt(operation, place, a, b);
          assertThat(slope)
              .as("%s, argument %d, at (%s, %s)", operation, place, a, b)
              .isCloseTo(difference(operation, place, a, b), within(1e-8 * (1 + Math.abs(slope))));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("operations")
  void each_notation_shows_every_argument(Operation operation) {
    var arguments = List.of("alpha", "beta").subList(0, operation.arity());
    assertThat(operation.notation().latex(arguments)).contains(arguments);
  }

  @ParameterizedTest
  @MethodSource("operations")
  void the_value_of_nan_is_nan(Operation operation) {
    assertThat(operation.value().at(Double.NaN, Double.NaN)).isNaN();
  }

  private static double difference(Operation operation, int place, double a, double b) {
    double h = 1e-3;
    double near = stretch(operation, place, a, b, h);
    double far = stretch(operation, place, a, b, 2 * h);
    double farther = stretch(operation, place, a, b, 3 * h);
    return (45 * near - 9 * far + farther) / (60 * h);
  }

  private static double stretch(Operation operation, int place, double a, double b, double h) {
    return place == 0
        ? operation.value().at(a + h, b) - operation.value().at(a - h, b)
        : operation.value().at(a, b + h) - operation.value().at(a, b - h);
  }

  /** Evaluates the rule as a tree, with the call itself in the place of its own value. */
  private static double ruleAt(Operation operation, int place, double a, double b) {
    var arguments =
        List.<Expr>of(new Expr.Literal(a), new Expr.Literal(b)).subList(0, operation.arity());
    var self = new Expr.Call(operation, arguments);
    return value(operation.partials().get(place).of(arguments, self));
  }

  private static double value(Expr expression) {
    return switch (expression) {
      case Expr.Literal literal -> literal.value();
      case Expr.NamedConstant constant -> constant.constant().value();
      case Expr.Sum sum -> sum.terms().stream().mapToDouble(OperationTest::value).sum();
      case Expr.Product product ->
          product.factors().stream().mapToDouble(OperationTest::value).reduce(1, (p, q) -> p * q);
      case Expr.Quotient quotient -> value(quotient.numerator()) / value(quotient.denominator());
      case Expr.Negation negation -> -value(negation.operand());
      case Expr.Power power -> Math.pow(value(power.base()), value(power.exponent()));
      case Expr.Call call -> {
        double a = value(call.arguments().get(0));
        double b = call.operation().arity() == 2 ? value(call.arguments().get(1)) : 0;
        yield call.operation().value().at(a, b);
      }
      case Expr.If choice ->
          holds((Condition.Comparison) choice.condition())
              ? value(choice.then())
              : value(choice.otherwise());
      case Expr.Variable variable -> throw new AssertionError(variable);
      case Expr.SumOver sum -> throw new AssertionError(sum);
      case Expr.ProductOver product -> throw new AssertionError(product);
      case Expr.Element element -> throw new AssertionError(element);
      case Expr.Index index -> throw new AssertionError(index);
    };
  }

  private static boolean holds(Condition.Comparison comparison) {
    double left = value(comparison.left());
    double right = value(comparison.right());
    return switch (comparison.relation()) {
      case LESS -> left < right;
      case LESS_OR_EQUAL -> left <= right;
      case GREATER -> left > right;
      case GREATER_OR_EQUAL -> left >= right;
      case EQUAL -> left == right;
      case NOT_EQUAL -> left != right;
    };
  }
}
