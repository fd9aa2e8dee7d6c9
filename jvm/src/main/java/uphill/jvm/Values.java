package uphill.jvm;

import java.util.Arrays;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * What code generation knows of a program's values: their order, where each is read for the last
 * time, which outputs it is, and how many bytes it takes.
 *
 * <p>A step is a place in the order: an instruction, or, behind them all, an output that is an
 * input or a constant.
 */
final class Values {
  /** What is further away than so many steps is taken to lie in another method. */
  private static final int FAR = 300;

  private final Program program;
  private final int[] steps;
  private final int[] placeOf;
  private final int[] lastRead;
  private final int[] firstOutput;
  private final int[] nextOutput;

  /** The values in an order that is the program's own, or the {@link Schedule}. */
  Values(Program program, boolean inProgramOrder) {
    this.program = program;
    int size = program.size();
    int[] order = inProgramOrder ? programOrder(program) : Schedule.of(program);
    firstOutput = filled(size, -1);
    nextOutput = filled(program.outputCount(), -1);
    int leafOutputs = 0;
    for (int k = program.outputCount() - 1; k >= 0; k--) {
      int value = program.output(k);
      nextOutput[k] = firstOutput[value];
      firstOutput[value] = k;
      leafOutputs += Schedule.isLeaf(program, value) ? 1 : 0;
    }
    steps = Arrays.copyOf(order, order.length + leafOutputs);
    int last = order.length;
    for (int k = 0; k < program.outputCount(); k++) {
      if (Schedule.isLeaf(program, program.output(k))) {
        steps[last++] = -1 - k;
      }
    }
    placeOf = filled(size, -1);
    lastRead = filled(size, -1);
    for (int at = 0; at < order.length; at++) {
      int index = order[at];
      placeOf[index] = at;
      for (int place = 0; place < program.arity(index); place++) {
        lastRead[program.operand(index, place)] = at;
      }
    }
  }

  private static int[] programOrder(Program program) {
    int[] order = new int[program.size()];
    int count = 0;
    for (int index = 0; index < order.length; index++) {
      if (!Schedule.isLeaf(program, index)) {
        order[count++] = index;
      }
    }
    return Arrays.copyOf(order, count);
  }

  private static int[] filled(int length, int value) {
    int[] array = new int[length];
    Arrays.fill(array, value);
    return array;
  }

  Program program() {
    return program;
  }

  /** How many steps there are. */
  int count() {
    return steps.length;
  }

  /** The instruction of a step, or {@code -1 - k} for output k, which is an input or a constant. */
  int step(int at) {
    return steps[at];
  }

  /** The step that computes the value; -1 for an input and a constant. */
  int placeOf(int value) {
    return placeOf[value];
  }

  /**
   * What an operand is in a turn of a loop that begins at a step: -1 - j for value j of the same
   * turn, 1 + j for value j of the turn before, 0 for anything else.
   */
  int reach(int at, int place, int begin, int period) {
    int defined = placeOf[program.operand(steps[at], place)];
    if (defined < 0 || defined < begin - period) {
      return 0;
    }
    return defined >= begin ? -1 - (defined - begin) : 1 + (defined - begin + period);
  }

  /** The last step that reads the value; -1 if none does. */
  int lastRead(int value) {
    return lastRead[value];
  }

  /** The first output that the value is; -1 if it is none. */
  int firstOutput(int value) {
    return firstOutput[value];
  }

  /** The next output with the same value as output k; -1 if there is none. */
  int nextOutput(int k) {
    return nextOutput[k];
  }

  /** The largest input that the steps read; -1 if they read none. */
  int largestInput(int from, int to) {
    int largest = -1;
    for (int at = from; at < to; at++) {
      int index = steps[at];
      for (int place = 0; index >= 0 && place < program.arity(index); place++) {
        int operand = program.operand(index, place);
        if (program.opcode(operand) == Opcode.INPUT) {
          largest = Math.max(largest, program.input(operand));
        }
      }
    }
    return largest;
  }

  /** The largest output that the steps compute; -1 if they compute none. */
  int largestOutput(int from, int to) {
    int largest = -1;
    for (int at = from; at < to; at++) {
      int index = steps[at];
      if (index < 0) {
        largest = Math.max(largest, -1 - index);
      } else {
        for (int k = firstOutput[index]; k >= 0; k = nextOutput[k]) {
          largest = Math.max(largest, k);
        }
      }
    }
    return largest;
  }

  /** The end of a method that begins at a step and has about the given size, at most {@code to}. */
  int end(int from, int to, int largestMethod) {
    int bytes = 0;
    int at = from;
    while (at < to) {
      bytes += bytes(at);
      if (bytes > largestMethod && at > from) {
        return at;
      }
      at++;
    }
    return at;
  }

  /** About how many bytes a step adds, what HotSpot inlines into it included. */
  private int bytes(int at) {
    int index = steps[at];
    if (index < 0) {
      return 10;
    }
    int bytes = 4 + (lastRead[index] > at + FAR ? 10 : 0);
    for (int place = 0; place < program.arity(index); place++) {
      int operand = program.operand(index, place);
      bytes += placeOf[operand] >= 0 && placeOf[operand] > at - FAR ? 4 : 6;
    }
    for (int k = firstOutput[index]; k >= 0; k = nextOutput[k]) {
      bytes += 12;
    }
    return bytes + bytes(program.opcode(index));
  }

  private static int bytes(Opcode opcode) {
    return switch (opcode) {
      case INPUT, CONSTANT -> 0;
      case ADD, SUBTRACT, MULTIPLY, DIVIDE, NEGATE, AND, NOT -> 2;
      case POWER -> 3;
      case CALL -> 60;
      case LESS, LESS_OR_EQUAL, EQUAL, NOT_EQUAL, OR, SELECT, MULTIPLY_OR_ZERO, DIVIDE_OR_ZERO ->
          20;
    };
  }
}
