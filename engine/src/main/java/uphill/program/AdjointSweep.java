package uphill.program;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import uphill.formula.Expr;
import uphill.formula.Kink;
import uphill.formula.Operation;

/**
 * Reverse mode as a transformation: walks the instructions backwards from one value and appends,
 * for each value it meets, what that value's adjoint hands down to its operands.
 *
 * <p>Where an adjoint may be exactly 0 because a branch was not taken, or a local derivative may be
 * infinite, products are the zero-blocking kind: 0 times anything is 0. So a branch not taken never
 * makes NaN, an overflow that is later divided away does no harm, and {@code sqrt(x^2+y^2)} has the
 * subgradient 0 at the origin.
 */
final class AdjointSweep {
  private static final int NONE = -1;

  /** Operations whose derivative is bounded, so that it never turns a finite adjoint infinite. */
  private static final Set<String> BOUNDED_SLOPE =
      Set.of("sin", "cos", "atan", "tanh", "asinh", "sigmoid", "softplus", "gelu", "erf");

  private final ProgramBuilder builder;
  private final int[] adjoints;

  /** Whether a value depends on an input. */
  private final boolean[] varies;

  /** Whether a value's adjoint may be 0 for good or infinite, so that products must block. */
  private final boolean[] blocking;

  /** Appends to the builder the sweep of the value with index {@code output}. */
  AdjointSweep(ProgramBuilder builder, int output) {
    this.builder = builder;
    this.adjoints = new int[output + 1];
    this.varies = new boolean[output + 1];
    this.blocking = new boolean[output + 1];
    Arrays.fill(adjoints, NONE);
    for (int index = 0; index <= output; index++) {
      varies[index] = varies(index);
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
    Arrays.fill(partials, NONE);
    for (int index = 0; index < adjoints.length; index++) {
      if (builder.opcode(index) == Opcode.INPUT) {
        partials[builder.first(index)] = adjoints[index];
      }
    }
    for (int k = 0; k < partials.length; k++) {
      partials[k] = partials[k] == NONE ? builder.constant(0) : partials[k];
    }
    return partials;
  }

  private boolean varies(int index) {
    int a = builder.first(index);
    int b = builder.second(index);
    return switch (builder.opcode(index)) {
      case INPUT -> true;
      case NEGATE -> varies[a];
      case CALL -> varies[a] || b != NONE && varies[b];
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, POWER, MULTIPLY_OR_ZERO, DIVIDE_OR_ZERO ->
          varies[a] || varies[b];
      case SELECT -> varies[b] || varies[builder.third(index)];
      case CONSTANT, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> false;
    };
  }

  private void handDown(int index, int adjoint) {
    int a = builder.first(index);
    int b = builder.second(index);
    boolean blocks = blocking[index];
    switch (builder.opcode(index)) {
      case ADD -> {
        give(a, adjoint, blocks);
        give(b, adjoint, blocks);
      }
      case SUBTRACT -> {
        give(a, adjoint, blocks);
        give(b, builder.negate(adjoint), blocks);
      }
      case NEGATE -> give(a, builder.negate(adjoint), blocks);
      case MULTIPLY -> product(a, b, adjoint, blocks);
      case MULTIPLY_OR_ZERO -> product(a, b, adjoint, true);
      case DIVIDE -> quotient(index, adjoint, blocks);
      case DIVIDE_OR_ZERO -> quotient(index, adjoint, true);
      case POWER -> power(index, adjoint);
      case CALL -> call(index, adjoint);
      case SELECT -> {
        int zero = builder.constant(0);
        give(b, builder.select(a, adjoint, zero), true);
        give(builder.third(index), builder.select(a, zero, adjoint), true);
      }
      case INPUT, CONSTANT, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> {}
    }
  }

  private void product(int a, int b, int adjoint, boolean blocks) {
    if (a == b) {
      give(a, times(adjoint, builder.add(b, b), blocks), blocks);
      return;
    }
    if (varies[a]) {
      give(a, times(adjoint, b, blocks), blocks);
    }
    if (varies[b]) {
      give(b, times(adjoint, a, blocks), blocks);
    }
  }

  private void quotient(int index, int adjoint, boolean blocks) {
    int b = builder.second(index);
    int share = over(adjoint, b, blocks);
    give(builder.first(index), share, blocks);
    if (varies[b]) {
      give(b, builder.negate(times(share, index, blocks)), blocks);
    }
  }

  /**
   * {@code d/du u^c = c u^(c-1)} for a constant c. Else {@code v u^(v-1)}, which is 0 where v = 0,
   * and {@code u^v log(u)}, which is 0 where u = 0 and v ≥ 0, as in PyTorch.
   */
  private void power(int index, int adjoint) {
    int base = builder.first(index);
    int exponent = builder.second(index);
    double c = builder.constantOf(exponent);
    boolean tame = c >= 1 && c <= 4;
    boolean blocks = blocking[index] || !tame;
    if (varies[base]) {
      int lower = builder.power(base, builder.subtract(exponent, builder.constant(1)));
      int slope =
          builder.isConstant(exponent)
              ? builder.multiply(exponent, lower)
              : builder.multiplyOrZero(exponent, lower);
      give(base, times(adjoint, slope, blocks), blocks);
    }
    if (varies[exponent]) {
      int zero = builder.constant(0);
      int still =
          builder.and(
              builder.compare(Opcode.EQUAL, base, zero),
              builder.compare(Opcode.LESS_OR_EQUAL, zero, exponent));
      int slope = builder.multiply(index, builder.call(Calls.LOG, base, base));
      give(exponent, times(adjoint, builder.select(still, zero, slope), true), true);
    }
  }

  private void call(int index, int adjoint) {
    Operation operation = builder.operation(index);
    boolean blocks = blocking[index] || mayBlock(operation);
    Map<String, Integer> values = new HashMap<>();
    values.put(LocalDerivatives.FIRST, builder.first(index));
    values.put(LocalDerivatives.SECOND, builder.second(index));
    values.put(LocalDerivatives.SELF, index);
    var translation = new ExprTranslation(builder, values);
    var rules = LocalDerivatives.rules(operation);
    for (int place = 0; place < operation.arity(); place++) {
      int argument = place == 0 ? builder.first(index) : builder.second(index);
      if (varies[argument]) {
        give(argument, scaled(adjoint, rules.get(place), translation, blocks), blocks);
      }
    }
  }

  private static boolean mayBlock(Operation operation) {
    return !(operation.kink() instanceof Kink.None) || !BOUNDED_SLOPE.contains(operation.name());
  }

  /** The adjoint times a local derivative: a quotient's denominator comes last, so 0/0 can be 0. */
  private int scaled(int adjoint, Expr rule, ExprTranslation translation, boolean blocks) {
    return switch (rule) {
      case Expr.Negation negation ->
          builder.negate(scaled(adjoint, negation.operand(), translation, blocks));
      case Expr.Quotient quotient ->
          over(
              scaled(adjoint, quotient.numerator(), translation, blocks),
              translation.value(quotient.denominator()),
              blocks);
      case Expr.If choice ->
          builder.select(
              translation.truth(choice.condition()),
              scaled(adjoint, choice.then(), translation, blocks),
              scaled(adjoint, choice.otherwise(), translation, blocks));
      case Expr.Literal literal -> times(adjoint, translation.value(literal), blocks);
      case Expr.NamedConstant constant -> times(adjoint, translation.value(constant), blocks);
      case Expr.Variable variable -> times(adjoint, translation.value(variable), blocks);
      case Expr.Sum sum -> times(adjoint, translation.value(sum), blocks);
      case Expr.Product product -> times(adjoint, translation.value(product), blocks);
      case Expr.Power power -> times(adjoint, translation.value(power), blocks);
      case Expr.Call call -> times(adjoint, translation.value(call), blocks);
      case Expr.SumOver sum -> times(adjoint, translation.value(sum), blocks);
      case Expr.ProductOver product -> times(adjoint, translation.value(product), blocks);
      case Expr.Element element -> times(adjoint, translation.value(element), blocks);
      case Expr.Index index -> times(adjoint, translation.value(index), blocks);
    };
  }

  private int times(int adjoint, int local, boolean blocks) {
    return blocks || builder.constantOf(local) == 0
        ? builder.multiplyOrZero(adjoint, local)
        : builder.multiply(adjoint, local);
  }

  private int over(int adjoint, int divisor, boolean blocks) {
    return blocks ? builder.divideOrZero(adjoint, divisor) : builder.divide(adjoint, divisor);
  }

  /** Adds to the adjoint of an operand; an exact constant 0 adds nothing. */
  private void give(int operand, int contribution, boolean blocks) {
    if (!varies[operand] || builder.constantOf(contribution) == 0) {
      return;
    }
    adjoints[operand] =
        adjoints[operand] == NONE ? contribution : builder.add(adjoints[operand], contribution);
    blocking[operand] |= blocks;
  }
}
