package uphill.formula;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sin² + cos² = 1} and its relatives: {@code cosh² - sinh² = 1}, {@code sec² - tan² = 1},
 * {@code csc² - cot² = 1}, with any factor.
 */
enum Pythagoras {
  CIRCLE("sin", "cos", true),
  HYPERBOLA("cosh", "sinh", false),
  TANGENT("sec", "tan", false),
  COTANGENT("csc", "cot", false);

  private static final List<Pythagoras> ALL = List.of(values());
  private static final Coefficient TWO = new Coefficient(2, 1, 0);

  private final String first;
  private final String second;
  private final boolean added;

  Pythagoras(String first, String second, boolean added) {
    this.first = first;
    this.second = second;
    this.added = added;
  }

  /** Whether a term may be the first square of an identity. */
  static boolean mayConcern(Form term) {
    if (term instanceof Form.Product product) {
      for (var factor : product.factors) {
        if (of(factor) != null) {
          return true;
        }
      }
    }
    return false;
  }

  /** Replaces both squares by what they are multiplied by, wherever both are there. */
  static void apply(Algebra algebra, Map<Form, Coefficient> coefficients) {
    for (var term : List.copyOf(coefficients.keySet())) {
      if (term instanceof Form.Product product) {
        for (var factor : product.factors) {
          var identity = of(factor);
          if (identity != null) {
            identity.apply(algebra, coefficients, term, factor.base());
          }
        }
      }
    }
  }

  private void apply(Algebra algebra, Map<Form, Coefficient> coefficients, Form term, Form square) {
    var twin = algebra.call(second, ((Form.Atom) square).arguments);
    var rest = algebra.product(term, algebra.power(square, algebra.number(-2)));
    var partner = algebra.product(rest, algebra.power(twin, algebra.number(2)));
    var coefficient = coefficients.get(term);
    if (coefficient == null
        || !(added ? coefficient : coefficient.negated()).equals(coefficients.get(partner))) {
      return;
    }
    var sum = coefficients.getOrDefault(rest, Coefficient.ZERO).plus(coefficient);
    if (sum != null) {
      coefficients.remove(term);
      coefficients.remove(partner);
      coefficients.put(rest, sum);
    }
  }

  /** The identity whose first square a factor is; null if it is none. */
  private static @Nullable Pythagoras of(Form.Factor factor) {
    var exponent = factor.number();
    if (exponent != null && exponent.equals(TWO) && factor.base() instanceof Form.Atom atom) {
      for (var identity : ALL) {
        if (atom.head.equals(identity.first)) {
          return identity;
        }
      }
    }
    return null;
  }
}
