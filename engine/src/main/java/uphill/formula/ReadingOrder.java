package uphill.formula;

/**
 * The order of factors in a product: constants, then powers of variables by name, then everything else
 * as it came up. The number goes before all of them.
 */
final class ReadingOrder {
  private ReadingOrder() {}

  static int compare(Form.Factor a, Form.Factor b) {
    int rankA = rank(a);
    int rankB = rank(b);
    if (rankA != rankB || rankA != 1) {
      return Integer.compare(rankA, rankB);
    }
    return VariableNames.compare(name(a), name(b));
  }

  private static int rank(Form.Factor factor) {
    if (factor.number() == null || !(factor.base() instanceof Form.Atom atom)) {
      return 2;
    }
    return switch (atom.written()) {
      case Expr.Literal l -> 0;
      case Expr.NamedConstant c -> 0;
      case Expr.Quotient q -> 0;
      case Expr.Variable v -> 1;
      default -> 2;
    };
  }

  private static String name(Form.Factor factor) {
    return ((Form.Atom) factor.base()).head;
  }

  /** Whether a factor is neither a constant nor a power of a variable. */
  static boolean isComposite(Form.Factor factor) {
    return rank(factor) == 2;
  }
}
