package uphill.jvm;

import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import uphill.formula.Operation;
import uphill.program.Opcode;
import uphill.program.Program;

/** Writes the bytecode of single instructions; where their operands are, the caller knows. */
final class Emitter {
  /** The local variables that hold a method's parameters. */
  static final int INPUTS = 1;

  static final int OUTPUTS = 2;
  static final int WORKSPACE = 3;
  static final int FIRST_LOCAL = 4;

  private static final String BRANCHES = "uphill/jvm/Branches";
  private static final String EVALUATION = "uphill/formula/Operation$Evaluation";
  private static final Handle CLASS_DATA =
      new Handle(
          Opcodes.H_INVOKESTATIC,
          "java/lang/invoke/MethodHandles",
          "classDataAt",
          "(Ljava/lang/invoke/MethodHandles$Lookup;Ljava/lang/String;Ljava/lang/Class;I)"
              + "Ljava/lang/Object;",
          false);

  private final Program program;
  private final MethodVisitor code;
  private final ClassData data;

  Emitter(Program program, MethodVisitor code, ClassData data) {
    this.program = program;
    this.code = code;
    this.data = data;
  }

  /** Puts the operand at a place of an instruction on the stack. */
  @FunctionalInterface
  interface Operands {
    void load(int place);
  }

  /** Puts an instruction's result on the stack. */
  void compute(int index, Operands operands) {
    var opcode = program.opcode(index);
    if (opcode == Opcode.CALL) {
      call(program.operation(index), operands);
      return;
    }
    if (opcode == Opcode.NOT) {
      code.visitInsn(Opcodes.DCONST_1);
    }
    for (int place = 0; place < program.arity(index); place++) {
      operands.load(place);
    }
    switch (opcode) {
      case ADD -> code.visitInsn(Opcodes.DADD);
      case SUBTRACT, NOT -> code.visitInsn(Opcodes.DSUB);
      case MULTIPLY, AND -> code.visitInsn(Opcodes.DMUL);
      case DIVIDE -> code.visitInsn(Opcodes.DDIV);
      case NEGATE -> code.visitInsn(Opcodes.DNEG);
      case POWER -> function("java/lang/Math", "pow", "(DD)D");
      case LESS -> function(BRANCHES, "less", "(DD)D");
      case LESS_OR_EQUAL -> function(BRANCHES, "lessOrEqual", "(DD)D");
      case EQUAL -> function(BRANCHES, "equal", "(DD)D");
      case NOT_EQUAL -> function(BRANCHES, "notEqual", "(DD)D");
      case OR -> function(BRANCHES, "or", "(DD)D");
      case SELECT -> function(BRANCHES, "select", "(DDD)D");
      case MULTIPLY_OR_ZERO -> function(BRANCHES, "multiplyOrZero", "(DD)D");
      case DIVIDE_OR_ZERO -> function(BRANCHES, "divideOrZero", "(DD)D");
      case INPUT, CONSTANT, CALL ->
          throw new IllegalArgumentException(opcode + " is written elsewhere");
    }
  }

  private void function(String owner, String name, String type) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, false);
  }

  /** The operation's evaluation is a constant of the class, which HotSpot sees through. */
  private void call(Operation operation, Operands operands) {
    classData("L" + EVALUATION + ";", data.place(operation));
    operands.load(0);
    if (operation.arity() == 2) {
      operands.load(1);
    } else {
      code.visitInsn(Opcodes.DCONST_0);
    }
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, EVALUATION, "at", "(DD)D", true);
  }

  /** Puts an item of the class's data on the stack. */
  void classData(String type, int place) {
    code.visitLdcInsn(new ConstantDynamic("_", type, CLASS_DATA, place));
  }

  void constant(double value) {
    if (value == 1) {
      code.visitInsn(Opcodes.DCONST_1);
    } else if (value == 0 && 1 / value > 0) {
      code.visitInsn(Opcodes.DCONST_0);
    } else {
      code.visitLdcInsn(value);
    }
  }

  void integer(int value) {
    if (value >= -1 && value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value == (byte) value) {
      code.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value == (short) value) {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      code.visitLdcInsn(value);
    }
  }

  /** Puts an item of an array of doubles on the stack. */
  void item(int array, int place) {
    code.visitVarInsn(Opcodes.ALOAD, array);
    integer(place);
    code.visitInsn(Opcodes.DALOAD);
  }

  /** Reads the largest index first: HotSpot then knows that all others lie within the array. */
  void touch(int array, int largest) {
    if (largest > 0) {
      item(array, largest);
      code.visitInsn(Opcodes.POP2);
    }
  }
}
