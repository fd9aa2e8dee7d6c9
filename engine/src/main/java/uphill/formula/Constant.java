package uphill.formula;

import java.util.Map;

/** Evaluates a tree without variables. */
final class Constant {
  private Constant() {}

  /**
   * The value, given the values of the running indices; NaN if a variable or a sum over an index
   * occurs, or where the tree is undefined.
   */
  static double valueOf(Expr expr, Map<String, Integer> indices) {
    return switch (expr) {
      case Expr.Literal l -> l.value();
      case Expr.NamedConstant c -> c.constant().value();
      case Expr.Index i -> {
        var value = indices.get(i.name());
        yield value == null ? Double.NaN : value;
      }
      case Expr.Sum s -> {
        double sum = valueOf(s.terms().get(0), indices);
        for (int i = 1; i < s.terms().size(); i++) {
          sum += valueOf(s.terms().get(i), indices);
        }
        yield sum;
      }
      case Expr.Product p -> {
        double product = valueOf(p.factors().get(0), indices);
        for (int i = 1; i < p.factors().size(); i++) {
          product *= valueOf(p.factors().get(i), indices);
        }
        yield product;
      }
      case Expr.Quotient q -> valueOf(q.numerator(), indices) / valueOf(q.denominator(), indices);
      case Expr.Negation n -> -valueOf(n.operand(), indices);
      case Expr.Power p -> Math.pow(valueOf(p.base(), indices), valueOf(p.exponent(), indices));
      case Expr.Call c -> {
        double first = valueOf(c.arguments().get(0), indices);
        double second = c.arguments().size() > 1 ? valueOf(c.arguments().get(1), indices) : 0;
        yield c.operation().value().at(first, second);
      }
      case Expr.If i ->
          holds(i.condition(), indices)
              ? valueOf(i.then(), indices)
              : valueOf(i.otherwise(), indices);
      case Expr.Variable v -> Double.NaN;
      case Expr.Element e -> Double.NaN;
      case Expr.SumOver s -> Double.NaN;
      case Expr.ProductOver p -> Double.NaN;
    };
  }

  private static boolean holds(Condition condition, Map<String, Integer> indices) {
    return switch (condition) {
      case Condition.Comparison c ->
          c.relation().holds(valueOf(c.left(), indices), valueOf(c.right(), indices));
      case Condition.And a -> holds(a.left(), indices) && holds(a.right(), indices);
      case Condition.Or o -> holds(o.left(), indices) || holds(o.right(), indices);
      case Condition.Not n -> !holds(n.operand(), indices);
    };
  }
}
