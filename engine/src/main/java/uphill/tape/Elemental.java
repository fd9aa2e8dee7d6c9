package uphill.tape;

import uphill.formula.Operation;

/**
 * An operation of the formula language ready to be recorded: its value, and its partials as
 * functions of numbers.
 *
 * @param value the value
 * @param first the partial in the first argument
 * @param second the partial in the second argument; not asked for if there is only one
 */
record Elemental(Operation.Evaluation value, Slope first, Slope second) {

  /** The operation of that name. */
  static Elemental of(String name) {
    var operation = Operation.named(name).orElseThrow();
    var first = SlopeRules.of(operation, 0);
    return new Elemental(
        operation.value(), first, operation.arity() == 1 ? first : SlopeRules.of(operation, 1));
  }
}
