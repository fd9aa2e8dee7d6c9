package uphill.jvm;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ConstantDynamic;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import uphill.formula.Operation;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * Writes steps of a program as the code of methods, one method after another. A value that is read
 * once lies on the operand stack, one that is read more often in a local variable, and what later
 * methods read in the workspace.
 */
final class MethodWriter {
  /** Below HotSpot's limit of 8,000 bytes, which counts what is inlined too. */
  static final int LARGEST_METHOD = 6_000;

  private static final int NONE = -1;
  private static final int INPUTS = 1;
  private static final int OUTPUTS = 2;
  private static final int WORKSPACE = 3;
  private static final int FIRST_LOCAL = 4;
  private static final int DEEPEST = 16;
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

  private final Values values;
  private final Program program;
  private final Workspace workspace;

  /** How often the method still reads a value. */
  private final int[] reads;

  /** How much operand stack a value takes that is computed where it is read; NONE if it is not. */
  private final int[] depths;

  /** The local variable of a value. */
  private final int[] locals;

  private int[] freeLocals = new int[16];
  private int freeLocalCount;
  private int localCount;

  private @Nullable MethodVisitor code;
  private List<Operation> operations = List.of();

  MethodWriter(Values values, Workspace workspace) {
    this.values = values;
    this.program = values.program();
    this.workspace = workspace;
    this.reads = new int[program.size()];
    this.depths = filled(program.size());
    this.locals = filled(program.size());
  }

  private static int[] filled(int size) {
    int[] array = new int[size];
    Arrays.fill(array, NONE);
    return array;
  }

  /**
   * Writes a method's code, without its return.
   *
   * @param target the method
   * @param known the operations of the class so far, to which the method's are added
   * @param from the first step
   * @param to the step after the last
   */
  void write(MethodVisitor target, List<Operation> known, int from, int to) {
    code = target;
    operations = known;
    localCount = 0;
    freeLocalCount = 0;
    for (int at = from; at < to; at++) {
      int index = values.step(at);
      for (int place = 0; index >= 0 && place < program.arity(index); place++) {
        reads[program.operand(index, place)]++;
      }
    }
    touch(INPUTS, values.largestInput(from, to));
    touch(OUTPUTS, values.largestOutput(from, to));
    for (int at = from; at < to; at++) {
      int index = values.step(at);
      if (index < 0) {
        int value = program.output(-1 - index);
        beginStore(OUTPUTS, -1 - index);
        reads[value]++;
        load(value);
        code.visitInsn(Opcodes.DASTORE);
      } else {
        depths[index] = depthWhereRead(index, to);
        if (depths[index] == NONE) {
          statement(index, to);
        }
      }
    }
    for (int at = from; at < to; at++) {
      int index = values.step(at);
      for (int place = 0; index >= 0 && place < program.arity(index); place++) {
        int operand = program.operand(index, place);
        if (workspace.slot(operand) != NONE && values.lastRead(operand) < to) {
          workspace.release(operand);
        }
      }
    }
  }

  /** Reads the largest index first: HotSpot then knows that all others lie within the array. */
  private void touch(int array, int largest) {
    if (largest > 0) {
      code.visitVarInsn(Opcodes.ALOAD, array);
      integer(largest);
      code.visitInsn(Opcodes.DALOAD);
      code.visitInsn(Opcodes.POP2);
    }
  }

  /**
   * The stack that the value takes if it is computed where it is read; NONE if it should not be.
   */
  private int depthWhereRead(int index, int to) {
    if (reads[index] != 1 || values.lastRead(index) >= to || values.firstOutput(index) != NONE) {
      return NONE;
    }
    int depth = 1;
    for (int place = 0; place < program.arity(index); place++) {
      depth = Math.max(depth, place + 1 + Math.max(0, depths[program.operand(index, place)]));
    }
    return depth > DEEPEST ? NONE : depth;
  }

  /** Computes a value and puts it where it will be read. */
  private void statement(int index, int to) {
    boolean crosses = values.lastRead(index) >= to;
    int output = values.firstOutput(index);
    boolean onlyOutput =
        output != NONE && values.nextOutput(output) == NONE && !crosses && reads[index] == 0;
    if (onlyOutput) {
      beginStore(OUTPUTS, output);
      compute(index);
      code.visitInsn(Opcodes.DASTORE);
      return;
    }
    compute(index);
    int local = takeLocal(index);
    code.visitVarInsn(Opcodes.DSTORE, local);
    if (crosses) {
      store(WORKSPACE, workspace.take(index), local);
    }
    for (int k = output; k != NONE; k = values.nextOutput(k)) {
      store(OUTPUTS, k, local);
    }
    if (reads[index] == 0) {
      releaseLocal(index);
    }
  }

  private void beginStore(int array, int place) {
    code.visitVarInsn(Opcodes.ALOAD, array);
    integer(place);
  }

