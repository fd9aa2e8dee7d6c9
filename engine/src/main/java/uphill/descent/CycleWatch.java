package uphill.descent;

import java.util.Arrays;

/**
 * Notices that a run changes nothing any more, or that the same few points come round again.
 *
 * <p>Value and gradient norm are compared with those of up to eight steps before, which costs
 * nothing; only where they repeat is the point remembered and looked for in the next steps. A
 * return must be exact to a millionth of the way gone in between.
 */
final class CycleWatch {
  private static final int LONGEST = 8;
  private static final double SAME_VALUE = 1e-12;
  private static final double RETURN = 1e-6;

  /** What was found. */
  enum Finding {
    NOTHING,
    STILL,
    CYCLE
  }

  private final double change;
  private final double[] values = new double[LONGEST + 1];
  private final double[] norms = new double[LONGEST + 1];
  private final int[] repeats = new int[LONGEST + 1];
  private int seen;
  private double[] anchor = {};
  private int sinceAnchor = -1;
  private double farthest;

  /**
   * @param change the share of their size that point and value may change by and still count as
   *     still
   */
  CycleWatch(double change) {
    this.change = change;
  }

  /** Looks at a new step. */
  Finding look(Position at) {
    if (sinceAnchor >= 0) {
      Finding finding = compare(at.point);
      if (finding != Finding.NOTHING) {
        return finding;
      }
    }
    boolean repeating = false;
    for (int lag = 1; lag <= Math.min(LONGEST, seen); lag++) {
      int then = Math.floorMod(seen - lag, LONGEST + 1);
      double share = Math.max(SAME_VALUE, change);
      boolean same = isNear(at.value, values[then], share) && isNear(at.norm, norms[then], share);
      repeats[lag] = same ? repeats[lag] + 1 : 0;
      repeating |= repeats[lag] >= (lag == 1 ? 2 : 2 * lag);
    }
    values[seen % (LONGEST + 1)] = at.value;
    norms[seen % (LONGEST + 1)] = at.norm;
    seen = seen == Integer.MAX_VALUE ? LONGEST + 1 : seen + 1;
    if (repeating && sinceAnchor < 0) {
      anchor = Arrays.copyOf(at.point, at.point.length);
      sinceAnchor = 0;
      farthest = 0;
    }
    return Finding.NOTHING;
  }

  private Finding compare(double[] point) {
    double distance = 0;
    double size = 0;
    for (int i = 0; i < point.length; i++) {
      distance = Math.max(distance, Math.abs(point[i] - anchor[i]));
      size = Math.max(size, Math.abs(anchor[i]));
    }
    sinceAnchor++;
    if (sinceAnchor == 1 && distance <= change * size) {
      return Finding.STILL;
    }
    if (sinceAnchor > 1 && distance <= RETURN * farthest) {
      return Finding.CYCLE;
    }
    farthest = Math.max(farthest, distance);
    if (sinceAnchor == LONGEST) {
      sinceAnchor = -1;
    }
    return Finding.NOTHING;
  }

  private static boolean isNear(double a, double b, double share) {
    return Math.abs(a - b) <= share * Math.max(Math.abs(a), Math.abs(b));
  }
}
