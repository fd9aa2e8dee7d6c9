package uphill.program;

import static java.lang.Double.NEGATIVE_INFINITY;
import static java.lang.Double.NaN;
import static java.lang.Double.POSITIVE_INFINITY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uphill.program.Terms.X;
import static uphill.program.Terms.Y;
import static uphill.program.Terms.call;
import static uphill.program.Terms.difference;
import static uphill.program.Terms.number;
import static uphill.program.Terms.power;
import static uphill.program.Terms.product;
import static uphill.program.Terms.quotient;
import static uphill.program.Terms.sum;
import static uphill.program.Terms.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uphill.formula.Condition.Relation;
import uphill.formula.Expr;
import uphill.formula.MathConstant;

class SubgradientTest {
  private static final Expr RADIUS = call("sqrt", sum(power(X, 2), power(Y, 2)));

  static Stream<Arguments> creases() {
    return Stream.of(
        arguments("abs(x)", call("abs", X), 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments("relu(x)", call("relu", X), 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments("max(x,y) at a tie", call("max", X, Y), 2.0, 2.0, 2.0, 0.5, 0.5),
        arguments("min(x,y) at a tie", call("min", X, Y), 2.0, 2.0, 2.0, 0.5, 0.5),
        arguments("max(x,y)", call("max", X, Y), 3.0, 2.0, 3.0, 1.0, 0.0),
        arguments("min(x,y)", call("min", X, Y), 3.0, 2.0, 2.0, 0.0, 1.0),
        arguments("sqrt(x) at 0", call("sqrt", X), 0.0, 0.0, 0.0, POSITIVE_INFINITY, 0.0),
        arguments("cbrt(x) at 0", call("cbrt", X), 0.0, 0.0, 0.0, POSITIVE_INFINITY, 0.0),
        arguments("radius at 0", RADIUS, 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments("hypot(x,y) at 0", call("hypot", X, Y), 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments(
            "(x^2+y^2)^(1/2) at 0",
            power(sum(power(X, 2), power(Y, 2)), quotient(number(1), number(2))),
            0.0,
            0.0,
            0.0,
            0.0,
            0.0),
        arguments("x*abs(x)", product(X, call("abs", X)), 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments("x*sqrt(y) at 0", product(X, call("sqrt", Y)), 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments("x^y at 0^0", power(X, Y), 0.0, 0.0, 1.0, 0.0, 0.0),
        arguments("x^y at 0^2", power(X, Y), 0.0, 2.0, 0.0, 0.0, 0.0),
        arguments("x^0 at 0", power(X, 0), 0.0, 0.0, 1.0, 0.0, 0.0),
        arguments("x^2.5 at 0", power(X, 2.5), 0.0, 0.0, 0.0, 0.0, 0.0),
        arguments("x^y at a negative base", power(X, Y), -2.0, 2.0, 4.0, -4.0, NaN),
        arguments("x^(1/3) below 0", power(X, 1.0 / 3), -8.0, 0.0, NaN, NaN, 0.0),
        arguments("cbrt(x) below 0", call("cbrt", X), -8.0, 0.0, -2.0, 1.0 / 12, 0.0),
        arguments(
            "log(x) at 0", call("log", X), 0.0, 0.0, NEGATIVE_INFINITY, POSITIVE_INFINITY, 0.0),
        arguments("floor(x)", call("floor", X), 1.5, 0.0, 1.0, 0.0, 0.0),
        arguments("round(x)", call("round", X), 2.5, 0.0, 3.0, 0.0, 0.0),
        arguments("mod(x,y)", call("mod", X, Y), -1.0, 3.0, 2.0, 1.0, 1.0),
        arguments(
            "if(x>0, x*log(x), 0) below 0",
            when(X, Relation.GREATER, number(0), product(X, call("log", X)), number(0)),
            -1.0,
            0.0,
            0.0,
            0.0,
            0.0),
        arguments(
            "if(x==0, 1, sin(x)/x) at 0",
            when(X, Relation.EQUAL, number(0), number(1), quotient(call("sin", X), X)),
            0.0,
            0.0,
            1.0,
            0.0,
            0.0),
        arguments(
            "if(x>0, sqrt(x), y) below 0",
            when(X, Relation.GREATER, number(0), call("sqrt", X), Y),
            -1.0,
            5.0,
            5.0,
            0.0,
            1.0),
        arguments(
            "max(y, log(x)) where y wins", call("max", Y, call("log", X)), 0.0, 5.0, 5.0, 0.0, 1.0),
        arguments(
            "1/(1+exp(x)) where exp overflows",
            quotient(number(1), sum(number(1), call("exp", X))),
            800.0,
            0.0,
            0.0,
            0.0,
            0.0),
        arguments(
            "e^x",
            power(new Expr.NamedConstant(MathConstant.E), X),
            2.0,
            0.0,
            Math.exp(2),
            Math.exp(2),
            0.0),
        arguments("(x - y)^3", power(difference(X, Y), 3), 1.0, 3.0, -8.0, 12.0, -12.0));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("creases")
  void value_and_subgradient_are_as_stated(
      String name, Expr expression, double x, double y, double value, double gx, double gy) {
    double[] gradient = Runs.gradient(expression, x, y);
    assertThat(List.of(Runs.value(expression, x, y) + 0.0, gradient[0] + 0.0, gradient[1] + 0.0))
        .containsExactly(value, gx, gy);
  }
}
