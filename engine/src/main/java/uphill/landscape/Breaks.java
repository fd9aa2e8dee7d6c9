package uphill.landscape;

import java.util.Arrays;
import uphill.objective.Grid;
import uphill.objective.Section;

/**
 * Where a surface ends along the lines of a grid: at the edge of the domain, at a pole, at a jump.
 *
 * <p>An edge of the grid is suspect when one end has no value, or when the values at its ends
 * differ by much more than the slopes there explain. Suspects are bisected, all together, a block
 * of points a pass: a jump that does not shrink is a break, a steep but continuous cliff is not. A
 * break has up to two ends, how far the surface reaches from either side, known to 2^-40 of the
 * edge.
 */
final class Breaks {
  /** Bisections in tenths; all ten are made unless the suspects are many and the section dear. */
  private static final int PASSES = 4;

  private static final int JUMP_PASSES = 3;
  private static final int HALFWAY = 2;

  private static final int UNBROKEN = -1;
  private static final int NOTHING = -2;

  private final Grid grid;
  private final int[] breakAt;
  private final EdgeSearches found;

  private Breaks(Grid grid, int[] breakAt, EdgeSearches found) {
    this.grid = grid;
    this.breakAt = breakAt;
    this.found = found;
  }

  /**
   * Searches all edges.
   *
   * @param visible the smallest jump worth a gap, in units of f
   * @param budget where bisecting all suspects to the last would take much more than this, it ends
   *     sooner
   */
  static Breaks search(Section section, Samples samples, double visible, long budget) {
    Grid grid = samples.grid();
    int size = grid.size();
    int[] breakAt = new int[2 * size];
    Arrays.fill(breakAt, UNBROKEN);
    var searches = new EdgeSearches(section, visible);
    int nx = grid.nx();
    int ny = grid.ny();
    double dx = grid.dx();
    double dy = grid.dy();
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        int a = j * nx + i;
        if (i + 1 < nx) {
          suspect(samples, samples.fx(), a, a + 1, dx, visible, a, breakAt, searches);
        }
        if (j + 1 < ny) {
          suspect(samples, samples.fy(), a, a + nx, dy, visible, size + a, breakAt, searches);
        }
      }
    }
    int tenths = Budget.steps(section, 7L * searches.size(), 2 * budget, 2, 10);
    searches.run(tenths * PASSES, tenths * JUMP_PASSES, tenths * HALFWAY, breakAt);
    return new Breaks(grid, breakAt, searches);
  }

  private static void suspect(
      Samples samples,
      double[] slope,
      int a,
      int b,
      double step,
      double visible,
      int edge,
      int[] breakAt,
      EdgeSearches searches) {
    if (!isSuspect(samples.f()[a], slope[a], samples.f()[b], slope[b], step, visible)) {
      return;
    }
    boolean first = Double.isFinite(samples.f()[a]);
    boolean second = Double.isFinite(samples.f()[b]);
    if (!first && !second) {
      breakAt[edge] = NOTHING;
    } else {
      boolean alongX = edge < samples.grid().size();
      Grid grid = samples.grid();
      double x = grid.x(a % grid.nx());
      double y = grid.y(a / grid.nx());
      breakAt[edge] =
          searches.add(
              edge,
              x,
              y,
              alongX ? step : 0,
              alongX ? 0 : step,
              samples.f()[a],
              samples.f()[b],
              first,
              second);
    }
  }

  /**
   * Whether a surface may end between two places a step apart: f has no value at one of them, or
   * rises by more, and otherwise, than the slopes at both explain.
   *
   * @param visible the smallest jump worth a gap
   */
  static boolean isSuspect(
      double f0, double slope0, double f1, double slope1, double step, double visible) {
    double rise = f1 - f0;
    if (rise - rise != 0) {
      return true;
    }
    double gap = Math.abs(rise - step * (slope0 + slope1) / 2);
    double usual = step * (Math.abs(slope0) + Math.abs(slope1)) / 4;
    return (gap > visible + usual || usual - usual != 0) && Math.abs(rise) > visible;
  }

  /** The edge from (i, j) to (i+1, j). */
  int alongX(int i, int j) {
    return j * grid.nx() + i;
  }

  /** The edge from (i, j) to (i, j+1). */
  int alongY(int i, int j) {
    return grid.size() + j * grid.nx() + i;
  }

  /** Whether the surface runs through the whole edge. */
  boolean unbroken(int edge) {
    return breakAt[edge] == UNBROKEN;
  }

  /** How far the surface reaches from the edge's first end: a share of the edge, from 0 to 1. */
  double reachFromFirst(int edge) {
    return found.lowReach(breakAt[edge]);
  }

  /** f where the surface ends, coming from the edge's first end. */
  double valueFromFirst(int edge) {
    return found.lowValue(breakAt[edge]);
  }

  /** Where the surface begins again towards the edge's second end: a share of the edge. */
  double reachFromSecond(int edge) {
    return found.highReach(breakAt[edge]);
  }

  /** f where the surface ends, coming from the edge's second end. */
  double valueFromSecond(int edge) {
    return found.highValue(breakAt[edge]);
  }

  /** Whether f runs off beyond a height, upwards (sign 1) or downwards (sign -1), at some break. */
  boolean divergesBeyond(double height, int sign) {
    return found.diverges(height, sign);
  }

  /**
   * The largest (sign 1) or smallest (sign -1) value at an end where f stays finite, NaN without.
   */
  double extreme(int sign) {
    return found.extreme(sign);
  }
}
