package uphill.formula;

import java.util.List;

/** Short names for the terms that derivative rules are made of. */
final class OperationTerms {
  static final Expr ZERO = number(0);
  static final Expr ONE = number(1);

  private OperationTerms() {}

  static Expr number(double value) {
    return new Expr.Literal(value);
  }

  static Expr plus(Expr... terms) {
    return new Expr.Sum(List.of(terms));
  }

  static Expr minus(Expr left, Expr right) {
    return new Expr.Sum(List.of(left, negative(right)));
  }

  static Expr times(Expr... factors) {
    return new Expr.Product(List.of(factors));
  }

  static Expr over(Expr numerator, Expr denominator) {
    return new Expr.Quotient(numerator, denominator);
  }

  static Expr negative(Expr operand) {
    return new Expr.Negation(operand);
  }

  static Expr squared(Expr base) {
    return new Expr.Power(base, number(2));
  }

  static Expr call(String name, Expr... arguments) {
    return new Expr.Call(Operation.named(name).orElseThrow(), List.of(arguments));
  }

  static Condition greater(Expr left, Expr right) {
    return new Condition.Comparison(Condition.Relation.GREATER, left, right);
  }

  static Condition less(Expr left, Expr right) {
    return new Condition.Comparison(Condition.Relation.LESS, left, right);
  }

  static Expr when(Condition condition, Expr then, Expr otherwise) {
    return new Expr.If(condition, then, otherwise);
  }
}
