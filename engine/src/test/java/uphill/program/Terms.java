package uphill.program;

import java.util.List;
import uphill.formula.Condition;
import uphill.formula.Condition.Relation;
import uphill.formula.Expr;
import uphill.formula.Operation;

/** Short names for building expressions by hand. */
final class Terms {
  static final Expr X = variable("x");
  static final Expr Y = variable("y");

  private Terms() {}

  static Expr variable(String name) {
    return new Expr.Variable(name);
  }

  static Expr number(double value) {
    return new Expr.Literal(value);
  }

  static Expr sum(Expr... terms) {
    return new Expr.Sum(List.of(terms));
  }

  static Expr difference(Expr left, Expr right) {
    return sum(left, negative(right));
  }

  static Expr product(Expr... factors) {
    return new Expr.Product(List.of(factors));
  }

  static Expr quotient(Expr numerator, Expr denominator) {
    return new Expr.Quotient(numerator, denominator);
  }

  static Expr negative(Expr operand) {
    return new Expr.Negation(operand);
  }

  static Expr power(Expr base, Expr exponent) {
    return new Expr.Power(base, exponent);
  }

  static Expr power(Expr base, double exponent) {
    return new Expr.Power(base, number(exponent));
  }

  static Expr call(String name, Expr... arguments) {
    return new Expr.Call(Operation.named(name).orElseThrow(), List.of(arguments));
  }

  static Expr when(Expr left, Relation relation, Expr right, Expr then, Expr otherwise) {
    return new Expr.If(new Condition.Comparison(relation, left, right), then, otherwise);
  }
}
