package uphill.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates trees, for tests: straight from the definition, with no cleverness at all. */
final class Values {
  private Values() {}

  /** The value of a tree without running indices. */
  static double of(Expr expr, Map<String, Double> variables) {
    return Constant.valueOf(substituted(expr, variables), Map.of());
  }

  private static Expr substituted(Expr expr, Map<String, Double> variables) {
    return expr instanceof Expr.Variable variable
        ? new Expr.Literal(variables.get(variable.name()))
        : Parts.with(expr, part -> substituted(part, variables));
  }

  /**
   * The partial derivative by its definition for each operation, nothing simplified: what the
   * simplified partial must be equal to wherever it has a value.
   */
  static Expr plainPartial(Expr expr, String variable) {
    return switch (expr) {
      case Expr.Variable v -> new Expr.Literal(v.name().equals(variable) ? 1 : 0);
      case Expr.Sum s ->
          new Expr.Sum(s.terms().stream().map(t -> plainPartial(t, variable)).toList());
      case Expr.Negation n -> new Expr.Negation(plainPartial(n.operand(), variable));
      case Expr.Product p -> {
        var terms = new ArrayList<Expr>();
        for (int i = 0; i < p.factors().size(); i++) {
          var factors = new ArrayList<>(p.factors());
          factors.set(i, plainPartial(p.factors().get(i), variable));
          terms.add(new Expr.Product(factors));
        }
        yield new Expr.Sum(terms);
      }
      case Expr.Quotient q -> {
        var u = q.numerator();
        var v = q.denominator();
        var first = new Expr.Product(List.of(plainPartial(u, variable), v));
        var second = new Expr.Product(List.of(u, plainPartial(v, variable)));
        yield new Expr.Quotient(
            new Expr.Sum(List.of(first, new Expr.Negation(second))),
            new Expr.Power(v, new Expr.Literal(2)));
      }
      case Expr.Power p -> {
        var u = p.base();
        var w = p.exponent();
        var minusOne = new Expr.Negation(new Expr.Literal(1));
        var du = plainPartial(u, variable);
        var dw = plainPartial(w, variable);
        var byBase =
            new Expr.Product(List.of(w, new Expr.Power(u, new Expr.Sum(List.of(w, minusOne))), du));
        if (!Expansion.usesVariables(w)) {
          yield byBase;
        }
        var log = new Expr.Call(Operation.named("log").orElseThrow(), List.of(u));
        var byExponent = new Expr.Product(List.of(p, log, dw));
        yield Expansion.usesVariables(u) ? new Expr.Sum(List.of(byBase, byExponent)) : byExponent;
      }
      case Expr.Call c -> {
        var terms = new ArrayList<Expr>();
        terms.add(new Expr.Literal(0));
        for (int i = 0; i < c.arguments().size(); i++) {
          var inner = plainPartial(c.arguments().get(i), variable);
          var outer = c.operation().partials().get(i).of(c.arguments(), c);
          terms.add(new Expr.Product(List.of(outer, inner)));
        }
        yield new Expr.Sum(terms);
      }
      case Expr.If i ->
          new Expr.If(
              i.condition(),
              plainPartial(i.then(), variable),
              plainPartial(i.otherwise(), variable));
      default -> new Expr.Literal(0);
    };
  }
}
