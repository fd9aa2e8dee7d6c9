package uphill.descent;

import java.util.Random;

/**
 * Gaussian noise on every component of the gradient, as the draw of a mini-batch makes it. The same
 * seed gives the same noise everywhere.
 *
 * @param deviation the standard deviation of a component, at least 0; 0 for no noise
 * @param seed of the generator
 */
public record Noise(double deviation, long seed) {
  /** No noise. */
  public static final Noise NONE = new Noise(0, 0);

  /**
   * Checks the deviation.
   *
   * @throws IllegalArgumentException if it is negative or not finite
   */
  public Noise {
    Checks.atLeastZero("noise", deviation);
  }

  Source source() {
    return new Source(deviation, new Random(seed));
  }

  /** The noise of one run. */
  record Source(double deviation, Random random) {
    void disturb(double[] gradient) {
      for (int i = 0; i < gradient.length; i++) {
        gradient[i] += deviation * random.nextGaussian();
      }
    }
  }
}
