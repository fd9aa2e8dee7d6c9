package uphill.program;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The code of the function that fills a grid: a loop over rows around a loop over points. */
final class GridFunction {
  private static final int X0 = 0;
  private static final int DX = 1;
  private static final int NX = 2;
  private static final int Y0 = 3;
  private static final int DY = 4;
  private static final int NY = 5;
  private static final int BASE = 6;
  private static final int COLUMN = 7;
  private static final int ROW = 8;
  private static final int PLANE_BYTES = 9;
  private static final int TARGET = 10;
  private static final int FIRST_TRUTH = 11;

  private static final Map<String, Integer> NATIVE =
      Map.of(
          "abs", 0x99,
          "ceil", 0x9b,
          "floor", 0x9c,
          "sqrt", 0x9f,
          "min", 0xa4,
          "max", 0xa5);

  private static final int BLOCK = 0x02;
  private static final int LOOP = 0x03;
  private static final int END = 0x0b;
  private static final int BRANCH = 0x0c;
  private static final int BRANCH_IF = 0x0d;
  private static final int CALL = 0x10;
  private static final int SELECT = 0x1b;
  private static final int LOCAL_GET = 0x20;
  private static final int LOCAL_SET = 0x21;
  private static final int F64_STORE = 0x39;
  private static final int I32_CONST = 0x41;
  private static final int F64_CONST = 0x44;
  private static final int I32_EQZ = 0x45;
  private static final int I32_GE_S = 0x4e;
  private static final int F64_EQ = 0x61;
  private static final int F64_NE = 0x62;
  private static final int F64_LT = 0x63;
  private static final int F64_GT = 0x64;
  private static final int F64_LE = 0x65;
  private static final int I32_ADD = 0x6a;
  private static final int I32_MUL = 0x6c;
  private static final int I32_AND = 0x71;
  private static final int I32_OR = 0x72;
  private static final int F64_NEG = 0x9a;
  private static final int F64_ADD = 0xa0;
  private static final int F64_SUB = 0xa1;
  private static final int F64_MUL = 0xa2;
  private static final int F64_DIV = 0xa3;
  private static final int F64_CONVERT_I32 = 0xb7;
  private static final int NO_RESULT = 0x40;

  private final Program program;
  private final GridRegisters registers;
  private final Map<String, Integer> functions = new HashMap<>();
  private final ByteSequence code = new ByteSequence();

  GridFunction(Program program, List<String> imports) {
    this.program = program;
    this.registers = new GridRegisters(program);
    for (int k = 0; k < imports.size(); k++) {
      functions.put(imports.get(k), k);
    }
  }

  /** Whether WebAssembly computes the operation without an import. */
  static boolean isNative(String operation) {
    return NATIVE.containsKey(operation) || operation.equals("relu") || operation.equals("sign");
  }

  /** How many local variables the values take. */
  int registerCount() {
    return registers.truthCount() + registers.realCount();
  }

  /** The body with its local variables, without its length. */
  ByteSequence body() {
    code.number(2);
    code.number(FIRST_TRUTH - COLUMN + registers.truthCount()).put(0x7f);
    code.number(registers.realCount()).put(0x7c);

    get(NX).get(NY).op(I32_MUL).integer(8).op(I32_MUL).set(PLANE_BYTES);
    op(BLOCK).op(NO_RESULT).op(LOOP).op(NO_RESULT);
    get(ROW).get(NY).op(I32_GE_S).op(BRANCH_IF).immediate(1);
    values(true);
    integer(0).set(COLUMN);
    op(BLOCK).op(NO_RESULT).op(LOOP).op(NO_RESULT);
    get(COLUMN).get(NX).op(I32_GE_S).op(BRANCH_IF).immediate(1);
    values(false);
    outputs();
    get(BASE).integer(8).op(I32_ADD).set(BASE);
    get(COLUMN).integer(1).op(I32_ADD).set(COLUMN);
    op(BRANCH).immediate(0).op(END).op(END);
    get(ROW).integer(1).op(I32_ADD).set(ROW);
    op(BRANCH).immediate(0).op(END).op(END);
    op(END);
    return code;
  }

