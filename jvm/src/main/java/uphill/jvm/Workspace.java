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

  /** Gives the value's place to others. */
  void release(int value) {
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
