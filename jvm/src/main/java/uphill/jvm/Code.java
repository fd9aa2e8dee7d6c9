package uphill.jvm;

/** What generated classes implement that hold a program in one method. */
interface Code {

  /**
   * Computes.
   *
   * @param inputs the point
   * @param outputs receives the results
   */
  void run(double[] inputs, double[] outputs);
}
