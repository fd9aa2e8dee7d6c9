package uphill.network;

import java.util.Arrays;
import java.util.Random;
import uphill.objective.CentralDifference;

/**
 * The gradient by backpropagation beside central differences of the loss alone, layer by layer:
 * some parameters of each layer, weights and biases apart, are moved one at a time.
 *
 * @param parameters which parameters were tried, in order
 * @param exact their partials by backpropagation
 * @param differences their partials by {@link CentralDifference}
 * @param errors for W₁, b₁, W₂ and so on the largest difference between the two, over the largest
 *     partial tried there (0 where both are 0)
 */
public record NetworkCheck(
    int[] parameters, double[] exact, double[] differences, double[] errors) {

  /**
   * Checks at a point. Cost: a gradient, and up to 20 values for each parameter tried.
   *
   * @param weights the same again when this returns
   * @param most how many parameters are tried of each group, chosen by the seed; all if there are
   *     no more
   */
  public static NetworkCheck of(NetworkObjective loss, double[] weights, int most, long seed) {
    Architecture architecture = loss.architecture();
    double[] gradient = new double[weights.length];
    loss.gradient(weights, gradient);
    int groups = 2 * architecture.layers().size();
    int[] chosen = new int[groups * most];
    double[] errors = new double[groups];
    double[] exact = new double[chosen.length];
    double[] differences = new double[chosen.length];
    Random random = new Random(seed);
    int tried = 0;
    for (int g = 0; g < groups; g++) {
      DenseLayer layer = architecture.layers().get(g / 2);
      int from = g % 2 == 0 ? layer.weightsAt() : layer.biasesAt();
      int to = g % 2 == 0 ? layer.biasesAt() : layer.end();
      int count = Math.min(most, to - from);
      int begin = tried;
      for (int k = 0; k < count; k++) {
        int at = count == to - from ? from + k : from + random.nextInt(to - from);
        chosen[tried] = at;
        exact[tried] = gradient[at];
        differences[tried] = CentralDifference.partial(loss, weights, at);
        tried++;
      }
      errors[g] = error(exact, differences, begin, tried);
    }
    return new NetworkCheck(
        Arrays.copyOf(chosen, tried),
        Arrays.copyOf(exact, tried),
        Arrays.copyOf(differences, tried),
        errors);
  }

  private static double error(double[] exact, double[] differences, int from, int to) {
    double worst = 0;
    double size = 0;
    for (int k = from; k < to; k++) {
      worst = Math.max(worst, Math.abs(exact[k] - differences[k]));
      size = Math.max(size, Math.abs(exact[k]));
    }
    return worst == 0 ? 0 : worst / size;
  }
}
