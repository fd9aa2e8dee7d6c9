package uphill.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns simplified forms back into trees: negative exponents become denominators, -1 a minus sign.
 */
final class Writing {
  private static final Expr ONE = new Expr.Literal(1);

  private Writing() {}

  static Expr of(Form form) {
    return switch (form) {
      case Form.Number n -> number(n.value);
      case Form.Atom a -> a.written();
      case Form.Product p -> product(p);
      case Form.Sum s -> {
        var terms = new ArrayList<Expr>(s.terms.size());
        for (var term : s.terms) {
          terms.add(term.written());
        }
        yield new Expr.Sum(terms);
      }
    };
  }

  private static Expr number(Coefficient value) {
    Expr size = new Expr.Literal(value.size());
    if (value.denominator() != 1) {
      size = new Expr.Quotient(size, new Expr.Literal(value.denominator()));
    }
    return value.isNegative() ? new Expr.Negation(size) : size;
  }

  private static Expr product(Form.Product product) {
    var coefficient = product.coefficient;
    var numerator = new ArrayList<Expr>();
    var denominator = new ArrayList<Expr>();
    if (coefficient.size() != 1) {
      numerator.add(new Expr.Literal(coefficient.size()));
    }
    if (coefficient.denominator() != 1) {
      denominator.add(new Expr.Literal(coefficient.denominator()));
    }
    for (var factor : product.factors) {
      var exponent = factor.number();
      if (exponent == null) {
        numerator.add(new Expr.Power(factor.base().written(), factor.exponent().written()));
      } else if (exponent.isNegative()) {
        denominator.add(power(factor.base(), exponent.negated()));
      } else {
        numerator.add(power(factor.base(), exponent));
      }
    }
    var size =
        denominator.isEmpty()
            ? whole(numerator)
            : new Expr.Quotient(whole(numerator), whole(denominator));
    return coefficient.isNegative() ? new Expr.Negation(size) : size;
  }

  private static Expr power(Form base, Coefficient exponent) {
    return exponent.isOne() ? base.written() : new Expr.Power(base.written(), number(exponent));
  }

  private static Expr whole(List<Expr> factors) {
    return switch (factors.size()) {
      case 0 -> ONE;
      case 1 -> factors.get(0);
      default -> new Expr.Product(factors);
    };
  }
}
