package uphill.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * The order of factors in a product: constants, then powers of variables by name, then powers of
 * sums, then everything else; within the last two as it came up. The number goes before all of
 * them.
 */
final class ReadingOrder {
  private ReadingOrder() {}

  private static final int CONSTANT = 0;
  private static final int VARIABLE = 1;
  private static final int SUM = 2;
  private static final int OTHER = 3;

  static int compare(Form.Factor a, Form.Factor b) {
    int rankA = rank(a);
    int rankB = rank(b);
    if (rankA != rankB || rankA != VARIABLE) {
      return Integer.compare(rankA, rankB);
    }
    return VariableNames.compare(name(a), name(b));
  }

  private static int rank(Form.Factor factor) {
    if (factor.number() == null) {
      return OTHER;
    }
    return switch (factor.base()) {
      case Form.Number n -> OTHER;
      case Form.Product p -> OTHER;
      case Form.Sum s -> SUM;
      case Form.Atom a ->
          switch (a.written()) {
            case Expr.Literal l -> CONSTANT;
            case Expr.NamedConstant c -> CONSTANT;
            case Expr.Quotient q -> CONSTANT;
            case Expr.Variable v -> VARIABLE;
            default -> OTHER;
          };
    };
  }

  /** The terms of a polynomial from the highest degree down; other terms as they came up. */
  static List<Form> byDegree(List<Form> terms) {
    var sorted = new ArrayList<>(terms);
    sorted.sort((a, b) -> Integer.compare(degree(b), degree(a)));
    return sorted;
  }

  /** The sum of the exponents of variables, if they are whole numbers above 0. */
  private static int degree(Form term) {
    if (term instanceof Form.Atom atom) {
      return atom.written() instanceof Expr.Variable ? 1 : 0;
    }
    int degree = 0;
    if (term instanceof Form.Product product) {
      for (var factor : product.factors) {
        var exponent = factor.number();
        if (rank(factor) == VARIABLE && exponent.isSmallInteger()) {
          degree += exponent.toInt();
        }
      }
    }
    return degree;
  }

  private static String name(Form.Factor factor) {
    return ((Form.Atom) factor.base()).head;
  }

  /** Whether a factor is neither a constant nor a power of a variable. */
  static boolean isComposite(Form.Factor factor) {
    return rank(factor) >= SUM;
  }
}
