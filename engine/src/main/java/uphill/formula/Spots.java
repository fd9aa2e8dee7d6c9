package uphill.formula;

import java.util.IdentityHashMap;
import java.util.Map;

/**
 * Where in the text those parts of a tree stand that can still turn out wrong once the sums are
 * written out: bounds and index expressions. Kept beside the tree, so that equal formulas are equal
 * trees.
 */
final class Spots {
  /** A stretch of the text, in UTF-16 units, the end exclusive. */
  record Spot(int start, int end) {}

  private final Map<Expr, Spot> spots = new IdentityHashMap<>();

  void put(Expr part, int start, int end) {
    spots.put(part, new Spot(start, end));
  }

  Spot of(Expr part) {
    return spots.getOrDefault(part, new Spot(0, 0));
  }
}
