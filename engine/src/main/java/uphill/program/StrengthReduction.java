package uphill.program;

/**
 * Makes a program cheaper. {@link OutwardFactors} saves multiplications; powers with a small whole
 * or half exponent become multiplications, a square root and a division, which every target does
 * faster and alike. {@code x^n} with |n| ≤ 8 is then right to 4 ulps; {@code (-∞)^(1/2)} is NaN.
 */
final class StrengthReduction {
  private static final int LARGEST = 8;

  private StrengthReduction() {}

  static Program of(Program program) {
    var builder = new ProgramBuilder(program.inputCount());
    var outward = new OutwardFactors(builder);
    int[] values = new int[program.size()];
    for (int index = 0; index < program.size(); index++) {
      int a = program.arity(index) > 0 ? values[program.operand(index, 0)] : 0;
      int b = program.arity(index) > 1 ? values[program.operand(index, 1)] : 0;
      int c = program.arity(index) > 2 ? values[program.operand(index, 2)] : 0;
      var opcode = program.opcode(index);
      values[index] =
          switch (opcode) {
            case INPUT -> builder.input(program.input(index));
            case CONSTANT -> builder.constant(program.constant(index));
            case ADD -> outward.add(a, b);
            case SUBTRACT -> outward.subtract(a, b);
            case MULTIPLY -> outward.multiply(a, b);
            case DIVIDE -> outward.divide(a, b);
            case NEGATE -> builder.negate(a);
            case POWER -> power(builder, a, b);
            case CALL -> builder.call(program.operation(index), a, b);
            case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL -> builder.compare(opcode, a, b);
            case AND -> builder.and(a, b);
            case OR -> builder.or(a, b);
            case NOT -> builder.not(a);
            case SELECT -> builder.select(a, b, c);
            case MULTIPLY_OR_ZERO -> outward.multiplyOrZero(a, b);
            case DIVIDE_OR_ZERO -> outward.divideOrZero(a, b);
          };
    }
    int[] outputs = new int[program.outputCount()];
    for (int k = 0; k < outputs.length; k++) {
      outputs[k] = values[program.output(k)];
    }
    return builder.build(outputs);
  }

  private static int power(ProgramBuilder builder, int base, int exponent) {
    double size = Math.abs(builder.constantOf(exponent));
    double whole = Math.floor(size);
    double fraction = size - whole;
    if (!(whole <= LARGEST) || fraction != 0 && fraction != 0.5 || builder.isConstant(base)) {
      return builder.power(base, exponent);
    }
    int result = wholePower(builder, base, (int) whole);
    if (fraction != 0) {
      result = builder.multiply(result, builder.call(Calls.SQRT, base, base));
    }
    return builder.constantOf(exponent) < 0 ? builder.divide(builder.constant(1), result) : result;
  }

  private static int wholePower(ProgramBuilder builder, int base, int exponent) {
    if (exponent == 0) {
      return builder.constant(1);
    }
    if (exponent == 1) {
      return base;
    }
    int half = wholePower(builder, base, exponent / 2);
    int square = builder.multiply(half, half);
    return exponent % 2 == 0 ? square : builder.multiply(square, base);
  }
}
