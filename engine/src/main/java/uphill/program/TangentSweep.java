package uphill.program;

import java.util.Arrays;

/**
 * Forward mode as a transformation: walks the instructions forwards and appends each value's
 * tangent, its derivative along a direction, by the {@link ChainRule} (A. Griewank and A. Walther,
 * Evaluating Derivatives, SIAM 2008, ch. 3).
 *
 * <p>The direction's coordinates are inputs themselves, behind those of the point. Products block
 * zeros where {@link AdjointSweep}'s do, so that both modes choose the same subgradient.
 */
final class TangentSweep {
  private static final int NONE = -1;

  private final ProgramBuilder builder;
  private final ChainRule rule;
  private final int[] tangents;

  /** Whether a value's tangent may be infinite, so that products must block. */
  private final boolean[] blocking;

  /**
   * Appends the tangents of all values there are.
   *
   * @param builder with 2n inputs, of which the instructions so far read the first n
   */
  TangentSweep(ProgramBuilder builder) {
    int size = builder.size();
    this.builder = builder;
    this.rule = new ChainRule(builder);
    this.tangents = new int[size];
    this.blocking = new boolean[size];
    Arrays.fill(tangents, NONE);
    for (int index = 0; index < size; index++) {
      tangents[index] =
          switch (builder.opcode(index)) {
            case INPUT -> builder.input(builder.inputCount() / 2 + builder.first(index));
            case SELECT -> select(index);
            case CONSTANT,
                ADD,
                SUBTRACT,
                MULTIPLY,
                DIVIDE,
                NEGATE,
                POWER,
                CALL,
                LESS,
                LESS_OR_EQUAL,
                EQUAL,
                NOT_EQUAL,
                AND,
                OR,
                NOT,
                MULTIPLY_OR_ZERO,
                DIVIDE_OR_ZERO ->
                sum(index);
          };
    }
  }

  /** The index of the tangent of the value with that index; the constant 0 if nothing moves it. */
  int tangent(int index) {
    return tangents[index] == NONE ? builder.constant(0) : tangents[index];
  }

  /** The sum over the operands that move. */
  private int sum(int index) {
    int sum = NONE;
    for (int place = 0; place < rule.places(index); place++) {
      int operand = rule.operand(index, place);
      if (tangents[operand] != NONE) {
        boolean blocks = blocking[operand] || rule.mayBlock(index, place);
        int part = rule.through(index, place, tangents[operand], blocks);
        if (builder.constantOf(part) != 0) {
          sum = sum == NONE ? part : builder.add(sum, part);
          blocking[index] |= blocks;
        }
      }
    }
    return sum;
  }

  /** The tangent of the branch that is taken. */
  private int select(int index) {
    int then = builder.second(index);
    int otherwise = builder.third(index);
    if (tangents[then] == NONE && tangents[otherwise] == NONE) {
      return NONE;
    }
    blocking[index] = blocking[then] || blocking[otherwise];
    return builder.select(builder.first(index), tangent(then), tangent(otherwise));
  }
}
