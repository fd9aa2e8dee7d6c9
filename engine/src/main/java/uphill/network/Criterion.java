package uphill.network;

import java.util.Optional;

/**
 * How far outputs are from what the data says, one number a row. The loss of a network is the mean
 * over the rows.
 */
public enum Criterion {
  /**
   * Softmax and cross-entropy together, for classes: -log pₜ with p = exp(o) / Σ exp(o) and t the
   * row's class; PyTorch's {@code CrossEntropyLoss}. Computed as log Σ exp(o - max) - (oₜ - max),
   * so that nothing overflows. Adjoint of an output: p - [it is t].
   */
  CROSS_ENTROPY("cross-entropy") {
    @Override
    double row(double[] outputs, int at, int width, double target, double[] delta) {
      double largest = outputs[at];
      for (int k = at + 1; k < at + width; k++) {
        largest = outputs[k] > largest ? outputs[k] : largest;
      }
      double sum = 0;
      for (int k = at; k < at + width; k++) {
        double e = Math.exp(outputs[k] - largest);
        delta[k] = e;
        sum += e;
      }
      for (int k = at; k < at + width; k++) {
        delta[k] /= sum;
      }
      int correct = at + (int) target;
      delta[correct] -= 1;
      return Math.log(sum) - (outputs[correct] - largest);
    }
  },
  /**
   * The squared error, mean over the outputs, so that the loss is PyTorch's {@code MSELoss}: for a
   * number y, (o - y)²; for a class, against 1 at the class and 0 elsewhere. Adjoint of an output:
   * 2(o - y) / outputs.
   */
  SQUARED("squared") {
    @Override
    double row(double[] outputs, int at, int width, double target, double[] delta) {
      double sum = 0;
      for (int k = 0; k < width; k++) {
        double wanted = width == 1 ? target : k == (int) target ? 1 : 0;
        double error = outputs[at + k] - wanted;
        sum += error * error;
        delta[at + k] = 2 * error / width;
      }
      return sum / width;
    }
  };

  private final String word;

  Criterion(String word) {
    this.word = word;
  }

  /** Its name in links and in the page. */
  public String word() {
    return word;
  }

  /** The one of that name. */
  public static Optional<Criterion> of(String word) {
    for (Criterion criterion : values()) {
      if (criterion.word.equals(word)) {
        return Optional.of(criterion);
      }
    }
    return Optional.empty();
  }

  /**
   * The misfit of one row, and the adjoints of its outputs.
   *
   * @param at where the row's outputs begin, in {@code outputs} and {@code delta}
   * @param width how many outputs a row has
   * @param target a class from 0, or the number wanted of a single output
   */
  abstract double row(double[] outputs, int at, int width, double target, double[] delta);

  /** exp(o) / Σ exp(o), the probabilities that cross-entropy reads the outputs as; in place. */
  static void softmax(double[] outputs, int at, int width) {
    double largest = outputs[at];
    for (int k = at + 1; k < at + width; k++) {
      largest = Math.max(largest, outputs[k]);
    }
    double sum = 0;
    for (int k = at; k < at + width; k++) {
      outputs[k] = Math.exp(outputs[k] - largest);
      sum += outputs[k];
    }
    for (int k = at; k < at + width; k++) {
      outputs[k] /= sum;
    }
  }
}
