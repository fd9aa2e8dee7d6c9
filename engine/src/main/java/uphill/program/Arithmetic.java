package uphill.program;

/** What the opcodes compute on numbers: the meaning that every target shares. */
final class Arithmetic {
  private Arithmetic() {}

  /** The result of an opcode other than INPUT, CONSTANT and CALL, which need more than numbers. */
  static double of(Opcode opcode, double a, double b, double c) {
    return switch (opcode) {
      case ADD -> a + b;
      case SUBTRACT -> a - b;
      case MULTIPLY -> a * b;
      case DIVIDE -> a / b;
      case NEGATE -> -a;
      case POWER -> Math.pow(a, b);
      case LESS -> a < b ? 1 : 0;
      case LESS_OR_EQUAL -> a <= b ? 1 : 0;
      case EQUAL -> a == b ? 1 : 0;
      case NOT_EQUAL -> a != b ? 1 : 0;
      case AND -> a * b;
      case OR -> a + b - a * b;
      case NOT -> 1 - a;
      case SELECT -> a != 0 ? b : c;
      case MULTIPLY_OR_ZERO -> a == 0 || b == 0 ? 0 : a * b;
      case DIVIDE_OR_ZERO -> a == 0 ? 0 : a / b;
      case INPUT, CONSTANT, CALL ->
          throw new IllegalArgumentException(opcode + " is no arithmetic on numbers");
    };
  }
}
