package uphill.descent;

/**
 * Steepest descent with a line search: along −g, as far as the search says (Cauchy's method).
 *
 * @param search how far; its first trial is t = η
 */
public record SteepestDescent(Search search) implements Optimizer {

  @Override
  public double defaultRate() {
    return 1;
  }

  @Override
  public Motion start(int n) {
    double[] direction = new double[n];
    return new Motion() {
      @Override
      double step(Position at, double rate) {
        for (int i = 0; i < n; i++) {
          direction[i] = -at.gradient[i];
        }
        var line = new Line(at, direction);
        Line.Trial trial = line.start().slope() < 0 ? search.along(line, rate) : line.start();
        line.accept(trial);
        return trial.t();
      }
    };
  }

  @Override
  public boolean looksAround() {
    return true;
  }
}
