package uphill.descent;

/** Armijo's rule: halve the step until the drop is a fair share of what the slope promises. */
final class Backtracking {
  private static final double SHARE = 1e-4;
  private static final int MOST_HALVINGS = 60;

  private Backtracking() {}

  static Line.Trial along(Line line, double first) {
    double t = first;
    for (int halving = 0; halving <= MOST_HALVINGS; halving++) {
      Line.Trial trial = line.at(t);
      if (trial.value() <= line.start().value() + SHARE * t * line.start().slope()
          && trial.slope() - trial.slope() == 0) {
        return trial;
      }
      t /= 2;
    }
    return line.start();
  }
}
