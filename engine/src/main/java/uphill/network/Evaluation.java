package uphill.network;

/**
 * How a network does on some rows.
 *
 * @param loss the mean of its criterion
 * @param accuracy the share of rows whose largest output is their class (the first of equal ones);
 *     NaN where targets are numbers
 */
public record Evaluation(double loss, double accuracy) {

  /** Evaluates all rows. Cost: one forward pass. */
  public static Evaluation of(Architecture architecture, double[] parameters, Examples examples) {
    Backpropagation passes = new Backpropagation(architecture);
    int[] order = new int[Backpropagation.BLOCK];
    int outputs = architecture.outputs();
    double sum = 0;
    int right = 0;
    for (int at = 0; at < examples.rows(); at += Backpropagation.BLOCK) {
      int rows = Math.min(Backpropagation.BLOCK, examples.rows() - at);
      for (int r = 0; r < rows; r++) {
        order[r] = at + r;
      }
      passes.load(examples, order, 0, rows);
      passes.forward(parameters, rows);
      sum += passes.judge(rows);
      for (int r = 0; r < rows; r++) {
        if (largest(passes.outputs(), r * outputs, outputs) == examples.target(at + r)) {
          right++;
        }
      }
    }
    return new Evaluation(
        sum / examples.rows(),
        examples.classes() == 0 ? Double.NaN : (double) right / examples.rows());
  }

  /** Which of {@code count} numbers from {@code at} on is the largest, from 0. */
  static int largest(double[] numbers, int at, int count) {
    int best = 0;
    for (int k = 1; k < count; k++) {
      if (numbers[at + k] > numbers[at + best]) {
        best = k;
      }
    }
    return best;
  }
}
