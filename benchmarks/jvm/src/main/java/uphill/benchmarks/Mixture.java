package uphill.benchmarks;

import java.util.SplittableRandom;
import uphill.formula.Formula;

/**
 * The log-likelihood of a mixture of 25 Gaussians in 20 dimensions, given 20 points: 25 logarithms
 * of weights, 500 means and 500 logarithms of precisions make 1,025 parameters.
 */
final class Mixture {
  static final int COMPONENTS = 25;
  static final int DIMENSIONS = 20;
  static final int PARAMETERS = COMPONENTS * (1 + 2 * DIMENSIONS);
  private static final int POINTS = 20;

  private Mixture() {}

  /** The points, to three decimals. */
  static double[][] data() {
    var random = new SplittableRandom(1);
    double[][] data = new double[POINTS][DIMENSIONS];
    for (var point : data) {
      for (int d = 0; d < DIMENSIONS; d++) {
        point[d] = Math.round(1000 * random.nextDouble(-1, 1)) / 1000.0;
      }
    }
    return data;
  }

  /** The parameters are the variables {@code a1…a25}, {@code m1…m500} and {@code q1…q500}. */
  static Formula formula() {
    var text = new StringBuilder();
    for (var point : data()) {
      text.append(text.isEmpty() ? "" : " + ").append("log(sum(k, 1, ").append(COMPONENTS);
      text.append(", exp(a[k] + (sum(d, 1, ").append(DIMENSIONS).append(", q[");
      text.append(DIMENSIONS).append("(k-1)+d])");
      for (int d = 0; d < DIMENSIONS; d++) {
        String place = "[" + DIMENSIONS + "(k-1)+" + (d + 1) + "]";
        text.append(" - (").append(point[d]).append(" - m").append(place);
        text.append(")^2*exp(q").append(place).append(')');
      }
      text.append(")/2)))");
    }
    text.append(" - ").append(POINTS).append("*log(sum(k, 1, ").append(COMPONENTS);
    text.append(", exp(a[k])))");
    return Formula.parse(text.toString());
  }

  /** The same in plain Java; the parameters stand in the order of the formula's variables. */
  static double value(double[] parameters, double[][] data) {
    int means = COMPONENTS;
    int logs = COMPONENTS * (1 + DIMENSIONS);
    double[] precisions = new double[COMPONENTS * DIMENSIONS];
    double[] offsets = new double[COMPONENTS];
    double weights = 0;
    for (int k = 0; k < COMPONENTS; k++) {
      double sum = 0;
      for (int d = 0; d < DIMENSIONS; d++) {
        int at = DIMENSIONS * k + d;
        precisions[at] = Math.exp(parameters[logs + at]);
        sum += parameters[logs + at];
      }
      offsets[k] = sum;
      weights += Math.exp(parameters[k]);
    }
    double likelihood = 0;
    for (var point : data) {
      double total = 0;
      for (int k = 0; k < COMPONENTS; k++) {
        double exponent = offsets[k];
        for (int d = 0; d < DIMENSIONS; d++) {
          int at = DIMENSIONS * k + d;
          double apart = point[d] - parameters[means + at];
          exponent -= apart * apart * precisions[at];
        }
        total += Math.exp(parameters[k] + exponent / 2);
      }
      likelihood += Math.log(total);
    }
    return likelihood - POINTS * Math.log(weights);
  }
}
