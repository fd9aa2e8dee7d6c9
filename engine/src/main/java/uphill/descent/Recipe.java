package uphill.descent;

/**
 * All that decides a run besides the objective and the start.
 *
 * @param optimizer the rule
 * @param rate η, the learning rate of the first step, at least 0
 * @param schedule how it changes from step to step
 * @param tolerance when the run has converged
 * @param noise what is added to the gradient that the rule sees
 */
public record Recipe(
    Optimizer optimizer, double rate, Schedule schedule, Tolerance tolerance, Noise noise) {

  /**
   * Checks the rate.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Recipe {
    Checks.atLeastZero("rate", rate);
  }

  /** The rule with its usual rate, a constant schedule, the usual tolerance and no noise. */
  public static Recipe of(Optimizer optimizer) {
    return new Recipe(
        optimizer, optimizer.defaultRate(), new Schedule.Constant(), Tolerance.USUAL, Noise.NONE);
  }

  /** The same with another learning rate. */
  public Recipe withRate(double other) {
    return new Recipe(optimizer, other, schedule, tolerance, noise);
  }

  /** The same with another schedule. */
  public Recipe with(Schedule other) {
    return new Recipe(optimizer, rate, other, tolerance, noise);
  }

  /** The same with another tolerance. */
  public Recipe with(Tolerance other) {
    return new Recipe(optimizer, rate, schedule, other, noise);
  }

  /** The same with other noise. */
  public Recipe with(Noise other) {
    return new Recipe(optimizer, rate, schedule, tolerance, other);
  }

  /** The learning rate of a step, counted from 0. */
  public double rateAt(int step) {
    return rate * schedule.factor(step);
  }
}
