package uphill.jvm;

import static uphill.jvm.Emitter.FIRST_LOCAL;
import static uphill.jvm.Emitter.INPUTS;
import static uphill.jvm.Emitter.OUTPUTS;
import static uphill.jvm.Emitter.WORKSPACE;

import java.util.Arrays;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import uphill.program.Opcode;
import uphill.program.Program;

/**
 * Writes steps of a program as the straight-line code of methods, one method after another. A value
 * that is read once lies on the operand stack, one that is read more often in a local variable, and
 * what later methods read in the workspace.
 */
final class StraightWriter {
  /** Below HotSpot's limit of 8,000 bytes, which counts what is inlined too. */
  static final int LARGEST_METHOD = 6_000;

  private static final int NONE = -1;
  private static final int DEEPEST = 16;

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

  StraightWriter(Values values, Workspace workspace) {
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
   * @param from the first step
   * @param to the step after the last
   */
  void write(MethodVisitor code, ClassData data, int from, int to) {
    new Method(code, new Emitter(program, code, data), to).write(from);
    workspace.releaseReadBefore(values, from, to);
  }

  /** One method. */
  private final class Method {
    private final MethodVisitor code;
    private final Emitter emitter;
    private final int to;

    Method(MethodVisitor code, Emitter emitter, int to) {
      this.code = code;
      this.emitter = emitter;
      this.to = to;
      localCount = 0;
      freeLocalCount = 0;
    }

    void write(int from) {
      for (int at = from; at < to; at++) {
        int index = values.step(at);
        for (int place = 0; index >= 0 && place < program.arity(index); place++) {
          reads[program.operand(index, place)]++;
        }
      }
      emitter.touch(INPUTS, values.largestInput(from, to));
      emitter.touch(OUTPUTS, values.largestOutput(from, to));
      for (int at = from; at < to; at++) {
        int index = values.step(at);
        if (index < 0) {
          int value = program.output(-1 - index);
          beginStore(OUTPUTS, -1 - index);
          reads[value]++;
          load(value);
          code.visitInsn(Opcodes.DASTORE);
        } else {
          depths[index] = depthWhereRead(index);
          if (depths[index] == NONE) {
            statement(index);
          }
        }
      }
    }

    /** The stack that the value takes if it is computed where it is read; NONE if it is not. */
    private int depthWhereRead(int index) {
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
    private void statement(int index) {
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

    private void compute(int index) {
      emitter.compute(index, place -> load(program.operand(index, place)));
    }

    private void beginStore(int array, int place) {
      code.visitVarInsn(Opcodes.ALOAD, array);
      emitter.integer(place);
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
        emitter.constant(program.constant(value));
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
        emitter.item(
            input ? INPUTS : WORKSPACE, input ? program.input(value) : workspace.slot(value));
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
  }
}
