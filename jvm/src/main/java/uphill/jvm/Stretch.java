package uphill.jvm;

/** What generated classes implement that hold a stretch of a long program, in several methods. */
interface Stretch {

  /**
   * Computes.
   *
   * @param inputs the point
   * @param outputs receives the results
   * @param workspace the values that cross from one method to a later one
   */
  void run(double[] inputs, double[] outputs, double[] workspace);
}
