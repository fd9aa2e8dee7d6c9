package uphill.jvm;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * A class under construction that implements {@link Code} or {@link Stretch}. It is hidden: nothing
 * finds it by name, and it goes when its instance goes.
 */
final class HiddenClass {
  private static final String NAME = "uphill/jvm/Generated";
  private static final String STRETCH = "([D[D[D)V";

  private static final String PART = "(Luphill/jvm/Stretch;[D[D[D)V";

  private final ClassData data = new ClassData();
  private final ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
  private final String type;
  private final List<String> parts = new ArrayList<>();

  /** Begins a class that implements the interface. */
  HiddenClass(Class<?> implemented) {
    type = implemented == Code.class ? "([D[D)V" : STRETCH;
    writer.visit(
        Opcodes.V21,
        Opcodes.ACC_FINAL | Opcodes.ACC_SUPER,
        NAME,
        null,
        "java/lang/Object",
        new String[] {Type.getInternalName(implemented)});
    method(
        0,
        "<init>",
        "()V",
        code -> {
          code.visitVarInsn(Opcodes.ALOAD, 0);
          code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
        });
  }

  /** What its code finds beside it. */
  ClassData data() {
    return data;
  }

  /** How many parts there are so far. */
  int partCount() {
    return parts.size();
  }

  /** Adds the method of the interface, with its parameters from local variable 1 on. */
  void addRun(Consumer<MethodVisitor> body) {
    method(Opcodes.ACC_PUBLIC, "run", type, body);
  }

  /** Adds a method with the parameters of the interface, from local variable 1 on. */
  void addPart(Consumer<MethodVisitor> body) {
    parts.add("part" + parts.size());
    method(Opcodes.ACC_STATIC, parts.get(parts.size() - 1), PART, body);
  }

  /** Adds the method of the interface: it calls the parts in order. */
  void addRun() {
    addRun(
        code -> {
          for (var part : parts) {
            for (int local = 0; local <= 3; local++) {
              code.visitVarInsn(Opcodes.ALOAD, local);
            }
            code.visitMethodInsn(Opcodes.INVOKESTATIC, NAME, part, PART, false);
          }
        });
  }

  private void method(int access, String name, String descriptor, Consumer<MethodVisitor> body) {
    var code = writer.visitMethod(access, name, descriptor, null, null);
    code.visitCode();
    body.accept(code);
    code.visitInsn(Opcodes.RETURN);
    code.visitMaxs(0, 0);
    code.visitEnd();
  }

  /** Ends the construction: defines the class and makes its one instance. */
  Object instance() {
    writer.visitEnd();
    try {
      return MethodHandles.lookup()
          .defineHiddenClassWithClassData(writer.toByteArray(), data.items(), true)
          .lookupClass()
          .getDeclaredConstructor()
          .newInstance();
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException("Its own package may use the class", impossible);
    }
  }
}
