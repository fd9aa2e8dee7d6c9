package uphill.jvm;

/** What generated classes implement: one stretch of a program, or all of it. */
interface Code {

  /**
   * Computes.
   *
   * @param inputs the point
   * @param outputs receives the results
   * @param workspace the values that cross from one method to the next
   */
  void run(double[] inputs, double[] outputs, double[] workspace);
}
