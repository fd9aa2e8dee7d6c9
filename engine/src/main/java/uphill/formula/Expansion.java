package uphill.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes out the sums and products over an index, so that only variables remain. Parts that do not
 * depend on an index are shared, not copied, but count towards the limit each time they occur.
 */
final class Expansion {
  private final Spots spots;
  private final Map<String, Integer> bindings = new HashMap<>();

  /** The number of nodes of each part that is plain already; 0 if it must be written out. */
  private final Map<Expr, Integer> plainSizes = new IdentityHashMap<>();

  private final Map<Expr, Integer> leastSizes = new IdentityHashMap<>();

  private int nodes;
  private final int most;
  private Spots.Spot innermost;

  private Expansion(Spots spots, int most, Spots.Spot whole) {
    this.spots = spots;
    this.most = most;
    this.innermost = whole;
  }

  /**
   * The tree without sums and products over an index.
   *
   * @param most how many nodes it may have
   * @param whole where all of it stands in the text
   * @throws FormulaException if a bound is no whole number, an index is none or below 1, or there
   *     would be more nodes
   */
  static Expr of(Expr expr, Spots spots, int most, Spots.Spot whole) {
    return new Expansion(spots, most, whole).expand(expr);
  }

  /** Whether a variable occurs, so that the tree is no number even when all indices are known. */
  static boolean usesVariables(Expr expr) {
    return switch (expr) {
      case Expr.Variable v -> true;
      case Expr.Element e -> true;
      default -> {
        for (var part : Parts.of(expr)) {
          if (usesVariables(part)) {
            yield true;
          }
        }
        yield false;
      }
    };
  }

  private int plainSize(Expr expr) {
    var known = plainSizes.get(expr);
    if (known != null) {
      return known;
    }
    int size =
        switch (expr) {
          case Expr.Index i -> 0;
          case Expr.Element e -> 0;
          case Expr.SumOver s -> 0;
          case Expr.ProductOver p -> 0;
          default -> 1;
        };
    boolean plain = size == 1;
    for (var part : Parts.of(expr)) {
      int partSize = plainSize(part);
      plain &= partSize > 0;
      size += partSize;
    }
    size = plain ? size : 0;
    plainSizes.put(expr, size);
    return size;
  }

  /** How many nodes a part has at least once it is written out, whatever its inner bounds are. */
  private int leastSize(Expr expr) {
    int plain = plainSize(expr);
    if (plain > 0) {
      return plain;
    }
    var known = leastSizes.get(expr);
    if (known != null) {
      return known;
    }
    int size =
        switch (expr) {
          case Expr.Element e -> 1;
          case Expr.SumOver s -> 1;
          case Expr.ProductOver p -> 1;
          default -> {
            int sum = 1;
            for (var part : Parts.of(expr)) {
              sum += leastSize(part);
            }
            yield sum;
          }
        };
    leastSizes.put(expr, size);
    return size;
  }

  private void count(int more) {
    nodes += more;
    if (nodes > most) {
      throw Refusals.tooLarge(innermost.start(), innermost.end(), most);
    }
  }

  private Expr expand(Expr expr) {
    int size = plainSize(expr);
    if (size > 0) {
      count(size);
      return expr;
    }
    count(1);
    return switch (expr) {
      case Expr.Index i -> number(bindings.get(i.name()));
      case Expr.Element e -> element(e);
      case Expr.SumOver s -> {
        var terms = over(s, s.index(), s.from(), s.to(), s.body());
        yield terms.isEmpty()
            ? new Expr.Literal(0)
            : terms.size() == 1 ? terms.get(0) : new Expr.Sum(terms);
      }
      case Expr.ProductOver p -> {
        var factors = over(p, p.index(), p.from(), p.to(), p.body());
        yield factors.isEmpty()
            ? new Expr.Literal(1)
            : factors.size() == 1 ? factors.get(0) : new Expr.Product(factors);
      }
      default -> Parts.with(expr, this::expand);
    };
  }

  private static Expr number(int value) {
    var literal = new Expr.Literal(Math.abs(value));
    return value < 0 ? new Expr.Negation(literal) : literal;
  }

  private Expr element(Expr.Element element) {
    double number = Constant.valueOf(element.index(), bindings);
    if (!(number >= 1) || !Decimal.isWhole(number)) {
      var spot = spots.of(element.index());
      throw Refusals.index(spot.start(), spot.end());
    }
    if (number > Limits.INDEX) {
      var spot = spots.of(element.index());
      throw Refusals.indexTooLarge(spot.start(), spot.end());
    }
    return new Expr.Variable(element.array() + (int) number);
  }

  private List<Expr> over(Expr whole, String index, Expr from, Expr to, Expr body) {
    int first = bound(from);
    int last = bound(to);
    var outerSpot = innermost;
    innermost = spots.of(whole);
    var writtenOut = new ArrayList<Expr>();
    if (last >= first) {
      long parts = (long) last - first + 1;
      if (parts * leastSize(body) > most - nodes) {
        throw Refusals.tooLarge(innermost.start(), innermost.end(), most);
      }
      var outer = bindings.get(index);
      for (int i = first; i <= last; i++) {
        bindings.put(index, i);
        writtenOut.add(expand(body));
      }
      if (outer == null) {
        bindings.remove(index);
      } else {
        bindings.put(index, outer);
      }
    }
    innermost = outerSpot;
    return writtenOut;
  }

  private int bound(Expr bound) {
    double value = Constant.valueOf(bound, bindings);
    if (!Decimal.isWhole(value) || !(Math.abs(value) <= Limits.INDEX)) {
      var spot = spots.of(bound);
      throw value > Limits.INDEX && Decimal.isWhole(value)
          ? Refusals.tooLarge(spot.start(), spot.end(), most)
          : Refusals.bound(spot.start(), spot.end());
    }
    return (int) value;
  }
}
