package uphill.formula;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The order of variables: by letter, then by number, {@code x} before {@code x1} before {@code
 * x10}.
 */
final class VariableNames {
  private VariableNames() {}

  static int compare(String a, String b) {
    if (a.charAt(0) != b.charAt(0)) {
      return Character.compare(a.charAt(0), b.charAt(0));
    }
    return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
  }

  /** The variables that occur in a tree, in order. */
  static List<String> in(Expr expr) {
    var names = new HashSet<String>();
    collect(expr, names, new IdentityHashMap<>());
    var sorted = new ArrayList<>(names);
    sorted.sort(VariableNames::compare);
    return List.copyOf(sorted);
  }

  private static void collect(Expr expr, Set<String> names, Map<Expr, Boolean> seen) {
    if (expr instanceof Expr.Variable variable) {
      names.add(variable.name());
      return;
    }
    var parts = Parts.of(expr);
    if (parts.isEmpty() || seen.put(expr, true) != null) {
      return;
    }
    for (var part : parts) {
      collect(part, names, seen);
    }
  }
}
