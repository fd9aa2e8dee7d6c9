package uphill.network;

import java.util.Random;
import uphill.objective.Slice;

/**
 * A plane through the space of a network's parameters.
 *
 * @param kind how it was chosen
 * @param slice the plane
 * @param shares the share of the path's variance that u and v explain; empty but for {@link
 *     Kind#PATH}
 */
public record WeightPlane(Kind kind, Slice slice, double[] shares) {

  /** How a plane is chosen. */
  public enum Kind {
    /** Along two parameters. */
    WEIGHTS,
    /** Along two random directions. */
    RANDOM,
    /** Along the principal components of the path of training. */
    PATH
  }

  /**
   * The plane in which two parameters vary, x and y their own values: the origin has 0 there.
   *
   * @throws IllegalArgumentException if they are one and the same, or there are none of that number
   */
  public static WeightPlane ofWeights(double[] weights, int first, int second) {
    int n = weights.length;
    if (first == second || first < 0 || second < 0 || first >= n || second >= n) {
      throw new IllegalArgumentException(
          "A plane needs two different weights, numbered from 0 to " + (n - 1) + ".");
    }
    double[] origin = weights.clone();
    origin[first] = 0;
    origin[second] = 0;
    return new WeightPlane(Kind.WEIGHTS, Slice.coordinates(origin, first, second), new double[0]);
  }

  /**
   * The plane through the weights along two random directions, filter by filter as long as the
   * weights (H. Li and others, Visualizing the loss landscape of neural nets, NeurIPS 2018): each
   * direction is drawn from a normal distribution; a filter, here the incoming weights of one unit,
   * is then scaled to the length of that filter of the network. Biases are not moved, as in the
   * paper's figures. So x and y count in lengths of the weights, and the plane looks the same
   * however a ReLU network's layers are scaled against each other.
   */
  public static WeightPlane random(Architecture architecture, double[] weights, long seed) {
    Random random = new Random(seed);
    double[] right = direction(architecture, weights, random);
    double[] forward = direction(architecture, weights, random);
    return new WeightPlane(Kind.RANDOM, Slice.of(weights, right, forward), new double[0]);
  }

  /**
   * The plane through the weights along the two directions in which the recorded path varies most,
   * each of length 1. Its {@link #shares} say how much of the path's variance lies along them.
   *
   * @throws IllegalArgumentException if the path spans no plane yet
   */
  public static WeightPlane path(WeightRecord record, double[] weights) {
    return PathComponents.plane(record, weights);
  }

  private static double[] direction(Architecture architecture, double[] weights, Random random) {
    double[] direction = new double[weights.length];
    for (DenseLayer layer : architecture.layers()) {
      for (int j = 0; j < layer.outputs(); j++) {
        int from = layer.weightsAt() + j * layer.inputs();
        int to = from + layer.inputs();
        for (int i = from; i < to; i++) {
          direction[i] = random.nextGaussian();
        }
        double length = LayerNorms.norm(direction, from, to);
        double wanted = LayerNorms.norm(weights, from, to);
        for (int i = from; i < to; i++) {
          direction[i] *= wanted / length;
        }
      }
    }
    return direction;
  }

  /** The weights at a place of the plane. */
  public double[] weights(double x, double y) {
    double[] weights = new double[slice.dimension()];
    slice.point(x, y, weights);
    return weights;
  }
}
