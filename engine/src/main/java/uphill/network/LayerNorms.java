package uphill.network;

/** Lengths of the parts of a vector of parameters. */
public final class LayerNorms {
  private LayerNorms() {}

  /** The lengths of the weights' parts and the biases' parts of each layer in turn: W₁, b₁, W₂ … */
  public static double[] of(Architecture architecture, double[] vector) {
    double[] norms = new double[2 * architecture.layers().size()];
    int k = 0;
    for (DenseLayer layer : architecture.layers()) {
      norms[k++] = norm(vector, layer.weightsAt(), layer.biasesAt());
      norms[k++] = norm(vector, layer.biasesAt(), layer.end());
    }
    return norms;
  }

  /** The length of a stretch. */
  static double norm(double[] vector, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += vector[i] * vector[i];
    }
    return Math.sqrt(sum);
  }
}
