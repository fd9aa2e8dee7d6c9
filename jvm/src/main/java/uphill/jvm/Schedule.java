package uphill.jvm;

import java.util.Arrays;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * The order in which compiled code computes the values: the program's own, but an instruction moves
 * forward to where it uses a value for the last time. So few values are alive at once, the value
 * and the adjoints of one term of a sum stand together, and registers suffice.
 *
 * <p>Inputs and constants are read where they are used and have no place in the order.
 */
final class Schedule {
  private static final int PLACED = -1;

  private final Program program;

  /**
   * The instructions that read value v: {@code readers[start[v]]} to {@code readers[start[v+1]]}.
   */
  private final int[] start;

  private final int[] readers;

  /** How many operands of an instruction are still to be computed; PLACED once it has its place. */
  private final int[] missing;

  /** How many readers of a value have no place yet. */
  private final int[] unread;

  private final int[] order;
  private int count;
  private int[] stack = new int[64];
  private int height;

  private Schedule(Program program) {
    this.program = program;
    int size = program.size();
    start = new int[size + 2];
    missing = new int[size];
    unread = new int[size];
    order = new int[size];
    for (int index = 0; index < size; index++) {
      for (int place = 0; place < program.arity(index); place++) {
        if (isNew(index, place)) {
          start[program.operand(index, place) + 2]++;
        }
      }
    }
    for (int index = 0; index < size; index++) {
      start[index + 2] += start[index + 1];
    }
    readers = new int[start[size + 1]];
    for (int index = 0; index < size; index++) {
      for (int place = 0; place < program.arity(index); place++) {
        if (isNew(index, place)) {
          int operand = program.operand(index, place);
          readers[start[operand + 1]++] = index;
          unread[operand]++;
          missing[index] += isLeaf(program, operand) ? 0 : 1;
        }
      }
    }
    for (int index = 0; index < size; index++) {
      if (missing[index] != PLACED && !isLeaf(program, index)) {
        place(index);
      }
    }
  }

  /** The indices of the instructions in the order of computation, inputs and constants left out. */
  static int[] of(Program program) {
    var schedule = new Schedule(program);
    return Arrays.copyOf(schedule.order, schedule.count);
  }

  /** Whether a value is read where it is used. */
  static boolean isLeaf(Program program, int index) {
    var opcode = program.opcode(index);
    return opcode == Opcode.INPUT || opcode == Opcode.CONSTANT;
  }

  /** Whether the operand at that place is not one at an earlier place too. */
  private boolean isNew(int index, int place) {
    for (int earlier = 0; earlier < place; earlier++) {
      if (program.operand(index, earlier) == program.operand(index, place)) {
        return false;
      }
    }
    return true;
  }

  /**
   * Gives the instruction its place, and after it those that this makes the last to read a value.
   */
  private void place(int first) {
    push(first);
    while (height > 0) {
      int index = stack[--height];
      if (missing[index] != 0) {
        continue;
      }
      missing[index] = PLACED;
      order[count++] = index;
      for (int place = 0; place < program.arity(index); place++) {
        if (isNew(index, place)) {
          unread[program.operand(index, place)]--;
        }
      }
      for (int k = start[index + 1] - 1; k >= start[index]; k--) {
        if (--missing[readers[k]] == 0) {
          pushIfLast(readers[k]);
        }
      }
      for (int place = 0; place < program.arity(index); place++) {
        int operand = program.operand(index, place);
        if (isNew(index, place) && unread[operand] == 1 && !isLeaf(program, operand)) {
          pushLastReader(operand);
        }
      }
    }
  }

  private void pushLastReader(int value) {
    for (int k = start[value]; k < start[value + 1]; k++) {
      if (missing[readers[k]] == 0) {
        push(readers[k]);
      }
    }
  }

  private void pushIfLast(int index) {
    for (int place = 0; place < program.arity(index); place++) {
      int operand = program.operand(index, place);
      if (unread[operand] == 1 && !isLeaf(program, operand)) {
        push(index);
        return;
      }
    }
  }

  private void push(int index) {
    if (height == stack.length) {
      stack = Arrays.copyOf(stack, 2 * height);
    }
    stack[height++] = index;
  }
}
