package uphill.formula;

import java.util.IdentityHashMap;
import java.util.Map;

/** Counts the nodes of trees, shared parts as often as they occur. Each part is looked at once. */
final class TreeSize {
  /** Larger trees count as this large. */
  private static final long MANY = Long.MAX_VALUE / 4;

  private final Map<Expr, Long> known = new IdentityHashMap<>();

  long of(Expr expr) {
    var parts = Parts.of(expr);
    if (parts.isEmpty()) {
      return 1;
    }
    var size = known.get(expr);
    if (size == null) {
      long sum = 1;
      for (var part : parts) {
        sum = Math.min(MANY, sum + of(part));
      }
      size = sum;
      known.put(expr, size);
    }
    return size;
  }
}