  private void outputs() {
    get(BASE).set(TARGET);
    for (int k = 0; k < program.outputCount(); k++) {
      get(TARGET).value(program.output(k)).op(F64_STORE).immediate(3).immediate(0);
      if (k + 1 < program.outputCount()) {
        get(TARGET).get(PLANE_BYTES).op(I32_ADD).set(TARGET);
      }
    }
  }

  private void values(boolean ofRow) {
    for (int index = 0; index < program.size(); index++) {
      if (registers.ofRow(index) == ofRow && program.opcode(index) != Opcode.CONSTANT) {
        instruction(index);
        set(local(index));
      }
    }
  }

  private void instruction(int index) {
    int arity = program.arity(index);
    int a = arity > 0 ? program.operand(index, 0) : 0;
    int b = arity > 1 ? program.operand(index, 1) : 0;
    switch (program.opcode(index)) {
      case INPUT -> coordinate(program.input(index));
      case CONSTANT -> throw new IllegalStateException("constants are written where they are read");
      case ADD -> value(a).value(b).op(F64_ADD);
      case SUBTRACT -> value(a).value(b).op(F64_SUB);
      case MULTIPLY -> value(a).value(b).op(F64_MUL);
      case DIVIDE -> value(a).value(b).op(F64_DIV);
      case NEGATE -> value(a).op(F64_NEG);
      case POWER -> value(a).value(b).op(CALL).immediate(functions.get("pow"));
      case CALL -> operation(index, a, b);
      case LESS -> value(a).value(b).op(F64_LT);
      case LESS_OR_EQUAL -> value(a).value(b).op(F64_LE);
      case EQUAL -> value(a).value(b).op(F64_EQ);
      case NOT_EQUAL -> value(a).value(b).op(F64_NE);
      case AND -> value(a).value(b).op(I32_AND);
      case OR -> value(a).value(b).op(I32_OR);
      case NOT -> value(a).op(I32_EQZ);
      case SELECT -> value(b).value(program.operand(index, 2)).value(a).op(SELECT);
      case MULTIPLY_OR_ZERO -> {
        real(0).value(a).value(b).op(F64_MUL);
        value(a).real(0).op(F64_EQ).value(b).real(0).op(F64_EQ).op(I32_OR).op(SELECT);
      }
      case DIVIDE_OR_ZERO ->
          real(0).value(a).value(b).op(F64_DIV).value(a).real(0).op(F64_EQ).op(SELECT);
    }
  }

  private void coordinate(int input) {
    boolean x = input == 0;
    get(x ? X0 : Y0).get(x ? COLUMN : ROW).op(F64_CONVERT_I32).get(x ? DX : DY);
    op(F64_MUL).op(F64_ADD);
  }

  private void operation(int index, int a, int b) {
    String name = program.operation(index).name();
    switch (name) {
      case "relu" -> real(0).value(a).value(a).real(0).op(F64_LE).op(SELECT);
      case "sign" -> {
        real(1).real(-1).value(a).value(a).real(0).op(F64_LT).op(SELECT);
        value(a).real(0).op(F64_GT).op(SELECT);
      }
      default -> {
        value(a);
        if (program.arity(index) == 2) {
          value(b);
        }
        if (NATIVE.containsKey(name)) {
          op(NATIVE.get(name));
        } else {
          op(CALL).immediate(functions.get(name));
        }
      }
    }
  }

  private int local(int index) {
    return GridRegisters.isTruth(program, index)
        ? FIRST_TRUTH + registers.register(index)
        : FIRST_TRUTH + registers.truthCount() + registers.register(index);
  }

  private GridFunction value(int index) {
    return program.opcode(index) == Opcode.CONSTANT
        ? real(program.constant(index))
        : get(local(index));
  }

  private GridFunction get(int local) {
    return op(LOCAL_GET).immediate(local);
  }

  private GridFunction set(int local) {
    return op(LOCAL_SET).immediate(local);
  }

  private GridFunction real(double value) {
    op(F64_CONST);
    code.real(value);
    return this;
  }

  private GridFunction integer(int value) {
    op(I32_CONST);
    code.signedNumber(value);
    return this;
  }

  private GridFunction immediate(int value) {
    code.number(value);
    return this;
  }

  private GridFunction op(int opcode) {
    code.put(opcode);
    return this;
  }
}
