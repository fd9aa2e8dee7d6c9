package uphill.landscape;

import uphill.objective.Section;

/**
 * How much evaluating a landscape may take, in units of {@link Section#work}: a formula of a few
 * hundred operations never meets these bounds, a sum of a thousand sines is sampled more coarsely.
 * What is left out is fineness, never truth: every sample is exact.
 */
final class Budget {
  /** For the sample of a frame, in the thread that draws: 65×65 points of 500 operations. */
  static final long FRAME = 65L * 65 * 500;

  /** For a fine mesh, in a worker: 256×256 points of 1,000 operations. */
  static final long MESH = 256L * 256 * 1000;

  /** For one tool at a point, in the frame in which it is dragged. */
  static final long TOOL = 200_000;

  /** For one update of the rain, sixty times a second in a worker. */
  static final long RAIN = 600_000;

  private static final int COARSEST = 9;

  private Budget() {}

  /** How many points along each side of a square grid, at most {@code wanted}. */
  static int side(Section section, int wanted, long budget) {
    int affordable = (int) Math.sqrt(budget / Math.max(1.0, section.work()));
    return Math.min(wanted, Math.max(COARSEST, affordable));
  }

  /** How often a step may be taken that costs {@code points} evaluations each time. */
  static int steps(Section section, long points, long budget, int least, int wanted) {
    long affordable = budget / Math.max(1, points * section.work());
    return (int) Math.max(least, Math.min(wanted, affordable));
  }
}
