package uphill.program;

import java.util.Arrays;

/**
 * Where each value of a program lives while it runs: a value's register is taken again once nothing
 * later reads it. Constants keep theirs, so that they are written once.
 */
final class RegisterPlan {
  private static final int FOREVER = Integer.MAX_VALUE;

  private final int[] registers;
  private int count;

  RegisterPlan(Program program) {
    int size = program.size();
    int[] lastUse = lastUses(program);
    registers = new int[size];
    int[] free = new int[size];
    int freeCount = 0;
    for (int index = 0; index < size; index++) {
      for (int place = 0; place < program.arity(index); place++) {
        int operand = program.operand(index, place);
        if (lastUse[operand] == index) {
          lastUse[operand] = FOREVER;
          free[freeCount++] = registers[operand];
        }
      }
      boolean constant = program.opcode(index) == Opcode.CONSTANT;
      registers[index] = freeCount > 0 && !constant ? free[--freeCount] : count++;
    }
  }

  private static int[] lastUses(Program program) {
    int[] lastUse = new int[program.size()];
    Arrays.fill(lastUse, FOREVER);
    for (int index = program.size() - 1; index >= 0; index--) {
      for (int place = 0; place < program.arity(index); place++) {
        int operand = program.operand(index, place);
        if (lastUse[operand] == FOREVER) {
          lastUse[operand] = index;
        }
      }
    }
    for (int k = 0; k < program.outputCount(); k++) {
      lastUse[program.output(k)] = FOREVER;
    }
    for (int index = 0; index < program.size(); index++) {
      if (program.opcode(index) == Opcode.CONSTANT) {
        lastUse[index] = FOREVER;
      }
    }
    return lastUse;
  }

  /** The register of the value with that index. */
  int register(int index) {
    return registers[index];
  }

  /** How many registers there are. */
  int count() {
    return count;
  }
}
