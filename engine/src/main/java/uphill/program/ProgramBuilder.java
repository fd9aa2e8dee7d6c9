package uphill.program;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import uphill.formula.Operation;

/**
 * A program under construction. Each method gives the index of a value; an instruction that is
 * already there is not made twice, and one whose operands are constants is computed at once.
 *
 * <p>Only rewrites that keep every bit of every value (but the sign of a zero) are made here.
 */
final class ProgramBuilder {
  private static final int NONE = -1;

  private final int inputCount;
  private int size;
  private int[] opcodes = new int[64];
  private int[] first = new int[64];
  private int[] second = new int[64];
  private int[] third = new int[64];
  private int[] table = emptyTable(256);

  private final Map<Double, Integer> constantPlaces = new HashMap<>();
  private double[] constants = new double[16];
  private int constantCount;
  private final Map<Operation, Integer> operationPlaces = new HashMap<>();
  private Operation[] operations = new Operation[16];
  private int operationCount;

  ProgramBuilder(int inputCount) {
    this.inputCount = inputCount;
  }

  /** A builder of so many inputs that holds the program's instructions, under the same indices. */
  static ProgramBuilder from(Program program, int inputCount) {
    var builder = new ProgramBuilder(inputCount);
    for (int index = 0; index < program.size(); index++) {
      var opcode = program.opcode(index);
      if (opcode == Opcode.CONSTANT) {
        builder.constant(program.constant(index));
      } else {
        boolean call = opcode == Opcode.CALL;
        builder.append(
            opcode,
            program.operand(index, 0),
            program.operand(index, 1),
            call ? builder.place(program.operation(index)) : program.operand(index, 2));
      }
    }
    return builder;
  }

  int inputCount() {
    return inputCount;
  }

  int size() {
    return size;
  }

  Opcode opcode(int index) {
    return Opcode.at(opcodes[index]);
  }

  int first(int index) {
    return first[index];
  }

  int second(int index) {
    return second[index];
  }

  int third(int index) {
    return third[index];
  }

  Operation operation(int index) {
    return operations[third[index]];
  }

  boolean isConstant(int index) {
    return opcodes[index] == Opcode.CONSTANT.ordinal();
  }

  /** The number of a constant; NaN of any other value. */
  double constantOf(int index) {
    return isConstant(index) ? constants[first[index]] : Double.NaN;
  }

  int input(int k) {
    return append(Opcode.INPUT, k, NONE, NONE);
  }

  int constant(double value) {
    Integer place = constantPlaces.get(value);
    if (place == null) {
      place = constantCount++;
      if (place == constants.length) {
        constants = Arrays.copyOf(constants, 2 * place);
      }
      constants[place] = value;
      constantPlaces.put(value, place);
    }
    return append(Opcode.CONSTANT, place, NONE, NONE);
  }

