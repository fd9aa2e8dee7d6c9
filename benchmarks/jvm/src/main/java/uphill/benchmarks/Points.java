package uphill.benchmarks;

import java.util.SplittableRandom;

/** Random points, drawn anew for each iteration and taken in turn. */
final class Points {
  private static final int MOST_NUMBERS = 1 << 16;

  private final SplittableRandom random = new SplittableRandom(20_260_101);
  private final double[][] points;
  private final double low;
  private final double high;
  private int next;

  /** Points of n coordinates between two bounds: at most 1,024 of them, and half a megabyte. */
  Points(int n, double low, double high) {
    this.points = new double[Math.max(4, Math.min(1024, MOST_NUMBERS / n))][n];
    this.low = low;
    this.high = high;
  }

  void draw() {
    for (var point : points) {
      for (int k = 0; k < point.length; k++) {
        point[k] = random.nextDouble(low, high);
      }
    }
  }

  double[] next() {
    next = next + 1 < points.length ? next + 1 : 0;
    return points[next];
  }
}
