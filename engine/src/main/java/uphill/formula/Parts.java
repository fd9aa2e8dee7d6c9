package uphill.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The parts a tree is directly made of, conditions included. */
final class Parts {
  private Parts() {}

  /**
   * The parts, in the order of the text. The bounds and body of a sum over an index are parts too.
   */
  static List<Expr> of(Expr expr) {
    return switch (expr) {
      case Expr.Literal l -> List.of();
      case Expr.NamedConstant c -> List.of();
      case Expr.Variable v -> List.of();
      case Expr.Index i -> List.of();
      case Expr.Sum s -> s.terms();
      case Expr.Product p -> p.factors();
      case Expr.Quotient q -> List.of(q.numerator(), q.denominator());
      case Expr.Negation n -> List.of(n.operand());
      case Expr.Power p -> List.of(p.base(), p.exponent());
      case Expr.Call c -> c.arguments();
      case Expr.If i -> {
        var parts = new ArrayList<Expr>();
        compared(i.condition(), parts);
        parts.add(i.then());
        parts.add(i.otherwise());
        yield parts;
      }
      case Expr.SumOver s -> List.of(s.from(), s.to(), s.body());
      case Expr.ProductOver p -> List.of(p.from(), p.to(), p.body());
      case Expr.Element e -> List.of(e.index());
    };
  }

  private static void compared(Condition condition, List<Expr> parts) {
    switch (condition) {
      case Condition.Comparison c -> {
        parts.add(c.left());
        parts.add(c.right());
      }
      case Condition.And a -> {
        compared(a.left(), parts);
        compared(a.right(), parts);
      }
      case Condition.Or o -> {
        compared(o.left(), parts);
        compared(o.right(), parts);
      }
      case Condition.Not n -> compared(n.operand(), parts);
    }
  }

  /** The same tree with each of its parts replaced. */
  static Expr with(Expr expr, UnaryOperator<Expr> replace) {
    return switch (expr) {
      case Expr.Literal l -> l;
      case Expr.NamedConstant c -> c;
      case Expr.Variable v -> v;
      case Expr.Index i -> i;
      case Expr.Sum s -> new Expr.Sum(each(s.terms(), replace));
      case Expr.Product p -> new Expr.Product(each(p.factors(), replace));
      case Expr.Quotient q ->
          new Expr.Quotient(replace.apply(q.numerator()), replace.apply(q.denominator()));
      case Expr.Negation n -> new Expr.Negation(replace.apply(n.operand()));
      case Expr.Power p -> new Expr.Power(replace.apply(p.base()), replace.apply(p.exponent()));
      case Expr.Call c -> new Expr.Call(c.operation(), each(c.arguments(), replace));
      case Expr.If i ->
          new Expr.If(
              with(i.condition(), replace), replace.apply(i.then()), replace.apply(i.otherwise()));
      case Expr.SumOver s ->
          new Expr.SumOver(
              s.index(), replace.apply(s.from()), replace.apply(s.to()), replace.apply(s.body()));
      case Expr.ProductOver p ->
          new Expr.ProductOver(
              p.index(), replace.apply(p.from()), replace.apply(p.to()), replace.apply(p.body()));
      case Expr.Element e -> new Expr.Element(e.array(), replace.apply(e.index()));
    };
  }

  private static Condition with(Condition condition, UnaryOperator<Expr> replace) {
    return switch (condition) {
      case Condition.Comparison c ->
          new Condition.Comparison(c.relation(), replace.apply(c.left()), replace.apply(c.right()));
      case Condition.And a -> new Condition.And(with(a.left(), replace), with(a.right(), replace));
      case Condition.Or o -> new Condition.Or(with(o.left(), replace), with(o.right(), replace));
      case Condition.Not n -> new Condition.Not(with(n.operand(), replace));
    };
  }

  private static List<Expr> each(List<Expr> parts, UnaryOperator<Expr> replace) {
    var replaced = new ArrayList<Expr>(parts.size());
    for (var part : parts) {
      replaced.add(replace.apply(part));
    }
    return replaced;
  }
}
