package uphill.program;

/**
 * What an instruction does. Truth values are the numbers 1 and 0.
 *
 * <p>The two {@code …_OR_ZERO} forms occur only in adjoint sweeps: there an exact 0 means that a
 * value does not count, and then a local derivative that is infinite or undefined must not count
 * either.
 */
public enum Opcode {
  /** A coordinate of the point. */
  INPUT("input", 0),
  /** A number. */
  CONSTANT("constant", 0),
  /** a + b. */
  ADD("+", 2),
  /** a - b. */
  SUBTRACT("-", 2),
  /** a b. */
  MULTIPLY("*", 2),
  /** a / b. */
  DIVIDE("/", 2),
  /** -a. */
  NEGATE("-", 1),
  /** a ^ b: real, NaN for a negative base with a fractional exponent, 1 where b is 0. */
  POWER("^", 2),
  /** An elementary operation of a, or of a and b. */
  CALL("call", 2),
  /** 1 where {@code a < b}, 0 elsewhere and beside NaN. */
  LESS("<", 2),
  /** 1 where a ≤ b, 0 elsewhere and beside NaN. */
  LESS_OR_EQUAL("<=", 2),
  /** 1 where a = b, 0 elsewhere and beside NaN. */
  EQUAL("==", 2),
  /** 1 where a ≠ b and beside NaN, 0 elsewhere. */
  NOT_EQUAL("!=", 2),
  /** 1 where the truth values a and b are both 1. */
  AND("and", 2),
  /** 1 where one of the truth values a and b is 1. */
  OR("or", 2),
  /** 1 where the truth value a is 0. */
  NOT("not", 1),
  /** b where the truth value a is 1, c where it is 0. */
  SELECT("select", 3),
  /** a b, but 0 where a or b is 0 whatever the other is. */
  MULTIPLY_OR_ZERO("*0", 2),
  /** a / b, but 0 where a is 0 whatever b is. */
  DIVIDE_OR_ZERO("/0", 2);

  private static final Opcode[] ALL = values();

  private final String symbol;
  private final int arity;

  Opcode(String symbol, int arity) {
    this.symbol = symbol;
    this.arity = arity;
  }

  /** Short, for reading: {@code +}, {@code select}. */
  public String symbol() {
    return symbol;
  }

  /** How many operands; a {@link #CALL} has as many as its operation. */
  public int arity() {
    return arity;
  }

  /** The opcode with that ordinal. */
  static Opcode at(int ordinal) {
    return ALL[ordinal];
  }
}
