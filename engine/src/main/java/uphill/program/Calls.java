package uphill.program;

import uphill.formula.Operation;

/** The operations that the compiler itself puts into programs. */
final class Calls {
  static final Operation EXP = Operation.named("exp").orElseThrow();
  static final Operation LOG = Operation.named("log").orElseThrow();
  static final Operation SQRT = Operation.named("sqrt").orElseThrow();

  private Calls() {}
}
