package uphill.program;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Operation;

/**
 * One instruction of a {@link Program}, for reading: its result is the value numbered {@code
 * index}.
 *
 * @param index its place in the program, from 0
 * @param opcode what it does
 * @param operands the values it takes, all of smaller index
 * @param constant the number of a {@link Opcode#CONSTANT}, else NaN
 * @param input which input an {@link Opcode#INPUT} reads, else -1
 * @param operation the operation of a {@link Opcode#CALL}, else null
 */
public record Instruction(
    int index,
    Opcode opcode,
    List<Integer> operands,
    double constant,
    int input,
    @Nullable Operation operation) {

  /** Copies the operands. */
  public Instruction {
    operands = List.copyOf(operands);
  }

  /** The right-hand side, for reading: {@code sin(%3)}, {@code %0 * %1}. */
  public String text() {
    return switch (opcode) {
      case INPUT -> "input " + input;
      case CONSTANT -> Double.toString(constant);
      case CALL -> function(operation.name());
      case NEGATE, NOT -> opcode.symbol() + " " + operand(0);
      case SELECT -> function("select");
      case ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          POWER,
          LESS,
          LESS_OR_EQUAL,
          EQUAL,
          NOT_EQUAL,
          AND,
          OR,
          MULTIPLY_OR_ZERO,
          DIVIDE_OR_ZERO ->
          operand(0) + " " + opcode.symbol() + " " + operand(1);
    };
  }

  private String operand(int place) {
    return "%" + operands.get(place);
  }

  private String function(String name) {
    var text = new StringBuilder(name).append('(');
    for (int k = 0; k < operands.size(); k++) {
      text.append(k == 0 ? "" : ", ").append(operand(k));
    }
    return text.append(')').toString();
  }
}