  int add(int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(constantOf(a) + constantOf(b));
    }
    if (constantOf(a) == 0) {
      return b;
    }
    if (constantOf(b) == 0) {
      return a;
    }
    if (isNegation(b)) {
      return subtract(a, first[b]);
    }
    if (isNegation(a)) {
      return subtract(b, first[a]);
    }
    return a == b ? multiply(constant(2), a) : appendSorted(Opcode.ADD, a, b);
  }

  int subtract(int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(constantOf(a) - constantOf(b));
    }
    if (constantOf(b) == 0) {
      return a;
    }
    if (constantOf(a) == 0) {
      return negate(b);
    }
    return isNegation(b) ? add(a, first[b]) : append(Opcode.SUBTRACT, a, b, NONE);
  }

  int negate(int a) {
    if (isConstant(a)) {
      return constant(-constantOf(a));
    }
    if (opcode(a) == Opcode.SUBTRACT) {
      return subtract(second[a], first[a]);
    }
    return isNegation(a) ? first[a] : append(Opcode.NEGATE, a, NONE, NONE);
  }

  int multiply(int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(constantOf(a) * constantOf(b));
    }
    double left = constantOf(a);
    double right = constantOf(b);
    if (left == 1 || left == -1) {
      return left > 0 ? b : negate(b);
    }
    if (right == 1 || right == -1) {
      return right > 0 ? a : negate(a);
    }
    if (isNegation(a) && isNegation(b)) {
      return multiply(first[a], first[b]);
    }
    return appendSorted(Opcode.MULTIPLY, a, b);
  }

  int divide(int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(constantOf(a) / constantOf(b));
    }
    double right = constantOf(b);
    if (right == 1 || right == -1) {
      return right > 0 ? a : negate(a);
    }
    return append(Opcode.DIVIDE, a, b, NONE);
  }

  int power(int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(Math.pow(constantOf(a), constantOf(b)));
    }
    double exponent = constantOf(b);
    if (exponent == 0) {
      return constant(1);
    }
    return exponent == 1 ? a : append(Opcode.POWER, a, b, NONE);
  }

  /** {@code b} is ignored when the operation has one argument. */
  int call(Operation operation, int a, int b) {
    boolean binary = operation.arity() == 2;
    if (isConstant(a) && (!binary || isConstant(b))) {
      return constant(operation.value().at(constantOf(a), binary ? constantOf(b) : 0));
    }
    return append(Opcode.CALL, a, binary ? b : NONE, place(operation));
  }

  int compare(Opcode comparison, int a, int b) {
    if (isConstant(a) && isConstant(b)) {
      return constant(Arithmetic.of(comparison, constantOf(a), constantOf(b), 0));
    }
    return append(comparison, a, b, NONE);
  }

  int and(int a, int b) {
    if (isConstant(a)) {
      return constantOf(a) == 0 ? a : b;
    }
    if (isConstant(b)) {
      return constantOf(b) == 0 ? b : a;
    }
    return a == b ? a : append(Opcode.AND, a, b, NONE);
  }

  int or(int a, int b) {
    if (isConstant(a)) {
      return constantOf(a) == 0 ? b : a;
    }
    if (isConstant(b)) {
      return constantOf(b) == 0 ? a : b;
    }
    return a == b ? a : append(Opcode.OR, a, b, NONE);
  }

  int not(int a) {
    return isConstant(a) ? constant(constantOf(a) == 0 ? 1 : 0) : append(Opcode.NOT, a, NONE, NONE);
  }

  int select(int condition, int then, int otherwise) {
    if (isConstant(condition)) {
      return constantOf(condition) == 0 ? otherwise : then;
    }
    return then == otherwise ? then : append(Opcode.SELECT, condition, then, otherwise);
  }

  int multiplyOrZero(int a, int b) {
    if (constantOf(a) == 0 || constantOf(b) == 0) {
      return constant(0);
    }
    if (isFinite(a) || isFinite(b)) {
      return multiply(a, b);
    }
    return appendSorted(Opcode.MULTIPLY_OR_ZERO, a, b);
  }

  int divideOrZero(int a, int b) {
    if (constantOf(a) == 0) {
      return constant(0);
    }
    double right = constantOf(b);
    if (isConstant(a) || right < 0 || right > 0) {
      return divide(a, b);
    }
    return append(Opcode.DIVIDE_OR_ZERO, a, b, NONE);
  }

  /** Ends the construction: the values that no output needs are left out. */
  Program build(int[] outputs) {
    boolean[] needed = new boolean[size];
    for (int output : outputs) {
      needed[output] = true;
    }
    for (int index = size - 1; index >= 0; index--) {
      if (needed[index]) {
        for (int place = 0; place < arity(index); place++) {
          needed[operand(index, place)] = true;
        }
      }
    }
    return compacted(needed, outputs);
  }

  private Program compacted(boolean[] needed, int[] outputs) {
    int[] renumbered = new int[size];
    int count = 0;
    for (int index = 0; index < size; index++) {
      renumbered[index] = needed[index] ? count++ : NONE;
    }
    int[] keptOpcodes = new int[count];
    int[][] kept = new int[3][count];
    for (int index = 0; index < size; index++) {
      if (needed[index]) {
        int target = renumbered[index];
        keptOpcodes[target] = opcodes[index];
        for (int place = 0; place < 3; place++) {
          int operand = operand(index, place);
          kept[place][target] = place < arity(index) ? renumbered[operand] : operand;
        }
      }
    }
    int[] renumberedOutputs = new int[outputs.length];
    for (int k = 0; k < outputs.length; k++) {
      renumberedOutputs[k] = renumbered[outputs[k]];
    }
    return new Program(
        inputCount,
        keptOpcodes,
        kept[0],
        kept[1],
        kept[2],
        Arrays.copyOf(constants, constantCount),
        Arrays.copyOf(operations, operationCount),
        renumberedOutputs);
  }

  private int arity(int index) {
    var opcode = opcode(index);
    return opcode == Opcode.CALL ? operation(index).arity() : opcode.arity();
  }

  private int operand(int index, int place) {
    return place == 0 ? first[index] : place == 1 ? second[index] : third[index];
  }

  private boolean isNegation(int index) {
    return opcodes[index] == Opcode.NEGATE.ordinal();
  }

  private boolean isFinite(int index) {
    return isConstant(index) && Math.abs(constantOf(index)) < Double.POSITIVE_INFINITY;
  }

  private int place(Operation operation) {
    Integer place = operationPlaces.get(operation);
    if (place == null) {
      place = operationCount++;
      if (place == operations.length) {
        operations = Arrays.copyOf(operations, 2 * place);
      }
      operations[place] = operation;
      operationPlaces.put(operation, place);
    }
    return place;
  }

  private int appendSorted(Opcode opcode, int a, int b) {
    return a <= b ? append(opcode, a, b, NONE) : append(opcode, b, a, NONE);
  }

  private int append(Opcode opcode, int a, int b, int c) {
    int code = opcode.ordinal();
    int mask = table.length - 1;
    int slot = hash(code, a, b, c) & mask;
    while (table[slot] != NONE) {
      int index = table[slot];
      if (opcodes[index] == code && first[index] == a && second[index] == b && third[index] == c) {
        return index;
      }
      slot = (slot + 1) & mask;
    }
    if (size == opcodes.length) {
      opcodes = Arrays.copyOf(opcodes, 2 * size);
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      third = Arrays.copyOf(third, 2 * size);
    }
    opcodes[size] = code;
    first[size] = a;
    second[size] = b;
    third[size] = c;
    table[slot] = size;
    size++;
    if (2 * size > table.length) {
      rehash();
    }
    return size - 1;
  }

  private void rehash() {
    table = emptyTable(2 * table.length);
    int mask = table.length - 1;
    for (int index = 0; index < size; index++) {
      int slot = hash(opcodes[index], first[index], second[index], third[index]) & mask;
      while (table[slot] != NONE) {
        slot = (slot + 1) & mask;
      }
      table[slot] = index;
    }
  }

  private static int[] emptyTable(int length) {
    int[] table = new int[length];
    Arrays.fill(table, NONE);
    return table;
  }

  private static int hash(int code, int a, int b, int c) {
    int hash = ((code * 31 + a) * 0x01000193 + b) * 0x01000193 + c;
    hash *= 0x9E3779B1;
    return hash ^ hash >>> 15;
  }
}
