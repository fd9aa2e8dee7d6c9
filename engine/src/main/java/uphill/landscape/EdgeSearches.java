package uphill.landscape;

import java.util.Arrays;
import uphill.objective.Section;

/**
 * Bisections along many segments at once, a block of points a pass.
 *
 * <p>Each search is for the end of the domain (one end of its bracket has a value, the other none)
 * or for a jump (both have, and they differ). A jump whose bracket meets a point without a value
 * becomes two searches for the end of the domain, one from each side.
 */
final class EdgeSearches {
  /** Bracket ends as shares of the segment, and f there. */
  private double[] lo = new double[64];

  private double[] hi = new double[64];
  private double[] flo = new double[64];
  private double[] fhi = new double[64];

  /** f at the bracket's ends halfway through: what still moves after that diverges. */
  private double[] earlierLo = new double[64];

  private double[] earlierHi = new double[64];

  private double[] x = new double[64];
  private double[] y = new double[64];
  private double[] dx = new double[64];
  private double[] dy = new double[64];
  private int[] edge = new int[64];

  /** The second search of a jump that became two, or -1. */
  private int[] partner = new int[64];

  private Goal[] goal = new Goal[64];
  private int count;
  private final Section section;
  private final double visible;

  private enum Goal {
    /** f exists at lo, not at hi. */
    END_ABOVE_LO,
    /** f exists at hi, not at lo. */
    END_BELOW_HI,
    /** f exists at both and differs. */
    JUMP,
    /** The jump shrank away. */
    CONTINUOUS
  }

  EdgeSearches(Section section, double visible) {
    this.section = section;
    this.visible = visible;
  }

  /** Adds a search along a segment; at least one end has a value. Returns its number. */
  int add(
      int edge,
      double x,
      double y,
      double dx,
      double dy,
      double first,
      double second,
      boolean firstDefined,
      boolean secondDefined) {
    if (count == lo.length) {
      grow();
    }
    int k = count++;
    this.edge[k] = edge;
    this.x[k] = x;
    this.y[k] = y;
    this.dx[k] = dx;
    this.dy[k] = dy;
    lo[k] = 0;
    hi[k] = 1;
    flo[k] = first;
    fhi[k] = second;
    earlierLo[k] = first;
    earlierHi[k] = second;
    partner[k] = -1;
    goal[k] = !secondDefined ? Goal.END_ABOVE_LO : !firstDefined ? Goal.END_BELOW_HI : Goal.JUMP;
    return k;
  }

  /** How many searches there are. */
  int size() {
    return count;
  }

  private void grow() {
    int size = 2 * count;
    lo = Arrays.copyOf(lo, size);
    hi = Arrays.copyOf(hi, size);
    flo = Arrays.copyOf(flo, size);
    fhi = Arrays.copyOf(fhi, size);
    earlierLo = Arrays.copyOf(earlierLo, size);
    earlierHi = Arrays.copyOf(earlierHi, size);
    x = Arrays.copyOf(x, size);
    y = Arrays.copyOf(y, size);
    dx = Arrays.copyOf(dx, size);
    dy = Arrays.copyOf(dy, size);
    edge = Arrays.copyOf(edge, size);
    partner = Arrays.copyOf(partner, size);
    goal = Arrays.copyOf(goal, size);
  }

  /**
   * Bisects until all is known.
   *
   * @param breakAt receives -1 for an edge that turned out to be continuous
   */
  void run(int passes, int jumpPasses, int halfway, int[] breakAt) {
    if (count == 0) {
      return;
    }
    int[] active = new int[count];
    for (int k = 0; k < count; k++) {
      active[k] = k;
    }
    int alive = count;
    for (int pass = 1; pass <= passes + jumpPasses && alive > 0; pass++) {
      double[] xs = new double[alive];
      double[] ys = new double[alive];
      double[] values = new double[alive];
      for (int a = 0; a < alive; a++) {
        int k = active[a];
        double t = (lo[k] + hi[k]) / 2;
        xs[a] = x[k] + t * dx[k];
        ys[a] = y[k] + t * dy[k];
      }
      section.values(xs, ys, alive, values);
      int before = count;
      for (int a = 0; a < alive; a++) {
        step(active[a], values[a]);
      }
      int kept = 0;
      int[] next = new int[alive + count - before];
      for (int a = 0; a < alive; a++) {
        int k = active[a];
        if (goesOn(k, passes, jumpPasses, halfway, breakAt)) {
          next[kept++] = k;
        }
      }
      for (int k = before; k < count; k++) {
        next[kept++] = k;
      }
      active = next;
      alive = kept;
    }
  }

