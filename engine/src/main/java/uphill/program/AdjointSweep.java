package uphill.program;

import java.util.Arrays;

/**
 * Reverse mode as a transformation: walks the instructions backwards from one value and appends,
 * for each value it meets, what that value's adjoint hands down to its operands by the {@link
 * ChainRule}.
 *
 * <p>Where an adjoint may be exactly 0 because a branch was not taken, or a local derivative may be
 * infinite, products are the zero-blocking kind: 0 times anything is 0. So a branch not taken never
 * makes NaN, an overflow that is later divided away does no harm, and {@code sqrt(x^2+y^2)} has the
 * subgradient 0 at the origin.
 */
final class AdjointSweep {
  private static final int NONE = -1;

  private final ProgramBuilder builder;
  private final ChainRule rule;
  private final int[] adjoints;

  /** Whether a value depends on an input. */
  private final boolean[] varies;

  /** Whether a value's adjoint may be 0 for good or infinite, so that products must block. */
  private final boolean[] blocking;

  /** Appends to the builder the sweep of the value with index {@code output}. */
  AdjointSweep(ProgramBuilder builder, int output) {
    this.builder = builder;
    this.rule = new ChainRule(builder);
    this.adjoints = new int[output + 1];
    this.varies = new boolean[output + 1];
    this.blocking = new boolean[output + 1];
    Arrays.fill(adjoints, NONE);
    for (int index = 0; index <= output; index++) {
      varies[index] = rule.varies(index, varies);
    }
    adjoints[output] = builder.constant(1);
    for (int index = output; index >= 0; index--) {
      if (adjoints[index] != NONE && varies[index]) {
        handDown(index, adjoints[index]);
      }
    }
  }

  /** The index of each input's adjoint: the partial derivatives. */
  int[] partials() {
    int[] partials = new int[builder.inputCount()];
    Arrays.fill(partials, builder.constant(0));
    for (int index = 0; index < adjoints.length; index++) {
      if (builder.opcode(index) == Opcode.INPUT) {
        partials[builder.first(index)] = adjoint(index);
      }
    }
    return partials;
  }

  /**
   * The index of {@code ∂output/∂value}, the adjoint of the value with that index: of a constant, a
   * truth value, or what the output does not depend on the constant 0.
   */
  int adjoint(int index) {
    boolean counts = index < adjoints.length && adjoints[index] != NONE;
    return counts ? adjoints[index] : builder.constant(0);
  }

  private void handDown(int index, int adjoint) {
    for (int place = 0; place < rule.places(index); place++) {
      int operand = rule.operand(index, place);
      if (varies[operand]) {
        boolean blocks = blocking[index] || rule.mayBlock(index, place);
        give(operand, rule.through(index, place, adjoint, blocks), blocks);
      }
    }
  }

  /** Adds to the adjoint of an operand; an exact constant 0 adds nothing. */
  private void give(int operand, int contribution, boolean blocks) {
    if (builder.constantOf(contribution) == 0) {
      return;
    }
    adjoints[operand] =
        adjoints[operand] == NONE ? contribution : builder.add(adjoints[operand], contribution);
    blocking[operand] |= blocks;
  }
}
