package uphill.descent;

import java.util.List;

/**
 * What an optimizer carries from step to step in one run: velocities, running averages, pairs of
 * steps and gradient changes.
 */
public abstract class Motion {
  Motion() {}

  /**
   * Takes one step: leaves the new point with its value and gradient in {@code at}.
   *
   * @param rate η, at least 0
   * @return the learning rate in effect: η, or what the rule made of it
   */
  abstract double step(Position at, double rate);

  /** The vectors it carries, by their names in the field; none for a rule without memory. */
  public List<Memory> memories() {
    return List.of();
  }
}