  private void step(int k, double value) {
    double t = (lo[k] + hi[k]) / 2;
    boolean defined = Double.isFinite(value);
    switch (goal[k]) {
      case END_ABOVE_LO -> moveEnd(k, t, value, defined);
      case END_BELOW_HI -> moveEnd(k, t, value, !defined);
      case JUMP -> {
        if (!defined) {
          int other = add(edge[k], x[k], y[k], dx[k], dy[k], value, fhi[k], false, true);
          lo[other] = t;
          hi[other] = hi[k];
          partner[k] = other;
          goal[k] = Goal.END_ABOVE_LO;
          hi[k] = t;
          fhi[k] = value;
        } else if (Math.abs(value - flo[k]) > Math.abs(fhi[k] - value)) {
          hi[k] = t;
          fhi[k] = value;
        } else {
          lo[k] = t;
          flo[k] = value;
        }
      }
      case CONTINUOUS -> {}
    }
  }

  private void moveEnd(int k, double t, double value, boolean towardsHi) {
    if (towardsHi) {
      lo[k] = t;
      flo[k] = value;
    } else {
      hi[k] = t;
      fhi[k] = value;
    }
  }

  private boolean goesOn(int k, int passes, int jumpPasses, int halfway, int[] breakAt) {
    double width = hi[k] - lo[k];
    if (width >= share(halfway)) {
      earlierLo[k] = flo[k];
      earlierHi[k] = fhi[k];
    }
    return switch (goal[k]) {
      case JUMP -> {
        double jump = Math.abs(fhi[k] - flo[k]);
        boolean last = width <= share(jumpPasses);
        if (!(jump > visible) || last && jump < Math.abs(earlierHi[k] - earlierLo[k]) / 2) {
          goal[k] = Goal.CONTINUOUS;
          breakAt[edge[k]] = -1;
        }
        yield goal[k] == Goal.JUMP && !last;
      }
      case END_ABOVE_LO, END_BELOW_HI -> width > share(passes);
      case CONTINUOUS -> false;
    };
  }

  private static double share(int passes) {
    return 1.0 / (1L << passes);
  }

  /** How far the surface reaches from the first end, NaN if it does not start there. */
  double lowReach(int k) {
    return hasLow(k) ? lo[k] : Double.NaN;
  }

  /** f there. */
  double lowValue(int k) {
    return hasLow(k) ? flo[k] : Double.NaN;
  }

  /** From where the surface runs to the second end, NaN if it does not end there. */
  double highReach(int k) {
    int h = highSide(k);
    return h >= 0 ? hi[h] : Double.NaN;
  }

  /** f there. */
  double highValue(int k) {
    int h = highSide(k);
    return h >= 0 ? fhi[h] : Double.NaN;
  }

  private int highSide(int k) {
    if (k < 0) {
      return -1;
    }
    return partner[k] >= 0 ? partner[k] : hasHigh(k) ? k : -1;
  }

  private boolean hasLow(int k) {
    return k >= 0 && goal[k] != Goal.END_BELOW_HI;
  }

  private boolean hasHigh(int k) {
    return goal[k] != Goal.END_ABOVE_LO;
  }

  /** Whether f still rises beyond a height (sign 1), or falls (sign -1), ever closer to a break. */
  boolean diverges(double height, int sign) {
    for (int k = 0; k < count; k++) {
      if (goal[k] != Goal.CONTINUOUS
          && (hasLow(k) && climbs(sign * flo[k], sign * earlierLo[k], sign * height)
              || hasHigh(k) && climbs(sign * fhi[k], sign * earlierHi[k], sign * height))) {
        return true;
      }
    }
    return false;
  }

  private boolean climbs(double now, double earlier, double height) {
    return now - earlier > 4 * visible && now > height;
  }

  /** The largest (sign 1) or smallest (sign -1) value at an end where f settles; NaN if none. */
  double extreme(int sign) {
    double still = 4 * visible;
    double best = Double.NaN;
    for (int k = 0; k < count; k++) {
      if (goal[k] == Goal.CONTINUOUS) {
        continue;
      }
      if (hasLow(k)
          && Math.abs(flo[k] - earlierLo[k]) <= still
          && !(sign * flo[k] <= sign * best)) {
        best = flo[k];
      }
      if (hasHigh(k)
          && Math.abs(fhi[k] - earlierHi[k]) <= still
          && !(sign * fhi[k] <= sign * best)) {
        best = fhi[k];
      }
    }
    return best;
  }
}
