package uphill.landscape;

import java.util.Arrays;

/**
 * Places scattered evenly over the shown part of a surface: the additive sequence R2 by M. Roberts
 * ("The unreasonable effectiveness of quasirandom sequences", 2018), whose k-th place is k·(1/p,
 * 1/p²) modulo 1 with p³ = p + 1, without those where f has no value or is cut away.
 *
 * @param us box coordinates u
 * @param vs box coordinates v
 */
record Scatter(double[] us, double[] vs) {
  private static final double ALONG_U = 0.7548776662466927;
  private static final double ALONG_V = 0.5698402909980532;

  /** So many places are tried for each that is wanted. */
  private static final int TRIES = 12;

  /**
   * Scatters {@code count} places, fewer where most of the window is empty.
   *
   * @param seed which stretch of the sequence
   */
  static Scatter over(Frame frame, int count, int seed) {
    double[] us = new double[count];
    double[] vs = new double[count];
    Window window = frame.window();
    double first = (double) (seed & 0xffff) * count;
    int n = 0;
    for (int k = 0; k < TRIES * count && n < count; k++) {
      us[n] = 2 * fraction((first + k + 1) * ALONG_U) - 1;
      vs[n] = 2 * fraction((first + k + 1) * ALONG_V) - 1;
      if (frame.shows(frame.section().value(window.x(us[n]), window.y(vs[n])))) {
        n++;
      }
    }
    return new Scatter(Arrays.copyOf(us, n), Arrays.copyOf(vs, n));
  }

  private static double fraction(double x) {
    return x - Math.floor(x);
  }
}
