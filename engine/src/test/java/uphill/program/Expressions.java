package uphill.program;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import uphill.formula.Expr;
import uphill.formula.Operation;

/** Random expressions in x and y for property tests. */
final class Expressions {
  private Expressions() {}

  /** Smooth functions of moderate size, so that central differences can be held against them. */
  static Arbitrary<Expr> smooth() {
    return expressions(
        List.of("sin", "cos", "atan", "tanh", "sigmoid", "softplus", "asinh", "erf", "gelu"));
  }

  /** Functions with creases, steps, branches and poles. */
  static Arbitrary<Expr> any() {
    return expressions(
        List.of("sin", "abs", "relu", "floor", "sqrt", "log", "exp", "cbrt", "sign", "tan"));
  }

  private static Arbitrary<Expr> expressions(List<String> functions) {
    Arbitrary<Expr> numbers = Arbitraries.of(-2.0, -1.0, 0.5, 1.0, 2.0, 3.0).map(Expr.Literal::new);
    Arbitrary<Expr> leaves =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.of(new Expr.Variable("x"))),
            Tuple.of(3, Arbitraries.of(new Expr.Variable("y"))),
            Tuple.of(2, numbers));
    return Arbitraries.recursive(() -> leaves, inner -> grown(inner, functions), 1, 4);
  }

  private static Arbitrary<Expr> grown(Arbitrary<Expr> inner, List<String> functions) {
    Arbitrary<Expr> sums =
        Combinators.combine(inner, inner).as((a, b) -> new Expr.Sum(List.of(a, b)));
    Arbitrary<Expr> products =
        Combinators.combine(inner, inner).as((a, b) -> new Expr.Product(List.of(a, b)));
    Arbitrary<Expr> quotients = Combinators.combine(inner, inner).as(Expressions::boundedQuotient);
    Arbitrary<Expr> powers =
        Combinators.combine(inner, Arbitraries.of(2.0, 3.0))
            .as((a, n) -> new Expr.Power(a, new Expr.Literal(n)));
    Arbitrary<Expr> calls =
        Combinators.combine(Arbitraries.of(functions), inner)
            .as((f, a) -> new Expr.Call(Operation.named(f).orElseThrow(), List.of(a)));
    return Arbitraries.oneOf(sums, products, quotients, powers, calls);
  }

  /** a / (2 + b²): no poles. */
  private static Expr boundedQuotient(Expr a, Expr b) {
    var square = new Expr.Power(b, new Expr.Literal(2));
    return new Expr.Quotient(a, new Expr.Sum(List.of(new Expr.Literal(2), square)));
  }
}
