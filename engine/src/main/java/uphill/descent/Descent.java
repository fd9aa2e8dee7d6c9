package uphill.descent;

import java.util.List;
import java.util.Optional;
import uphill.objective.Objective;

/**
 * One run downhill: an objective, a start and a {@link Recipe}, taken step by step. It always ends
 * with a named reason, never with numbers that are none.
 *
 * <p>Step 0 is the start. A step of a rule without a line search costs one gradient and some
 * arithmetic in O(n). One thread uses it at a time.
 */
public final class Descent {
  private static final double BEYOND_MEASURE = 1e10;

  private final Recipe recipe;
  private final Motion motion;
  private final Position position;
  private final CycleWatch watch;
  private final double largestValue;
  private final double largestNorm;
  private int steps;
  private int beyond = -1;
  private double usedRate;
  private Optional<Stop> stop = Optional.empty();

  /**
   * Stands at the start.
   *
   * @param start n coordinates; not changed
   * @throws IllegalArgumentException if the start has another number of coordinates than the
   *     objective, or the optimizer cannot take so many
   */
  public Descent(Objective objective, double[] start, Recipe recipe) {
    if (start.length != objective.dimension()) {
      throw new IllegalArgumentException(
          "The start has "
              + start.length
              + " coordinates, the objective "
              + objective.dimension()
              + " variables.");
    }
    this.recipe = recipe;
    this.motion = recipe.optimizer().start(start.length);
    this.position =
        new Position(
            objective, start, recipe.noise().deviation() > 0 ? recipe.noise().source() : null);
    this.watch = new CycleWatch(recipe.tolerance().change());
    this.largestValue = BEYOND_MEASURE * (1 + Math.abs(position.value));
    this.largestNorm = BEYOND_MEASURE * (1 + position.norm);
    judge();
  }

  /**
   * Takes one step, unless the run has ended.
   *
   * @return whether a step was taken
   */
  public boolean step() {
    if (stop.isPresent()) {
      return false;
    }
    usedRate = motion.step(position, recipe.rateAt(steps));
    steps++;
    judge();
    return true;
  }

  /**
   * Takes steps until the run ends or has so many steps in all; then it has ended for want of steps
   * if for nothing else.
   *
   * @return why and where it ended
   */
  public Stop run(int most) {
    while (steps < most && step()) {
      continue;
    }
    return ended();
  }

  /** Ends the run here if it has not ended by itself, and says why it ended. */
  public Stop ended() {
    if (stop.isEmpty()) {
      stop =
          Optional.of(
              beyond >= 0
                  ? new Stop(Stop.Reason.DIVERGED, beyond)
                  : new Stop(Stop.Reason.STEPS, steps));
    }
    return stop.get();
  }

  /**
   * Computes value and gradient anew where the run stands, because the objective has become another
   * one: the next mini-batch. Costs a gradient.
   */
  public void renew() {
    if (stop.isEmpty()) {
      position.evaluate();
      judge();
    }
  }

  private void judge() {
    if (!position.isDefined()) {
      stop = Optional.of(new Stop(lost(), steps));
      return;
    }
    if (beyond < 0 && (Math.abs(position.value) > largestValue || position.norm > largestNorm)) {
      beyond = steps;
    }
    Tolerance tolerance = recipe.tolerance();
    if (!tolerance.stopsEarly()) {
      return;
    }
    if (position.norm <= tolerance.gradient()) {
      stop = Optional.of(new Stop(Stop.Reason.CONVERGED, steps));
    } else if (beyond >= 0) {
      stop = Optional.of(new Stop(Stop.Reason.DIVERGED, beyond));
    } else if (recipe.rateAt(Math.max(0, steps - 1)) > 0) {
      stop =
          switch (watch.look(position)) {
            case NOTHING -> Optional.empty();
            case STILL -> Optional.of(new Stop(Stop.Reason.CONVERGED, steps));
            case CYCLE -> Optional.of(new Stop(Stop.Reason.CYCLING, steps));
          };
    }
  }

  /** Why there is no value or gradient: the numbers ran out, or the domain did. */
  private Stop.Reason lost() {
    boolean ranOut =
        beyond >= 0
            || position.value == Double.POSITIVE_INFINITY && steps > 0
            || !(Vectors.largest(position.point) <= BEYOND_MEASURE);
    return ranOut && steps > 0 ? Stop.Reason.DIVERGED : Stop.Reason.UNDEFINED;
  }

  /** How many steps were taken. */
  public int steps() {
    return steps;
  }

  /** The point, n coordinates: live, the next step changes it. */
  public double[] point() {
    return position.point;
  }

  /** f there; NaN or infinite only where the run ended. */
  public double value() {
    return position.value;
  }

  /** The gradient that the rule sees there, with noise if there is any: live. */
  public double[] gradient() {
    return position.gradient;
  }

  /** ‖∇f‖ there, without noise; NaN or infinite only where the run ended, NaN without a value. */
  public double norm() {
    return position.value - position.value == 0 ? position.norm : Double.NaN;
  }

  /** The learning rate of the last step, as the rule or its line search used it; 0 at the start. */
  public double usedRate() {
    return usedRate;
  }

  /** What the rule carries along, to be drawn: live vectors. */
  public List<Memory> memories() {
    return motion.memories();
  }

  /** How often the gradient was computed. */
  public int evaluations() {
    return position.evaluations();
  }

  /** Why it ended, if it has. */
  public Optional<Stop> stop() {
    return stop;
  }
}
