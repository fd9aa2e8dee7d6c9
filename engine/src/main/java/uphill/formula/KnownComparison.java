package uphill.formula;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Condition.Relation;

/**
 * What is known of two numbers, neither of them NaN, and what follows for conditionals about the
 * same two: where {@code a > b} holds, {@code if(b > a, …)} is decided.
 *
 * @param left one number
 * @param right the other
 * @param possible the relations left open, as bits of {@link #LESS}, {@link #EQUAL}, {@link
 *     #GREATER}
 */
record KnownComparison(@Nullable Expr left, @Nullable Expr right, int possible) {
  private static final int LESS = 1;
  private static final int EQUAL = 2;
  private static final int GREATER = 4;
  private static final int ALL = LESS | EQUAL | GREATER;

  static final KnownComparison NOTHING = new KnownComparison(null, null, ALL);

  /** What is known where the comparison holds as well. */
  KnownComparison and(Condition.Comparison comparison) {
    return narrowed(comparison, allowed(comparison.relation()));
  }

  /** What is known where the comparison does not hold. */
  KnownComparison andNot(Condition.Comparison comparison) {
    return narrowed(comparison, ALL & ~allowed(comparison.relation()));
  }

  private KnownComparison narrowed(Condition.Comparison comparison, int allowed) {
    if (same(comparison.left(), left) && same(comparison.right(), right)) {
      return new KnownComparison(left, right, possible & allowed);
    }
    if (same(comparison.left(), right) && same(comparison.right(), left)) {
      return new KnownComparison(left, right, possible & swapped(allowed));
    }
    return new KnownComparison(comparison.left(), comparison.right(), allowed);
  }

  private static int allowed(Relation relation) {
    return switch (relation) {
      case LESS -> LESS;
      case LESS_OR_EQUAL -> LESS | EQUAL;
      case GREATER -> GREATER;
      case GREATER_OR_EQUAL -> GREATER | EQUAL;
      case EQUAL -> EQUAL;
      case NOT_EQUAL -> LESS | GREATER;
    };
  }

  private static int swapped(int relations) {
    return relations & EQUAL
        | ((relations & LESS) != 0 ? GREATER : 0)
        | ((relations & GREATER) != 0 ? LESS : 0);
  }

  /** The trees, or the branches of them that are certain to be taken. */
  List<Expr> resolved(List<Expr> trees) {
    var resolved = new ArrayList<Expr>(trees.size());
    for (var tree : trees) {
      resolved.add(resolve(tree));
    }
    return resolved;
  }

  private Expr resolve(Expr expr) {
    if (!(expr instanceof Expr.If choice)
        || !(choice.condition() instanceof Condition.Comparison comparison)) {
      return expr;
    }
    int asked = allowed(comparison.relation());
    int open = possible;
    if (same(comparison.left(), comparison.right())) {
      open = EQUAL;
    } else if (same(comparison.left(), right) && same(comparison.right(), left)) {
      asked = swapped(asked);
    } else if (!same(comparison.left(), left) || !same(comparison.right(), right)) {
      return expr;
    }
    if ((open & ~asked) == 0) {
      return resolve(choice.then());
    }
    return (open & asked) == 0 ? resolve(choice.otherwise()) : expr;
  }

  private static boolean same(Expr a, @Nullable Expr b) {
    return a == b || a instanceof Expr.Literal l && l.equals(b);
  }
}
