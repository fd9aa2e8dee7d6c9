package uphill.descent;

import org.jspecify.annotations.Nullable;
import uphill.objective.Objective;

/** Where a run is: the point, and the value and gradient there. Changes with each step. */
final class Position {
  private final Objective objective;
  private final Noise.@Nullable Source noise;

  final double[] point;
  final double[] gradient;
  double value;

  /** ‖∇f‖, of the gradient without noise. */
  double norm;

  private int evaluations;

  Position(Objective objective, double[] start, Noise.@Nullable Source noise) {
    this.objective = objective;
    this.noise = noise;
    this.point = start.clone();
    this.gradient = new double[start.length];
    evaluate();
  }

  Objective objective() {
    return objective;
  }

  /** How often value and gradient were computed together. */
  int evaluations() {
    return evaluations;
  }

  /** Computes value and gradient anew, after the point has changed. */
  void evaluate() {
    value = evaluate(point, gradient);
    arrive();
  }

  /** Ends a step whose last point, value and gradient are in place. */
  void arrive() {
    norm = Vectors.norm(gradient);
    if (noise != null) {
      noise.disturb(gradient);
    }
  }

  /** Value and gradient at another point, counted. */
  double evaluate(double[] at, double[] into) {
    evaluations++;
    return objective.gradient(at, into);
  }

  /** Goes along a direction to where value and gradient are known already. */
  void accept(double[] direction, Line.Trial trial) {
    Vectors.add(point, trial.t(), direction);
    value = trial.value();
    System.arraycopy(trial.gradient(), 0, gradient, 0, gradient.length);
    arrive();
  }

  /** g + λx, the gradient of f + λ‖x‖²/2. */
  double decayed(int i, double weightDecay) {
    return gradient[i] + weightDecay * point[i];
  }

  /** Whether value and gradient exist here. */
  boolean isDefined() {
    return value - value == 0 && norm - norm == 0;
  }
}
