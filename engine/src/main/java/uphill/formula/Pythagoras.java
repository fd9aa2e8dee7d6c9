package uphill.formula;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code sin² + cos² = 1} and its relatives: {@code cosh² - sinh² = 1}, {@code sec² - tan² = 1},
 * {@code csc² - cot² = 1}, with any factor.
 */
final class Pythagoras {
  private static final List<String> FIRST = List.of("sin", "cosh", "sec", "csc");
  private static final List<String> SECOND = List.of("cos", "sinh", "tan", "cot");

  private Pythagoras() {}

  /** Whether a term may be the first square of an identity. */
  static boolean mayConcern(Form term) {
    return square(term) != null;
  }

  /** Replaces both squares by what they are multiplied by, wherever both are there. */
  static void apply(Algebra algebra, Map<Form, Coefficient> coefficients) {
    for (var term : List.copyOf(coefficients.keySet())) {
      var square = square(term);
      var coefficient = coefficients.get(term);
      if (square != null && coefficient != null) {
        int identity = FIRST.indexOf(square.head);
        var rest = algebra.product(term, algebra.power(square, algebra.number(-2)));
        var twin = algebra.call(SECOND.get(identity), square.arguments);
        var partner = algebra.product(rest, algebra.power(twin, algebra.number(2)));
        var needed = identity == 0 ? coefficient : coefficient.negated();
        var sum = coefficients.getOrDefault(rest, Coefficient.ZERO).plus(coefficient);
        if (sum != null && needed.equals(coefficients.get(partner))) {
          coefficients.remove(term);
          coefficients.remove(partner);
          coefficients.put(rest, sum);
        }
      }
    }
  }

  /** What is squared in a term and is the first of an identity; null if nothing is. */
  private static Form.@Nullable Atom square(Form term) {
    if (term instanceof Form.Product product) {
      for (var factor : product.factors) {
        if (factor.base() instanceof Form.Atom atom
            && FIRST.contains(atom.head)
            && factor.number() != null
            && factor.number().isSmallInteger()
            && factor.number().toInt() == 2) {
          return atom;
        }
      }
    }
    return null;
  }
}
