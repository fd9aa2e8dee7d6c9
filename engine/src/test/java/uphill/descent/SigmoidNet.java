package uphill.descent;

import java.util.Arrays;
import uphill.objective.Objective;
import uphill.program.Kind;

/**
 * The net of PyTorch's optimizer baselines, differentiated by hand: 2-3-1 sigmoids, the sum of the
 * outputs for three inputs. 13 parameters: 3×2 weights, 3 biases, 3 weights, 1 bias.
 */
final class SigmoidNet implements Objective {
  static final double FROZEN_VALUE = 10;
  private static final double[][] INPUTS = {{0.1, 0.2}, {0.3, 0.4}, {0.5, 0.6}};

  /** Whether the gradient stays that of the last evaluation, and the value 10. */
  boolean isFrozen;

  private final double[] last = new double[13];

  @Override
  public int dimension() {
    return 13;
  }

  @Override
  public double value(double[] point) {
    return gradient(point, new double[13]);
  }

  @Override
  public double gradient(double[] w, double[] gradient) {
    if (isFrozen) {
      System.arraycopy(last, 0, gradient, 0, 13);
      return FROZEN_VALUE;
    }
    Arrays.fill(gradient, 0);
    double sum = 0;
    for (double[] input : INPUTS) {
      double[] hidden = new double[3];
      double output = w[12];
      for (int j = 0; j < 3; j++) {
        hidden[j] = sigmoid(w[2 * j] * input[0] + w[2 * j + 1] * input[1] + w[6 + j]);
        output += w[9 + j] * hidden[j];
      }
      double y = sigmoid(output);
      sum += y;
      double back = y * (1 - y);
      gradient[12] += back;
      for (int j = 0; j < 3; j++) {
        gradient[9 + j] += back * hidden[j];
        double through = back * w[9 + j] * hidden[j] * (1 - hidden[j]);
        gradient[2 * j] += through * input[0];
        gradient[2 * j + 1] += through * input[1];
        gradient[6 + j] += through;
      }
    }
    System.arraycopy(gradient, 0, last, 0, 13);
    return sum;
  }

  private static double sigmoid(double x) {
    return 1 / (1 + Math.exp(-x));
  }

  @Override
  public Kind kindAt(double[] point) {
    return Kind.SMOOTH;
  }
}
