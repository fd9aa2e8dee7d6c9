package uphill.network;

/**
 * What a network makes of inputs. With cross-entropy the outputs are given as probabilities
 * (softmax); with the squared error as they are.
 */
public final class Predictions {
  private Predictions() {}

  /**
   * For rows of inputs.
   *
   * @param inputs row by row
   * @return the outputs, row by row
   */
  public static double[] of(Architecture architecture, double[] parameters, double[] inputs) {
    int width = architecture.inputs();
    int outputs = architecture.outputs();
    int all = inputs.length / width;
    Backpropagation passes = new Backpropagation(architecture);
    double[] predictions = new double[all * outputs];
    for (int at = 0; at < all; at += Backpropagation.BLOCK) {
      int rows = Math.min(Backpropagation.BLOCK, all - at);
      System.arraycopy(inputs, at * width, passes.activations[0], 0, rows * width);
      passes.forward(parameters, rows);
      System.arraycopy(passes.outputs(), 0, predictions, at * outputs, rows * outputs);
    }
    if (architecture.criterion() == Criterion.CROSS_ENTROPY) {
      for (int r = 0; r < all; r++) {
        Criterion.softmax(predictions, r * outputs, outputs);
      }
    }
    return predictions;
  }

  /**
   * For the places of a grid in the plane of two inputs, from the lowest y up, each row from the
   * least x: the places are the middles of nx × ny cells.
   *
   * @throws IllegalArgumentException if the network does not take two inputs
   */
  public static double[] map(
      Architecture architecture,
      double[] parameters,
      double xmin,
      double xmax,
      double ymin,
      double ymax,
      int nx,
      int ny) {
    if (architecture.inputs() != 2) {
      throw new IllegalArgumentException("A map needs a network of two inputs.");
    }
    double[] places = new double[2 * nx * ny];
    for (int j = 0; j < ny; j++) {
      for (int i = 0; i < nx; i++) {
        places[2 * (j * nx + i)] = xmin + (i + 0.5) * (xmax - xmin) / nx;
        places[2 * (j * nx + i) + 1] = ymin + (j + 0.5) * (ymax - ymin) / ny;
      }
    }
    return of(architecture, parameters, places);
  }
}
