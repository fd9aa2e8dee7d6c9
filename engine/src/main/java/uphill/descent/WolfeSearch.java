package uphill.descent;

/**
 * The strong Wolfe line search: a first phase widens the step until an interval must hold a good
 * one, a second narrows it by cubic interpolation, moved off the ends where that stalls. Follows J.
 * Nocedal and S. Wright, Numerical Optimization (2006), algorithms 3.5 and 3.6, with the constants
 * and safeguards of PyTorch's {@code strong_wolfe}, so that it tries the same steps.
 *
 * <p>A trial without a value is treated as too high; interpolation that makes no number falls back
 * to the middle.
 */
final class WolfeSearch {
  private static final double DROP = 1e-4;
  private static final double SMALLEST_BRACKET = 1e-9;

  private final Line line;
  private final double flatness;
  private final int mostTrials;
  private int trials;

  /** The end of the bracket with the lower value, and the other one. */
  private Line.Trial low;

  private Line.Trial high;

  /**
   * @param flatness the share of the first slope that may remain
   * @param mostTrials when to settle for the best step found
   */
  WolfeSearch(Line line, double flatness, int mostTrials) {
    this.line = line;
    this.flatness = flatness;
    this.mostTrials = mostTrials;
    this.low = line.start();
    this.high = line.start();
  }

  /** The accepted step, its first trial at {@code first}. */
  Line.Trial from(double first) {
    if (!widen(first)) {
      narrow();
    }
    return low;
  }

  /** Whether the step was found at once; otherwise the bracket is set. */
  private boolean widen(double first) {
    Line.Trial before = line.start();
    Line.Trial now = line.at(first);
    for (trials = 0; trials < mostTrials; trials++) {
      if (isTooHigh(now) || (trials > 1 && now.value() >= before.value())) {
        bracket(before, now);
        return false;
      }
      if (isFlat(now)) {
        low = now;
        return true;
      }
      if (now.slope() >= 0) {
        bracket(before, now);
        return false;
      }
      double t = now.t();
      double next = interpolate(before, now, t + 0.01 * (t - before.t()), t * 10);
      before = now;
      now = line.at(next);
    }
    bracket(line.start(), now);
    return false;
  }

  private void bracket(Line.Trial first, Line.Trial second) {
    boolean firstIsLow = !(first.value() > second.value());
    low = firstIsLow ? first : second;
    high = firstIsLow ? second : first;
  }

  private void narrow() {
    boolean stalled = false;
    double size = line.largestComponent();
    while (trials < mostTrials && Math.abs(high.t() - low.t()) * size >= SMALLEST_BRACKET) {
      double left = Math.min(low.t(), high.t());
      double right = Math.max(low.t(), high.t());
      double t =
          low.t() <= high.t()
              ? interpolate(low, high, left, right)
              : interpolate(high, low, left, right);
      double margin = 0.1 * (right - left);
      if (Math.min(right - t, t - left) < margin) {
        if (stalled || t >= right || t <= left) {
          t = Math.abs(t - right) < Math.abs(t - left) ? right - margin : left + margin;
          stalled = false;
        } else {
          stalled = true;
        }
      } else {
        stalled = false;
      }
      trials++;
      if (take(line.at(t))) {
        return;
      }
    }
  }

  /** Narrows the bracket to the trial; true if it is good enough to end with. */
  private boolean take(Line.Trial trial) {
    if (isTooHigh(trial) || !(trial.value() < low.value())) {
      high = trial;
      return false;
    }
    boolean done = isFlat(trial);
    if (!done && trial.slope() * (high.t() - low.t()) >= 0) {
      high = low;
    }
    low = trial;
    return done;
  }

  private boolean isTooHigh(Line.Trial trial) {
    Line.Trial start = line.start();
    return !(trial.value() <= start.value() + DROP * trial.t() * start.slope());
  }

  private boolean isFlat(Line.Trial trial) {
    return Math.abs(trial.slope()) <= -flatness * line.start().slope();
  }

  /**
   * Where the cubic through both values and slopes is lowest, held between two bounds; their middle
   * where it has no lowest place (Nocedal and Wright, equation 3.59).
   */
  static double interpolate(Line.Trial left, Line.Trial right, double from, double to) {
    double width = right.t() - left.t();
    double d1 = left.slope() + right.slope() - 3 * (left.value() - right.value()) / -width;
    double square = d1 * d1 - left.slope() * right.slope();
    if (!(square >= 0)) {
      return (from + to) / 2;
    }
    double d2 = Math.sqrt(square);
    double t =
        right.t() - width * ((right.slope() + d2 - d1) / (right.slope() - left.slope() + 2 * d2));
    return t - t == 0 ? Math.min(Math.max(t, from), to) : (from + to) / 2;
  }
}
