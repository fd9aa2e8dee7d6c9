package uphill.cli;

/**
 * How much an answer says. What grows faster than the number of variables is left out for many of
 * them unless it is asked for.
 *
 * @param partials whether the partials and the LaTeX are asked for however many variables there are
 * @param hessian the same for the second derivatives
 * @param check whether the gradient is held against differences
 */
record Detail(boolean partials, boolean hessian, boolean check) {
  /** Formulas of more variables get their partials and LaTeX only when asked. */
  static final int PARTIALS_UP_TO = 50;

  /** Formulas of more variables get their Hessian only when asked. */
  static final int HESSIAN_UP_TO = 10;

  boolean givesPartials(int variables) {
    return partials || variables <= PARTIALS_UP_TO;
  }

  boolean givesHessian(int variables) {
    return hessian || variables <= HESSIAN_UP_TO;
  }
}
