package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static uphill.program.Kind.KINK;
import static uphill.program.Kind.SMOOTH;
import static uphill.program.Kind.UNDEFINED;
import static uphill.program.Terms.X;
import static uphill.program.Terms.Y;
import static uphill.program.Terms.call;
import static uphill.program.Terms.difference;
import static uphill.program.Terms.negative;
import static uphill.program.Terms.number;
import static uphill.program.Terms.power;
import static uphill.program.Terms.product;
import static uphill.program.Terms.quotient;
import static uphill.program.Terms.sum;
import static uphill.program.Terms.when;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import uphill.formula.Condition.Relation;
import uphill.formula.Expr;

class DifferentiabilityTest {
  private static final Expr ZERO = number(0);
  private static final Expr ABS_X = call("abs", X);
  private static final Expr SQUARES = sum(power(X, 2), power(Y, 2));

  static Stream<Arguments> points() {
    return Stream.of(
        arguments("x^2+y^2", SQUARES, 0.0, 0.0, SMOOTH),
        arguments("sin(x)*cos(y)", product(call("sin", X), call("cos", Y)), 0.0, 0.0, SMOOTH),
        arguments("abs(x) at 0", ABS_X, 0.0, 3.0, KINK),
        arguments("abs(x) beside 0", ABS_X, 1e-300, 3.0, SMOOTH),
        arguments("abs(x^3)", call("abs", power(X, 3)), 0.0, 0.0, SMOOTH),
        arguments("abs(abs(x))", call("abs", ABS_X), 0.0, 0.0, KINK),
        arguments("relu(abs(x))", call("relu", ABS_X), 0.0, 0.0, KINK),
        arguments("x*abs(x)", product(X, ABS_X), 0.0, 0.0, SMOOTH),
        arguments("y*abs(x), y = 1", product(Y, ABS_X), 0.0, 1.0, KINK),
        arguments("y*abs(x), y = 0", product(Y, ABS_X), 0.0, 0.0, SMOOTH),
        arguments("abs(x)^2", power(ABS_X, 2), 0.0, 0.0, SMOOTH),
        arguments("abs(x)-abs(-x)", difference(ABS_X, call("abs", negative(X))), 0.0, 0.0, SMOOTH),
        arguments("relu(x)^2", power(call("relu", X), 2), 0.0, 0.0, SMOOTH),
        arguments("relu(x)", call("relu", X), 0.0, 0.0, KINK),
        arguments("max(x,y) at a tie", call("max", X, Y), 2.0, 2.0, KINK),
        arguments("max(x,y)", call("max", X, Y), 2.0, 1.0, SMOOTH),
        arguments("min(x,y) at a tie", call("min", X, Y), 2.0, 2.0, KINK),
        arguments("max(x,x)", call("max", X, X), 2.0, 2.0, SMOOTH),
        arguments("hypot(x,y) at 0", call("hypot", X, Y), 0.0, 0.0, KINK),
        arguments(
            "hypot(x^2,y^2) at 0", call("hypot", power(X, 2), power(Y, 2)), 0.0, 0.0, SMOOTH),
        arguments("sqrt(x^2+y^2) at 0", call("sqrt", SQUARES), 0.0, 0.0, KINK),
        arguments("sqrt(x^2+y^2)", call("sqrt", SQUARES), 3.0, 4.0, SMOOTH),
        arguments("x*sqrt(x^2+y^2) at 0", product(X, call("sqrt", SQUARES)), 0.0, 0.0, SMOOTH),
        arguments("(x^2+y^2)^(3/2) at 0", power(SQUARES, 1.5), 0.0, 0.0, SMOOTH),
        arguments("sqrt(x) at 0", call("sqrt", X), 0.0, 0.0, UNDEFINED),
        arguments("sqrt(x) below 0", call("sqrt", X), -1.0, 0.0, UNDEFINED),
        arguments("sqrt(abs(x)) at 0", call("sqrt", ABS_X), 0.0, 0.0, UNDEFINED),
        arguments("abs(sqrt(x)) at 0", call("abs", call("sqrt", X)), 0.0, 0.0, UNDEFINED),
        arguments("x*sqrt(x) at 0", product(X, call("sqrt", X)), 0.0, 0.0, KINK),
        arguments("cbrt(x) at 0", call("cbrt", X), 0.0, 0.0, UNDEFINED),
        arguments("x^(2/3) at 0", power(X, 2.0 / 3), 0.0, 0.0, UNDEFINED),
        arguments("abs(x)^2.7 at 0", power(ABS_X, 2.7), 0.0, 0.0, SMOOTH),
        arguments("x^y at 0^0", power(X, Y), 0.0, 0.0, UNDEFINED),
        arguments("x^y", power(X, Y), 2.0, 3.0, SMOOTH),
        arguments("asin(x) at 1", call("asin", X), 1.0, 0.0, UNDEFINED),
        arguments("log(x) at 0", call("log", X), 0.0, 0.0, UNDEFINED),
        arguments("exp(log(x)) at 0", call("exp", call("log", X)), 0.0, 0.0, KINK),
        arguments("1/x at 0", quotient(number(1), X), 0.0, 0.0, UNDEFINED),
        arguments("atan(1/x) at 0", call("atan", quotient(number(1), X)), 0.0, 0.0, UNDEFINED),
        arguments("sin(x)/x at 0", quotient(call("sin", X), X), 0.0, 0.0, UNDEFINED),
        arguments("floor(x) at 2", call("floor", X), 2.0, 0.0, KINK),
        arguments("floor(x) at 2.5", call("floor", X), 2.5, 0.0, SMOOTH),
        arguments("ceil(x) at 2", call("ceil", X), 2.0, 0.0, KINK),
        arguments("round(x) at 2.5", call("round", X), 2.5, 0.0, KINK),
        arguments("round(x) at 2", call("round", X), 2.0, 0.0, SMOOTH),
        arguments("floor(2) + x", sum(call("floor", number(2)), X), 2.0, 0.0, SMOOTH),
        arguments("0*y*floor(x)", product(Y, call("floor", X)), 2.0, 0.0, KINK),
        arguments("sign(x)", call("sign", X), 0.0, 0.0, KINK),
        arguments("x*sign(x)", product(X, call("sign", X)), 0.0, 0.0, KINK),
        arguments("x^2*sign(x)", product(power(X, 2), call("sign", X)), 0.0, 0.0, SMOOTH),
        arguments("mod(x,3) at 6", call("mod", X, number(3)), 6.0, 0.0, KINK),
        arguments("mod(x,3) at 7", call("mod", X, number(3)), 7.0, 0.0, SMOOTH),
        arguments("atan2(y,x) on the cut", call("atan2", Y, X), -1.0, 0.0, KINK),
        arguments("atan2(y,x)", call("atan2", Y, X), 1.0, 0.0, SMOOTH),
        arguments(
            "if(x>0, x, -x)",
            when(X, Relation.GREATER, ZERO, X, negative(X)),
            0.0,
            0.0,
            KINK),
        arguments(
            "if(x>0, x^2, -x^2)",
            when(X, Relation.GREATER, ZERO, power(X, 2), negative(power(X, 2))),
            0.0,
            0.0,
            SMOOTH),
        arguments(
            "if(x>0, 1, 2) at 0", when(X, Relation.GREATER, ZERO, number(1), number(2)), 0.0, 0.0, KINK),
        arguments(
            "if(x>0, 1, 2) at 1",
            when(X, Relation.GREATER, ZERO, number(1), number(2)),
            1.0,
            0.0,
            SMOOTH),
        arguments(
            "if(x>0, sqrt(x), y) below 0",
            when(X, Relation.GREATER, ZERO, call("sqrt", X), Y),
            -1.0,
            5.0,
            SMOOTH),
        arguments(
            "if(x>1, abs(y), y) where the crease is not taken",
            when(X, Relation.GREATER, number(1), call("abs", Y), Y),
            0.0,
            0.0,
            SMOOTH),
        arguments(
            "if(x==0, 1, sin(x)/x) at 0",
            when(X, Relation.EQUAL, ZERO, number(1), quotient(call("sin", X), X)),
            0.0,
            0.0,
            KINK));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("points")
  void a_point_is_of_the_kind_stated(String name, Expr expression, double x, double y, Kind kind) {
    var program = Program.of(expression, List.of("x", "y"));
    assertThat(Differentiability.kindAt(program, new double[] {x, y})).isEqualTo(kind);
  }

  @Test
  void a_crease_among_many_variables_is_found() {
    var variables = Stream.iterate(1, k -> k + 1).limit(200).map(k -> "x" + k).toList();
    var terms = variables.stream().map(name -> call("abs", Terms.variable(name))).toList();
    var program = Program.of(new Expr.Sum(List.copyOf(terms)), variables);
    double[] point = new double[200];
    for (int k = 0; k < point.length; k++) {
      point[k] = k - 77.5;
    }
    var differentiability = new Differentiability(program);
    assertThat(differentiability.kindAt(point)).isEqualTo(SMOOTH);
    point[123] = 0;
    assertThat(differentiability.kindAt(point)).isEqualTo(KINK);
  }
}
