package uphill.jvm;

/**
 * Steps that do the same again and again, and so can run as a loop; or, with a count of 1, steps
 * that do not.
 *
 * @param from the first step
 * @param period how many steps one turn has
 * @param count how many turns there are
 */
record Loop(int from, int period, int count) {

  /** The step after the last. */
  int end() {
    return from + period * count;
  }
}
