package uphill.source;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uphill.formula.Operation;
import uphill.program.Opcode;

/** How one language writes what programs do, and the function around it. */
abstract sealed class Dialect permits JavaDialect, PythonDialect {
  private final Map<String, String> definitions = new LinkedHashMap<>();

  /** A number. */
  abstract Code number(double value);

  /** A call of an elementary operation, known to this language or defined by a helper. */
  abstract Code call(Operation operation, List<Code> arguments);

  abstract Code power(Code base, Code exponent);

  abstract Code select(Code condition, Code then, Code otherwise);

  abstract Code and(Code left, Code right);

  abstract Code or(Code left, Code right);

  abstract Code not(Code operand);

  /** A product that is 0 where one factor is. */
  abstract Code timesOrZero(Code left, Code right);

  /** A quotient that is 0 where its numerator is. */
  abstract Code overOrZero(Code numerator, Code denominator);

  /** A statement that names a value. */
  abstract String declaration(String name, boolean truth, Code value);

  /** The whole source text. */
  abstract String file(Parts parts);

  /**
   * What a function is made of.
   *
   * @param formula what it computes, as text
   * @param variables the names of the coordinates
   * @param statements its body
   * @param value the value
   * @param partials one for each variable
   */
  record Parts(
      String formula,
      List<String> variables,
      List<String> statements,
      Code value,
      List<Code> partials) {}

  /** What an instruction computes from its operands. */
  final Code instruction(Opcode opcode, List<Code> in) {
    return switch (opcode) {
      case ADD -> Code.infix(in.get(0), "+", in.get(1), Code.SUM);
      case SUBTRACT -> Code.infix(in.get(0), "-", in.get(1), Code.SUM);
      case MULTIPLY -> product(in.get(0), in.get(1));
      case DIVIDE -> Code.infix(in.get(0), "/", in.get(1), Code.PRODUCT);
      case NEGATE -> new Code("-" + in.get(0).within(Code.POWER), Code.SIGN);
      case POWER -> power(in.get(0), in.get(1));
      case LESS -> comparison(in.get(0), "<", ">", in.get(1));
      case LESS_OR_EQUAL -> comparison(in.get(0), "<=", ">=", in.get(1));
      case EQUAL -> Code.infix(in.get(0), "==", in.get(1), Code.COMPARISON);
      case NOT_EQUAL -> Code.infix(in.get(0), "!=", in.get(1), Code.COMPARISON);
      case AND -> and(in.get(0), in.get(1));
      case OR -> or(in.get(0), in.get(1));
      case NOT -> not(in.get(0));
      case SELECT -> select(in.get(0), in.get(1), in.get(2));
      case MULTIPLY_OR_ZERO -> timesOrZero(in.get(0), in.get(1));
      case DIVIDE_OR_ZERO -> overOrZero(in.get(0), in.get(1));
      case INPUT, CONSTANT, CALL -> throw new IllegalArgumentException(opcode + " has no operands");
    };
  }

  /** A number comes before what it multiplies. */
  private static Code product(Code left, Code right) {
    return right.isNumber()
        ? Code.infix(right, "*", left, Code.PRODUCT)
        : Code.infix(left, "*", right, Code.PRODUCT);
  }

  /** {@code x > 0} rather than {@code 0 < x}. */
  private static Code comparison(Code left, String symbol, String mirrored, Code right) {
    return left.isNumber()
        ? Code.infix(right, mirrored, left, Code.COMPARISON)
        : Code.infix(left, symbol, right, Code.COMPARISON);
  }

  /** Makes sure that a helper is defined beside the function, once. */
  final void define(String name, String definition) {
    definitions.putIfAbsent(name, definition);
  }

  /** The helpers that were needed, in the order in which they were. */
  final List<String> definitions() {
    return List.copyOf(definitions.values());
  }

  static String name(String function, List<Code> arguments) {
    var text = new StringBuilder(function).append('(');
    for (int k = 0; k < arguments.size(); k++) {
      text.append(k == 0 ? "" : ", ").append(arguments.get(k).text());
    }
    return text.append(')').toString();
  }
}
