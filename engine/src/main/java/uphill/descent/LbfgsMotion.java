package uphill.descent;

import java.util.ArrayList;
import java.util.List;

/** The pairs of steps and gradient changes of {@link Lbfgs}. */
final class LbfgsMotion extends Motion {
  private static final double LEAST_CURVATURE = 1e-10;

  /** A step s, the change y of the gradient along it, and 1/(y·s). */
  private record Pair(double[] step, double[] change, double inverse) {}

  private final Lbfgs rule;
  private final List<Pair> pairs = new ArrayList<>();
  private final double[] direction;
  private final double[] before;
  private double length;
  private double scale = 1;
  private boolean started;

  LbfgsMotion(int n, Lbfgs rule) {
    this.rule = rule;
    this.direction = new double[n];
    this.before = new double[n];
  }

  @Override
  double step(Position at, double rate) {
    if (started) {
      remember(at.gradient);
    }
    turn(at.gradient);
    Line line = new Line(at, direction);
    if (started && !(line.start().slope() < 0)) {
      forget();
      turn(at.gradient);
      line = new Line(at, direction);
    }
    System.arraycopy(at.gradient, 0, before, 0, before.length);
    if (!(line.start().slope() < 0)) {
      length = 0;
      return 0;
    }
    double first = started ? rate : rate * Math.min(1, 1 / Vectors.sumOfSizes(at.gradient));
    Line.Trial trial = rule.search().along(line, first);
    line.accept(trial);
    started = true;
    length = trial.t();
    if (length == 0) {
      forget();
    }
    return length;
  }

  private void forget() {
    pairs.clear();
    scale = 1;
    started = false;
  }

  /** Takes in the last step, if the gradient grew along it. */
  private void remember(double[] gradient) {
    int n = gradient.length;
    double[] change = new double[n];
    double[] step = new double[n];
    for (int i = 0; i < n; i++) {
      change[i] = gradient[i] - before[i];
      step[i] = length * direction[i];
    }
    double curvature = Vectors.dot(change, step);
    if (!(curvature > LEAST_CURVATURE)) {
      return;
    }
    if (pairs.size() == rule.history()) {
      pairs.remove(0);
    }
    pairs.add(new Pair(step, change, 1 / curvature));
    scale = curvature / Vectors.dot(change, change);
  }

  /** The direction −Hg, H the inverse Hessian that the pairs suggest. */
  private void turn(double[] gradient) {
    double[] d = direction;
    for (int i = 0; i < d.length; i++) {
      d[i] = -gradient[i];
    }
    double[] shares = new double[pairs.size()];
    for (int k = shares.length - 1; k >= 0; k--) {
      Pair pair = pairs.get(k);
      shares[k] = Vectors.dot(pair.step(), d) * pair.inverse();
      Vectors.add(d, -shares[k], pair.change());
    }
    for (int i = 0; i < d.length; i++) {
      d[i] *= scale;
    }
    for (int k = 0; k < shares.length; k++) {
      Pair pair = pairs.get(k);
      double back = Vectors.dot(pair.change(), d) * pair.inverse();
      Vectors.add(d, shares[k] - back, pair.step());
    }
  }

  @Override
  public List<Memory> memories() {
    return List.of(new Memory("direction", direction));
  }
}