  private void store(int array, int place, int local) {
    beginStore(array, place);
    code.visitVarInsn(Opcodes.DLOAD, local);
    code.visitInsn(Opcodes.DASTORE);
  }

  /** Puts a value on the stack: one read of those that are left. */
  private void load(int value) {
    reads[value]--;
    if (program.opcode(value) == Opcode.CONSTANT) {
      constant(program.constant(value));
    } else if (locals[value] != NONE) {
      code.visitVarInsn(Opcodes.DLOAD, locals[value]);
      if (reads[value] == 0) {
        releaseLocal(value);
      }
    } else if (depths[value] != NONE) {
      depths[value] = NONE;
      compute(value);
    } else {
      boolean input = program.opcode(value) == Opcode.INPUT;
      code.visitVarInsn(Opcodes.ALOAD, input ? INPUTS : WORKSPACE);
      integer(input ? program.input(value) : workspace.slot(value));
      code.visitInsn(Opcodes.DALOAD);
      if (reads[value] > 0) {
        code.visitInsn(Opcodes.DUP2);
        code.visitVarInsn(Opcodes.DSTORE, takeLocal(value));
      }
    }
  }

  private int takeLocal(int value) {
    locals[value] =
        freeLocalCount > 0 ? freeLocals[--freeLocalCount] : FIRST_LOCAL + 2 * localCount++;
    return locals[value];
  }

  private void releaseLocal(int value) {
    if (freeLocalCount == freeLocals.length) {
      freeLocals = Arrays.copyOf(freeLocals, 2 * freeLocalCount);
    }
    freeLocals[freeLocalCount++] = locals[value];
    locals[value] = NONE;
  }

  /** Puts an instruction's result on the stack. */
  private void compute(int index) {
    var opcode = program.opcode(index);
    if (opcode == Opcode.CALL) {
      call(program.operation(index), index);
      return;
    }
    if (opcode == Opcode.NOT) {
      code.visitInsn(Opcodes.DCONST_1);
    }
    for (int place = 0; place < program.arity(index); place++) {
      load(program.operand(index, place));
    }
    switch (opcode) {
      case ADD -> code.visitInsn(Opcodes.DADD);
      case SUBTRACT, NOT -> code.visitInsn(Opcodes.DSUB);
      case MULTIPLY, AND -> code.visitInsn(Opcodes.DMUL);
      case DIVIDE -> code.visitInsn(Opcodes.DDIV);
      case NEGATE -> code.visitInsn(Opcodes.DNEG);
      case POWER -> function("java/lang/Math", "pow", "(DD)D");
      case LESS -> branches("less");
      case LESS_OR_EQUAL -> branches("lessOrEqual");
      case EQUAL -> branches("equal");
      case NOT_EQUAL -> branches("notEqual");
      case OR -> branches("or");
      case SELECT -> function(BRANCHES, "select", "(DDD)D");
      case MULTIPLY_OR_ZERO -> branches("multiplyOrZero");
      case DIVIDE_OR_ZERO -> branches("divideOrZero");
      case INPUT, CONSTANT, CALL -> throw new IllegalStateException(opcode + " is written above");
    }
  }

  private void branches(String name) {
    function(BRANCHES, name, "(DD)D");
  }

  private void function(String owner, String name, String type) {
    code.visitMethodInsn(Opcodes.INVOKESTATIC, owner, name, type, false);
  }

  /** The operation's evaluation is a constant of the class, which HotSpot sees through. */
  private void call(Operation operation, int index) {
    int place = operations.indexOf(operation);
    if (place < 0) {
      place = operations.size();
      operations.add(operation);
    }
    code.visitLdcInsn(new ConstantDynamic("_", "L" + EVALUATION + ";", CLASS_DATA, place));
    load(program.operand(index, 0));
    if (operation.arity() == 2) {
      load(program.operand(index, 1));
    } else {
      code.visitInsn(Opcodes.DCONST_0);
    }
    code.visitMethodInsn(Opcodes.INVOKEINTERFACE, EVALUATION, "at", "(DD)D", true);
  }

  private void constant(double value) {
    if (value == 1) {
      code.visitInsn(Opcodes.DCONST_1);
    } else if (value == 0 && 1 / value > 0) {
      code.visitInsn(Opcodes.DCONST_0);
    } else {
      code.visitLdcInsn(value);
    }
  }

  private void integer(int value) {
    if (value <= 5) {
      code.visitInsn(Opcodes.ICONST_0 + value);
    } else if (value <= Byte.MAX_VALUE) {
      code.visitIntInsn(Opcodes.BIPUSH, value);
    } else if (value <= Short.MAX_VALUE) {
      code.visitIntInsn(Opcodes.SIPUSH, value);
    } else {
      code.visitLdcInsn(value);
    }
  }
}
