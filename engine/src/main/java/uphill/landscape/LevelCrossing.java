package uphill.landscape;

import uphill.objective.Section;

/** Where a function takes a level on a segment of the input plane, by asking it. */
final class LevelCrossing {
  private static final int QUESTIONS = 12;

  private final Section section;
  private int questionsLeft;

  /** With a budget: when it is used up, crossings are taken from straight lines. */
  LevelCrossing(Section section, long budget) {
    this.section = section;
    this.questionsLeft = Budget.steps(section, 1, budget, 0, Integer.MAX_VALUE);
  }

  /**
   * The share of the way from (x0, y0), where f is h0, to (x1, y1), where it is h1, at which f is
   * {@code level}, which lies between.
   *
   * <p>By the false position with halved weights (Illinois), on differences d/(1+|d|/scale) so that
   * a pole at one end does not hold it up. Falls back to the straight line if the function is not
   * what its ends say.
   */
  double between(double x0, double y0, double h0, double x1, double y1, double h1, double level) {
    double straight = (level - h0) / (h1 - h0);
    double scale = Math.min(Math.abs(h0 - level), Math.abs(h1 - level));
    if (questionsLeft <= 0 || !(scale > 0) || h1 - h0 - (h1 - h0) != 0) {
      return straight == straight ? Math.max(0, Math.min(1, straight)) : 0.5;
    }
    double lo = 0;
    double hi = 1;
    double g0 = squeezed(h0 - level, scale);
    double g1 = squeezed(h1 - level, scale);
    double t = straight;
    int side = 0;
    for (int k = 0; k < QUESTIONS; k++) {
      t = lo + (hi - lo) * (g0 / (g0 - g1));
      questionsLeft--;
      double value = section.value(x0 + t * (x1 - x0), y0 + t * (y1 - y0));
      if (value - value != 0) {
        return straight;
      }
      double g = squeezed(value - level, scale);
      if (Math.abs(g) < 1e-9 * scale) {
        break;
      }
      if (g > 0 == g0 > 0) {
        lo = t;
        g0 = g;
        g1 = side == 1 ? g1 / 2 : g1;
        side = 1;
      } else {
        hi = t;
        g1 = g;
        g0 = side == -1 ? g0 / 2 : g0;
        side = -1;
      }
    }
    return t;
  }

  private static double squeezed(double d, double scale) {
    return d / (1 + Math.abs(d) / scale);
  }
}
