package uphill.jvm;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import uphill.formula.Operation;
import uphill.program.Program;

/** Cuts a program into methods, puts the methods into hidden classes, and joins these. */
final class Assembly {
  private static final String RUN = "([D[D[D)V";

  /** So many methods of 8,000 bytes cannot exhaust a class's 65,535 constants. */
  private static final int MOST_METHODS = 10;

  private final List<Code> parts = new ArrayList<>();
  private final Workspace workspace;

  Assembly(Program program, int largestMethod) {
    var values = new Values(program);
    workspace = new Workspace(values);
    var writer = new MethodWriter(values, workspace);
    int from = 0;
    do {
      var unit = new Unit();
      for (int k = 0; k < MOST_METHODS && (k == 0 || from < values.count()); k++) {
        int to = values.end(from, largestMethod);
        unit.add(writer, from, to);
        from = to;
      }
      parts.add(unit.defined());
    } while (from < values.count());
  }

  Code code() {
    return parts.size() == 1 ? parts.get(0) : new Sequence(parts.toArray(new Code[0]));
  }

  int workspaceLength() {
    return workspace.length();
  }

  /** The bytes of one class. */
  private static final class Unit {
    private static final String NAME = "uphill/jvm/Straight";

    final List<Operation> operations = new ArrayList<>();
    private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    private final List<String> names = new ArrayList<>();

    Unit() {
      writer.visit(
          Opcodes.V17,
          Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
          NAME,
          null,
          "java/lang/Object",
          new String[] {"uphill/jvm/Code"});
      var constructor = begin(0, "<init>", "()V");
      constructor.visitVarInsn(Opcodes.ALOAD, 0);
      constructor.visitMethodInsn(
          Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
      end(constructor);
    }

    void add(MethodWriter methods, int from, int to) {
      String name = "part" + names.size();
      names.add(name);
      var visitor = begin(Opcodes.ACC_STATIC, name, RUN);
      methods.write(visitor, operations, from, to);
      end(visitor);
    }

    private MethodVisitor begin(int access, String name, String type) {
      var visitor = writer.visitMethod(access, name, type, null, null);
      visitor.visitCode();
      return visitor;
    }

    private static void end(MethodVisitor visitor) {
      visitor.visitInsn(Opcodes.RETURN);
      visitor.visitMaxs(0, 0);
      visitor.visitEnd();
    }

    Code defined() {
      var run = begin(Opcodes.ACC_PUBLIC, "run", RUN);
      for (var name : names) {
        run.visitVarInsn(Opcodes.ALOAD, 1);
        run.visitVarInsn(Opcodes.ALOAD, 2);
        run.visitVarInsn(Opcodes.ALOAD, 3);
        run.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, name, RUN, false);
      }
      end(run);
      writer.visitEnd();
      var evaluations = operations.stream().map(Operation::value).toList();
      try {
        return (Code)
            MethodHandles.lookup()
                .defineHiddenClassWithClassData(writer.toByteArray(), evaluations, true)
                .lookupClass()
                .getDeclaredConstructor()
                .newInstance();
      } catch (ReflectiveOperationException impossible) {
        throw new IllegalStateException("The class is public to its own package", impossible);
      }
    }
  }

  /** Several classes, one after another. */
  private record Sequence(Code[] parts) implements Code {
    @Override
    public void run(double[] inputs, double[] outputs, double[] workspace) {
      for (var part : parts) {
        part.run(inputs, outputs, workspace);
      }
    }
  }
}
