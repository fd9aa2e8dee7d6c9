package uphill.precision;

import static uphill.precision.DoubleDouble.ONE;
import static uphill.precision.DoubleDouble.ZERO;

import java.util.List;
import uphill.program.Instruction;
import uphill.program.Program;

/**
 * A program run in double-double arithmetic. Some hundred times slower than in doubles. Immutable.
 *
 * <p>Constants are those of the program: {@code 0.1} is the nearest double.
 */
public final class PreciseProgram {
  private final List<Instruction> instructions;
  private final int output;

  /**
   * Takes output 0 of a program.
   *
   * @param program what computes the value
   */
  public PreciseProgram(Program program) {
    this.instructions = program.instructions();
    this.output = program.output(0);
  }

  /**
   * The value at a point, to some 30 digits where the program does not cancel them; where a double
   * would be NaN or infinite, so is this.
   *
   * @param point one number for each input
   */
  public DoubleDouble at(DoubleDouble[] point) {
    var values = new DoubleDouble[instructions.size()];
    for (var instruction : instructions) {
      values[instruction.index()] = value(instruction, point, values);
    }
    return values[output];
  }

  private static DoubleDouble value(
      Instruction instruction, DoubleDouble[] point, DoubleDouble[] values) {
    var operands = instruction.operands();
    var a = operands.isEmpty() ? ZERO : values[operands.get(0)];
    var b = operands.size() < 2 ? ZERO : values[operands.get(1)];
    return switch (instruction.opcode()) {
      case INPUT -> point[instruction.input()];
      case CONSTANT -> DoubleDouble.of(instruction.constant());
      case ADD -> a.plus(b);
      case SUBTRACT -> a.minus(b);
      case MULTIPLY -> a.times(b);
      case DIVIDE -> a.over(b);
      case NEGATE -> a.negative();
      case POWER -> Elementary.power(a, b);
      case CALL -> call(instruction.operation().name(), a, b);
      case LESS -> truth(a.isLessThan(b));
      case LESS_OR_EQUAL -> truth(a.isLessThan(b) || a.equals(b));
      case EQUAL -> truth(a.minus(b).isZero());
      case NOT_EQUAL -> truth(!a.minus(b).isZero());
      case AND -> a.times(b);
      case OR -> truth(!a.isZero() || !b.isZero());
      case NOT -> ONE.minus(a);
      case SELECT -> a.isZero() ? values[operands.get(2)] : b;
      case MULTIPLY_OR_ZERO -> a.isZero() || b.isZero() ? ZERO : a.times(b);
      case DIVIDE_OR_ZERO -> a.isZero() ? ZERO : a.over(b);
    };
  }

  private static DoubleDouble truth(boolean holds) {
    return holds ? ONE : ZERO;
  }

  private static DoubleDouble call(String operation, DoubleDouble a, DoubleDouble b) {
    return switch (operation) {
      case "sin" -> Elementary.sin(a);
      case "cos" -> Elementary.cos(a);
      case "tan" -> Elementary.sin(a).over(Elementary.cos(a));
      case "sec" -> ONE.over(Elementary.cos(a));
      case "csc" -> ONE.over(Elementary.sin(a));
      case "cot" -> Elementary.cos(a).over(Elementary.sin(a));
      case "asin" -> Elementary.asin(a);
      case "acos" -> Elementary.acos(a);
      case "atan" -> Elementary.atan(a);
      case "atan2" -> Elementary.atan2(a, b);
      case "sinh" -> Elementary.sinh(a);
      case "cosh" -> Elementary.cosh(a);
      case "tanh" -> Elementary.tanh(a);
      case "asinh" -> Elementary.asinh(a);
      case "acosh" -> Elementary.acosh(a);
      case "atanh" -> Elementary.atanh(a);
      case "exp" -> Elementary.exp(a);
      case "expm1" -> Elementary.expm1(a);
      case "log" -> Elementary.log(a);
      case "log1p" -> Elementary.log1p(a);
      case "log2" -> Elementary.log(a).over(DoubleDouble.LOG_2);
      case "log10" -> Elementary.log(a).over(Elementary.log(DoubleDouble.of(10)));
      case "sqrt" -> Elementary.sqrt(a);
      case "cbrt" -> Elementary.cbrt(a);
      case "hypot" -> Elementary.sqrt(a.times(a).plus(b.times(b)));
      case "abs" -> a.abs();
      case "sign" -> DoubleDouble.of(Math.signum(a.high()));
      case "floor" -> a.floor();
      case "ceil" -> a.negative().floor().negative();
      case "round" -> {
        var size = a.abs().plus(DoubleDouble.of(0.5)).floor();
        yield a.high() < 0 ? size.negative() : size;
      }
      case "mod" -> a.minus(b.times(a.over(b).floor()));
      case "min" -> a.isLessThan(b) ? a : b;
      case "max" -> b.isLessThan(a) ? a : b;
      case "relu" -> a.high() <= 0 ? ZERO : a;
      case "sigmoid" -> Elementary.sigmoid(a);
      case "softplus" -> Elementary.softplus(a);
      case "erf" -> Elementary.erf(a);
      case "gelu" -> a.times(ONE.plus(Elementary.erf(a.over(ROOT_2)))).over(2);
      default ->
          throw new IllegalArgumentException("There is no precise form of " + operation + ".");
    };
  }

  private static final DoubleDouble ROOT_2 = Elementary.sqrt(DoubleDouble.of(2));
}
