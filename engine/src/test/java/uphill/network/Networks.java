package uphill.network;

import java.util.Random;

/** Networks, weights and data for tests, by seed. */
final class Networks {
  private Networks() {}

  /** A loss of some activation, criterion, depth from no hidden layer to three, and data. */
  static NetworkObjective random(long seed) {
    Random random = new Random(seed);
    Activation activation = Activation.values()[random.nextInt(4)];
    boolean classes = random.nextBoolean();
    Criterion criterion =
        classes && random.nextInt(4) > 0 ? Criterion.CROSS_ENTROPY : Criterion.SQUARED;
    int depth = random.nextInt(4);
    int[] widths = new int[depth + 2];
    for (int l = 0; l <= depth; l++) {
      widths[l] = 1 + random.nextInt(11);
    }
    widths[depth + 1] = classes ? 2 + random.nextInt(9) : 1;
    int rows = 1 + random.nextInt(40);
    return new NetworkObjective(
        Architecture.of(widths, activation, criterion),
        examples(random, rows, widths[0], classes ? widths[depth + 1] : 0));
  }

  static Examples examples(Random random, int rows, int inputs, int classes) {
    double[] x = new double[rows * inputs];
    double[] targets = new double[rows];
    for (int k = 0; k < x.length; k++) {
      x[k] = random.nextGaussian();
    }
    for (int r = 0; r < rows; r++) {
      targets[r] = classes > 0 ? random.nextInt(classes) : random.nextGaussian();
    }
    return Examples.of(inputs, classes, x, targets);
  }

  static double[] weights(NetworkObjective loss, long seed) {
    return Initialization.PYTORCH.start(loss.architecture(), seed);
  }

  static double norm(double[] vector) {
    return LayerNorms.norm(vector, 0, vector.length);
  }

  static double distance(double[] a, double[] b) {
    double[] difference = new double[a.length];
    for (int i = 0; i < a.length; i++) {
      difference[i] = a[i] - b[i];
    }
    return norm(difference);
  }
}
