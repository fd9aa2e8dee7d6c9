package uphill.jvm;

import java.util.Arrays;

/** Where the values lie that cross from one method to a later one. */
final class Workspace {
  private final int[] slots;
  private int[] free = new int[64];
  private int freeCount;
  private int length;

  Workspace(int valueCount) {
    slots = new int[valueCount];
    Arrays.fill(slots, -1);
  }

  /** The place of the value, or -1. */
  int slot(int value) {
    return slots[value];
  }

  /** Gives the value a place. */
  int take(int value) {
    slots[value] = freeCount > 0 ? free[--freeCount] : length++;
    return slots[value];
  }

  /** Gives values places in a row. */
  void takeRow(int[] values) {
    for (int value : values) {
      slots[value] = length++;
    }
  }

  /** Gives the places to others of the values that steps read and later steps do not. */
  void releaseReadBefore(Values values, int from, int to) {
    for (int at = from; at < to; at++) {
      int index = values.step(at);
      for (int place = 0; index >= 0 && place < values.program().arity(index); place++) {
        int operand = values.program().operand(index, place);
        if (slots[operand] >= 0 && values.lastRead(operand) < to) {
          release(operand);
        }
      }
    }
  }

  private void release(int value) {
    if (freeCount == free.length) {
      free = Arrays.copyOf(free, 2 * freeCount);
    }
    free[freeCount++] = slots[value];
    slots[value] = -1;
  }

  /** How many places there are. */
  int length() {
    return length;
  }
}
