package uphill.network;

import java.util.Optional;
import java.util.Random;

/**
 * Data that a seed makes, to try networks on: classes of points in the plane, and a curve. Rows of
 * two classes alternate, 0 and 1. Noise is the standard deviation of what is added to each
 * coordinate (to y, for the curve).
 */
public enum DataSet {
  /** Uniform in the square from -2 to 2; class 1 where the signs of x and y differ. */
  XOR("xor", 400, 0) {
    @Override
    void point(int label, double[] at, Random random) {
      double x = signed(random);
      double size = GAP + (2 - GAP) * random.nextDouble();
      at[0] = x;
      at[1] = x > 0 == (label == 1) ? -size : size;
    }
  },
  /** Two arms, half a turn apart, that wind one and a half times around each other out to 2. */
  SPIRALS("spirals", 500, 0.03) {
    @Override
    void point(int label, double[] at, Random random) {
      double share = Math.sqrt(random.nextDouble());
      double radius = 0.1 + 1.9 * share;
      double angle = 3 * Math.PI * share + Math.PI * label;
      at[0] = radius * Math.cos(angle);
      at[1] = radius * Math.sin(angle);
    }
  },
  /** Two half circles of radius 1 that reach into each other. */
  MOONS("moons", 400, 0.12) {
    @Override
    void point(int label, double[] at, Random random) {
      double angle = Math.PI * random.nextDouble();
      double side = label == 0 ? 1 : -1;
      at[0] = side * Math.cos(angle) + (label - 0.5);
      at[1] = side * (Math.sin(angle) - 0.25);
    }
  },
  /** A circle of radius 1.8 around one of radius 0.9. */
  CIRCLES("circles", 400, 0.12) {
    @Override
    void point(int label, double[] at, Random random) {
      double angle = 2 * Math.PI * random.nextDouble();
      double radius = label == 0 ? 1.8 : 0.9;
      at[0] = radius * Math.cos(angle);
      at[1] = radius * Math.sin(angle);
    }
  },
  /** Two clouds around (-1, -1) and (1, 1). */
  GAUSSIANS("gaussians", 400, 0.6) {
    @Override
    void point(int label, double[] at, Random random) {
      at[0] = 2 * label - 1;
      at[1] = 2 * label - 1;
    }
  },
  /** Numbers, no classes: y = sin(3x) + x/2 for x from -2 to 2. */
  CURVE("curve", 200, 0.1) {
    @Override
    void point(int label, double[] at, Random random) {
      at[0] = 4 * random.nextDouble() - 2;
      at[1] = Math.sin(3 * at[0]) + at[0] / 2;
    }
  };

  /** The most rows of one. */
  public static final int MOST_ROWS = 20_000;

  private static final double GAP = 0.1;

  private final String word;
  private final int usualRows;
  private final double usualNoise;

  DataSet(String word, int usualRows, double usualNoise) {
    this.word = word;
    this.usualRows = usualRows;
    this.usualNoise = usualNoise;
  }

  /** Its name in links and in the page. */
  public String word() {
    return word;
  }

  /** How many rows to take if nobody says. */
  public int usualRows() {
    return usualRows;
  }

  /** How much noise to take if nobody says. */
  public double usualNoise() {
    return usualNoise;
  }

  /** The one of that name. */
  public static Optional<DataSet> of(String word) {
    for (DataSet set : values()) {
      if (set.word.equals(word)) {
        return Optional.of(set);
      }
    }
    return Optional.empty();
  }

  abstract void point(int label, double[] at, Random random);

  /**
   * So many rows, drawn by a seed.
   *
   * @param rows from 2 to {@link #MOST_ROWS}, or the nearer of the two
   * @param noise at least 0
   */
  public Examples examples(int rows, double noise, long seed) {
    Random random = new Random(seed);
    int count = Math.max(2, Math.min(MOST_ROWS, rows));
    boolean isCurve = this == CURVE;
    int inputs = isCurve ? 1 : 2;
    double[] x = new double[inputs * count];
    double[] targets = new double[count];
    double[] at = new double[2];
    for (int r = 0; r < count; r++) {
      point(r % 2, at, random);
      x[inputs * r] = at[0] + (isCurve ? 0 : noise * random.nextGaussian());
      double second = at[1] + noise * random.nextGaussian();
      if (isCurve) {
        targets[r] = second;
      } else {
        x[2 * r + 1] = second;
        targets[r] = r % 2;
      }
    }
    return Examples.of(inputs, isCurve ? 0 : 2, x, targets);
  }

  private static double signed(Random random) {
    double size = GAP + (2 - GAP) * random.nextDouble();
    return random.nextBoolean() ? size : -size;
  }
}
