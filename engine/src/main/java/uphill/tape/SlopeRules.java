package uphill.tape;

import java.util.List;
import uphill.formula.Condition;
import uphill.formula.Expr;
import uphill.formula.Operation;

/**
 * Turns the derivative rules of operations, which are formulas, into functions of numbers.
 *
 * <p>A quotient at the top of a rule is 0 where its numerator is, as in the adjoint sweep of
 * programs: so {@code hypot} has the slope 0 at the origin.
 */
final class SlopeRules {
  private static final Expr FIRST = new Expr.Variable("first");
  private static final Expr SECOND = new Expr.Variable("second");
  private static final Expr SELF = new Expr.Variable("self");

  private SlopeRules() {}

  /** The partial in the argument of that place, 0 or 1. */
  static Slope of(Operation operation, int place) {
    var arguments = operation.arity() == 1 ? List.of(FIRST) : List.of(FIRST, SECOND);
    return outer(operation.partials().get(place).of(arguments, SELF));
  }

  private static Slope outer(Expr rule) {
    return switch (rule) {
      case Expr.Negation n -> negative(outer(n.operand()));
      case Expr.Quotient q -> {
        var numerator = outer(q.numerator());
        var denominator = inner(q.denominator());
        yield (a, b, self) -> {
          double top = numerator.at(a, b, self);
          return top == 0 ? 0 : top / denominator.at(a, b, self);
        };
      }
      case Expr.If i -> choice(i.condition(), outer(i.then()), outer(i.otherwise()));
      case Expr.Literal l -> inner(l);
      case Expr.NamedConstant c -> inner(c);
      case Expr.Variable v -> inner(v);
      case Expr.Sum s -> inner(s);
      case Expr.Product p -> inner(p);
      case Expr.Power p -> inner(p);
      case Expr.Call c -> inner(c);
      case Expr.SumOver s -> inner(s);
      case Expr.ProductOver p -> inner(p);
      case Expr.Element e -> inner(e);
      case Expr.Index i -> inner(i);
    };
  }

  private static Slope inner(Expr rule) {
    return switch (rule) {
      case Expr.Literal l -> constant(l.value());
      case Expr.NamedConstant c -> constant(c.constant().value());
      case Expr.Variable v -> variable(v);
      case Expr.Sum s -> sum(s.terms());
      case Expr.Product p -> product(p.factors());
      case Expr.Quotient q -> quotient(inner(q.numerator()), inner(q.denominator()));
      case Expr.Negation n -> negative(inner(n.operand()));
      case Expr.Power p -> power(inner(p.base()), inner(p.exponent()), p.exponent());
      case Expr.Call c -> call(c.operation().value(), c.arguments());
      case Expr.If i -> choice(i.condition(), inner(i.then()), inner(i.otherwise()));
      case Expr.SumOver s -> throw notExpanded();
      case Expr.ProductOver p -> throw notExpanded();
      case Expr.Element e -> throw notExpanded();
      case Expr.Index i -> throw notExpanded();
    };
  }

  private static Slope constant(double value) {
    return (a, b, self) -> value;
  }

  private static Slope variable(Expr.Variable variable) {
    if (variable.equals(FIRST)) {
      return (a, b, self) -> a;
    }
    return variable.equals(SECOND) ? (a, b, self) -> b : (a, b, self) -> self;
  }

  private static Slope sum(List<Expr> terms) {
    var total = inner(terms.get(0));
    for (int k = 1; k < terms.size(); k++) {
      var left = total;
      var right = inner(terms.get(k));
      total = (a, b, self) -> left.at(a, b, self) + right.at(a, b, self);
    }
    return total;
  }

  private static Slope product(List<Expr> factors) {
    var total = inner(factors.get(0));
    for (int k = 1; k < factors.size(); k++) {
      var left = total;
      var right = inner(factors.get(k));
      total = (a, b, self) -> left.at(a, b, self) * right.at(a, b, self);
    }
    return total;
  }

  private static Slope quotient(Slope numerator, Slope denominator) {
    return (a, b, self) -> numerator.at(a, b, self) / denominator.at(a, b, self);
  }

  private static Slope negative(Slope operand) {
    return (a, b, self) -> -operand.at(a, b, self);
  }

  private static Slope power(Slope base, Slope exponent, Expr written) {
    if (written.equals(new Expr.Literal(2))) {
      return (a, b, self) -> {
        double value = base.at(a, b, self);
        return value * value;
      };
    }
    return (a, b, self) -> Math.pow(base.at(a, b, self), exponent.at(a, b, self));
  }

  private static Slope call(Operation.Evaluation value, List<Expr> arguments) {
    var first = inner(arguments.get(0));
    var second = arguments.size() > 1 ? inner(arguments.get(1)) : constant(0);
    return (a, b, self) -> value.at(first.at(a, b, self), second.at(a, b, self));
  }

  private static Slope choice(Condition condition, Slope then, Slope otherwise) {
    if (!(condition instanceof Condition.Comparison comparison)) {
      throw new IllegalArgumentException("A derivative rule asks more than one comparison.");
    }
    var relation = comparison.relation();
    var left = inner(comparison.left());
    var right = inner(comparison.right());
    return (a, b, self) ->
        relation.holds(left.at(a, b, self), right.at(a, b, self))
            ? then.at(a, b, self)
            : otherwise.at(a, b, self);
  }

  private static IllegalArgumentException notExpanded() {
    return new IllegalArgumentException("A derivative rule has a running index.");
  }
}
