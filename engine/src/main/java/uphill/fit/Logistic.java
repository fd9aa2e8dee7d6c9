package uphill.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Expr;
import uphill.formula.MathConstant;
import uphill.formula.Operation;

/** The logistic function in the forms in which people write it. */
final class Logistic {
  private static final Operation SIGMOID = Operation.named("sigmoid").orElseThrow();
  private static final Operation SOFTPLUS = Operation.named("softplus").orElseThrow();

  private Logistic() {}

  /** The expression itself, or {@code sigmoid(z)} if it is written {@code 1/(1 + exp(-z))}. */
  static Expr recognized(Expr expression) {
    if (!(expression instanceof Expr.Quotient quotient)
        || !isOne(quotient.numerator())
        || !(quotient.denominator() instanceof Expr.Sum sum)
        || sum.terms().size() != 2) {
      return expression;
    }
    Expr first = sum.terms().get(0);
    Expr second = sum.terms().get(1);
    @Nullable Expr exponent =
        isOne(first) ? exponent(second) : isOne(second) ? exponent(first) : null;
    return exponent == null ? expression : new Expr.Call(SIGMOID, List.of(negated(exponent)));
  }

  /** z of {@code sigmoid(z)}, or null of any other expression. */
  static @Nullable Expr logit(Expr expression) {
    return expression instanceof Expr.Call call && call.operation().equals(SIGMOID)
        ? call.arguments().get(0)
        : null;
  }

  /** {@code log(1 + exp(z))}, which is {@code -log(sigmoid(-z))}. */
  static Expr softplus(Expr z) {
    return new Expr.Call(SOFTPLUS, List.of(z));
  }

  static Expr negated(Expr expression) {
    return expression instanceof Expr.Negation negation
        ? negation.operand()
        : new Expr.Negation(expression);
  }

  private static boolean isOne(Expr expression) {
    return expression instanceof Expr.Literal literal && literal.value() == 1;
  }

  private static @Nullable Expr exponent(Expr expression) {
    if (expression instanceof Expr.Call call && call.operation().name().equals("exp")) {
      return call.arguments().get(0);
    }
    return expression instanceof Expr.Power power
            && power.base() instanceof Expr.NamedConstant base
            && base.constant() == MathConstant.E
        ? power.exponent()
        : null;
  }
}
