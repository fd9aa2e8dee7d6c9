package uphill.program;

import java.util.Arrays;

/**
 * Which local variable of the grid function holds each value. What depends on y alone is a row's
 * and keeps its variable for the whole row; the variables of a point are taken again once nothing
 * later reads them. Truth values are i32, all others f64; constants have none.
 */
final class GridRegisters {
  private static final int MOST_ROW_VALUES = 10_000;
  private static final int FOREVER = Integer.MAX_VALUE;

  private final Program program;
  private final boolean[] ofRow;
  private final int[] registers;
  private int truthCount;
  private int realCount;

  GridRegisters(Program program) {
    this.program = program;
    this.ofRow = rowValues(program);
    this.registers = new int[program.size()];
    assign();
  }

  /** Whether the value is computed once a row. */
  boolean ofRow(int index) {
    return ofRow[index];
  }

  /** The place of the value among the truth values or among the reals. */
  int register(int index) {
    return registers[index];
  }

  int truthCount() {
    return truthCount;
  }

  int realCount() {
    return realCount;
  }

  /** Whether the value is a truth value. */
  static boolean isTruth(Program program, int index) {
    return switch (program.opcode(index)) {
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, AND, OR, NOT -> true;
      case INPUT,
          CONSTANT,
          ADD,
          SUBTRACT,
          MULTIPLY,
          DIVIDE,
          NEGATE,
          POWER,
          CALL,
          SELECT,
          MULTIPLY_OR_ZERO,
          DIVIDE_OR_ZERO ->
          false;
    };
  }

  private static boolean[] rowValues(Program program) {
    boolean[] ofRow = new boolean[program.size()];
    int count = 0;
    for (int index = 0; index < ofRow.length; index++) {
      boolean row =
          program.opcode(index) == Opcode.CONSTANT
              || program.opcode(index) != Opcode.INPUT
              || program.input(index) == 1;
      for (int place = 0; place < program.arity(index); place++) {
        row &= ofRow[program.operand(index, place)];
      }
      ofRow[index] = row;
      count += row ? 1 : 0;
    }
    return count <= MOST_ROW_VALUES ? ofRow : constantsOnly(program);
  }

  private static boolean[] constantsOnly(Program program) {
    boolean[] ofRow = new boolean[program.size()];
    for (int index = 0; index < ofRow.length; index++) {
      ofRow[index] = program.opcode(index) == Opcode.CONSTANT;
    }
    return ofRow;
  }

  private void assign() {
    int size = program.size();
    int[] lastUse = lastUses();
    int[] freeTruths = new int[size];
    int[] freeReals = new int[size];
    int freeTruthCount = 0;
    int freeRealCount = 0;
    for (int index = 0; index < size; index++) {
      if (program.opcode(index) == Opcode.CONSTANT) {
        continue;
      }
      boolean reuses = !ofRow[index];
      for (int place = 0; reuses && place < program.arity(index); place++) {
        int operand = program.operand(index, place);
        if (lastUse[operand] == index) {
          lastUse[operand] = FOREVER;
          if (isTruth(program, operand)) {
            freeTruths[freeTruthCount++] = registers[operand];
          } else {
            freeReals[freeRealCount++] = registers[operand];
          }
        }
      }
      if (isTruth(program, index)) {
        registers[index] =
            reuses && freeTruthCount > 0 ? freeTruths[--freeTruthCount] : truthCount++;
      } else {
        registers[index] = reuses && freeRealCount > 0 ? freeReals[--freeRealCount] : realCount++;
      }
    }
  }

  private int[] lastUses() {
    int[] lastUse = new int[program.size()];
    Arrays.fill(lastUse, FOREVER);
    for (int index = 0; index < program.size(); index++) {
      for (int place = 0; place < program.arity(index); place++) {
        lastUse[program.operand(index, place)] = index;
      }
    }
    for (int k = 0; k < program.outputCount(); k++) {
      lastUse[program.output(k)] = FOREVER;
    }
    for (int index = 0; index < program.size(); index++) {
      if (ofRow[index]) {
        lastUse[index] = FOREVER;
      }
    }
    return lastUse;
  }
}
