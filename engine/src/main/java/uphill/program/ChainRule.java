package uphill.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import uphill.formula.Expr;
import uphill.formula.Kink;
import uphill.formula.Operation;

/**
 * One derivative rule for each opcode, for both directions: appends the product of a derivative
 * that arrives (the adjoint of a result in reverse mode, the tangent of an operand in forward mode)
 * and the partial of an instruction in one of its operands.
 *
 * <p>A product may be <em>blocking</em>: 0 times anything is 0, even infinite or undefined. That is
 * asked for where the derivative that arrives may be exactly 0 or infinite.
 */
final class ChainRule {
  private static final int NONE = -1;

  /** Operations whose derivative is bounded, so that it never turns a finite adjoint infinite. */
  private static final Set<String> BOUNDED_SLOPE =
      Set.of("sin", "cos", "atan", "tanh", "asinh", "sigmoid", "softplus", "gelu", "erf");

  private final ProgramBuilder builder;
  private final Map<Operation, List<Expr>> rules = new HashMap<>();

  ChainRule(ProgramBuilder builder) {
    this.builder = builder;
  }

  /** Whether a value depends on an input, given which of the values before it do. */
  boolean varies(int index, boolean[] varies) {
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

  /** How many operands have a rule of their own: a square has one, though it has two operands. */
  int places(int index) {
    return switch (builder.opcode(index)) {
      case INPUT, CONSTANT, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> 0;
      case NEGATE -> 1;
      case CALL -> builder.operation(index).arity();
      case MULTIPLY, MULTIPLY_OR_ZERO -> builder.first(index) == builder.second(index) ? 1 : 2;
      case ADD, SUBTRACT, DIVIDE, POWER, DIVIDE_OR_ZERO -> 2;
      case SELECT -> 3;
    };
  }

  /** The operand at a place. */
  int operand(int index, int place) {
    return place == 0
        ? builder.first(index)
        : place == 1 ? builder.second(index) : builder.third(index);
  }

  /** Whether the partial at that place may be infinite, or 0 for good. */
  boolean mayBlock(int index, int place) {
    return switch (builder.opcode(index)) {
      case MULTIPLY_OR_ZERO, DIVIDE_OR_ZERO, SELECT -> true;
      case CALL -> mayBlock(builder.operation(index));
      case POWER -> {
        double exponent = builder.constantOf(builder.second(index));
        yield place == 1 || !(exponent >= 1 && exponent <= 4);
      }
      case INPUT,
          CONSTANT,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          LESS,
          LESS_OR_EQUAL,
          EQUAL,
          NOT_EQUAL,
          AND,
          OR,
          NOT ->
          false;
    };
  }

  private static boolean mayBlock(Operation operation) {
    return !(operation.kink() instanceof Kink.None) || !BOUNDED_SLOPE.contains(operation.name());
  }

  /**
   * The index of {@code flow · ∂value/∂operand}.
   *
   * @param index the instruction
   * @param place which of its operands
   * @param flow the derivative that arrives
   * @param blocks whether a factor of exactly 0 makes the product 0 whatever the other is
   */
  int through(int index, int place, int flow, boolean blocks) {
    int a = builder.first(index);
    int b = builder.second(index);
    return switch (builder.opcode(index)) {
      case ADD -> flow;
      case SUBTRACT -> place == 0 ? flow : builder.negate(flow);
      case NEGATE -> builder.negate(flow);
      case MULTIPLY, MULTIPLY_OR_ZERO ->
          times(flow, a == b ? builder.add(b, b) : place == 0 ? b : a, blocks);
      case DIVIDE, DIVIDE_OR_ZERO -> {
        int share = over(flow, b, blocks);
        yield place == 0 ? share : builder.negate(times(share, index, blocks));
      }
      case POWER -> place == 0 ? base(index, flow, blocks) : exponent(index, flow, blocks);
      case CALL -> call(index, place, flow, blocks);
      case SELECT -> {
        int zero = builder.constant(0);
        yield place == 0
            ? zero
            : builder.select(a, place == 1 ? flow : zero, place == 1 ? zero : flow);
      }
      case INPUT, CONSTANT, LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT ->
          builder.constant(0);
    };
  }

  /** {@code d/du u^c = c u^(c-1)}; for an exponent that is no constant 0 where it is 0. */
  private int base(int index, int flow, boolean blocks) {
    int base = builder.first(index);
    int exponent = builder.second(index);
    int lower = builder.power(base, builder.subtract(exponent, builder.constant(1)));
    int slope =
        builder.isConstant(exponent)
            ? builder.multiply(exponent, lower)
            : builder.multiplyOrZero(exponent, lower);
    return times(flow, slope, blocks);
  }

  /** {@code d/dv u^v = u^v log(u)}, which is 0 where u = 0 and v ≥ 0, as in PyTorch. */
  private int exponent(int index, int flow, boolean blocks) {
    int base = builder.first(index);
    int zero = builder.constant(0);
    int still =
        builder.and(
            builder.compare(Opcode.EQUAL, base, zero),
            builder.compare(Opcode.LESS_OR_EQUAL, zero, builder.second(index)));
    int slope = builder.multiply(index, builder.call(Calls.LOG, base, base));
    return times(flow, builder.select(still, zero, slope), blocks);
  }

  private int call(int index, int place, int flow, boolean blocks) {
    Map<String, Integer> values = new HashMap<>();
    values.put(LocalDerivatives.FIRST, builder.first(index));
    values.put(LocalDerivatives.SECOND, builder.second(index));
    values.put(LocalDerivatives.SELF, index);
    var translation = new ExprTranslation(builder, values);
    var rule = rules(builder.operation(index)).get(place);
    return scaled(flow, rule, translation, blocks);
  }

  private List<Expr> rules(Operation operation) {
    var known = rules.get(operation);
    if (known == null) {
      known = LocalDerivatives.rules(operation);
      rules.put(operation, known);
    }
    return known;
  }

  /** The flow times a local derivative: a quotient's denominator comes last, so 0/0 can be 0. */
  private int scaled(int flow, Expr rule, ExprTranslation translation, boolean blocks) {
    return switch (rule) {
      case Expr.Negation negation ->
          builder.negate(scaled(flow, negation.operand(), translation, blocks));
      case Expr.Quotient quotient ->
          over(
              scaled(flow, quotient.numerator(), translation, blocks),
              translation.value(quotient.denominator()),
              blocks);
      case Expr.If choice ->
          builder.select(
              translation.truth(choice.condition()),
              scaled(flow, choice.then(), translation, blocks),
              scaled(flow, choice.otherwise(), translation, blocks));
      case Expr.Literal literal -> times(flow, translation.value(literal), blocks);
      case Expr.NamedConstant constant -> times(flow, translation.value(constant), blocks);
      case Expr.Variable variable -> times(flow, translation.value(variable), blocks);
      case Expr.Sum sum -> times(flow, translation.value(sum), blocks);
      case Expr.Product product -> times(flow, translation.value(product), blocks);
      case Expr.Power power -> times(flow, translation.value(power), blocks);
      case Expr.Call call -> times(flow, translation.value(call), blocks);
      case Expr.SumOver sum -> times(flow, translation.value(sum), blocks);
      case Expr.ProductOver product -> times(flow, translation.value(product), blocks);
      case Expr.Element element -> times(flow, translation.value(element), blocks);
      case Expr.Index index -> times(flow, translation.value(index), blocks);
    };
  }

  private int times(int flow, int local, boolean blocks) {
    return blocks || builder.constantOf(local) == 0
        ? builder.multiplyOrZero(flow, local)
        : builder.multiply(flow, local);
  }

  private int over(int flow, int divisor, boolean blocks) {
    return blocks ? builder.divideOrZero(flow, divisor) : builder.divide(flow, divisor);
  }
}
