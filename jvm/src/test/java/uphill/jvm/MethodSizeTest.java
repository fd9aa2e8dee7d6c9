package uphill.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import uphill.formula.Formula;
import uphill.program.Program;

class MethodSizeTest {
  /** What HotSpot compiles at most; see its option HugeMethodLimit. */
  private static final int HUGE_METHOD = 8_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(i, 1, 900, sin(x[i])*x[901-i] + x[mod(i^2, 900) + 1]^3)",
        "sum(i, 1, 300, (x[i] + 0.1*i)/(x[i+1]^2 + i))",
        "prod(i, 1, 400, x[i]) + sum(i, 1, 400, if(x[i] > i, x[i]^x[401-i], 1/i))",
      })
  void every_straight_method_is_small_enough_to_be_compiled(String formula) {
    var program = Program.of(Formula.parse(formula)).withGradient().optimized();
    var values = new Values(program, false);
    var workspace = new Workspace(program.size());
    var straight = new StraightWriter(values, workspace);
    List<Integer> sizes = new ArrayList<>();
    int from = 0;
    while (from < values.count()) {
      int to = values.end(from, values.count(), StraightWriter.LARGEST_METHOD);
      int first = from;
      sizes.add(size(method -> straight.write(method, new ClassData(), first, to)));
      from = to;
    }
    assertThat(sizes).hasSizeGreaterThan(1).allMatch(size -> size < HUGE_METHOD);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sum(i, 1, 100, sum(j, 1, 30, x[j]*sin(x[mod(i*j, 70) + 1] + i*j)))",
        "sum(i, 1, 60, log(sum(j, 1, 40, exp(-(x[i] - j)^2*x[j+60]))))",
      })
  void every_loop_is_small_enough_to_be_compiled(String formula) {
    var program = Program.of(Formula.parse(formula)).withGradient().optimized();
    var values = new Values(program, true);
    var workspace = new Workspace(program.size());
    var straight = new StraightWriter(values, workspace);
    List<Integer> sizes = new ArrayList<>();
    for (var loop : Rolling.of(values)) {
      if (loop.count() == 1) {
        size(method -> straight.write(method, new ClassData(), loop.from(), loop.end()));
      } else {
        sizes.add(
            size(
                method ->
                    new LoopWriter(values, workspace, loop, method, new ClassData()).write()));
      }
    }
    assertThat(sizes).isNotEmpty().allMatch(size -> size < HUGE_METHOD);
  }

  /** The bytes of a method's code: the distance between labels at its ends. */
  private static int size(Consumer<MethodVisitor> body) {
    var writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    writer.visit(Opcodes.V21, 0, "Sized", null, "java/lang/Object", null);
    var method =
        writer.visitMethod(
            Opcodes.ACC_STATIC, "sized", "(Luphill/jvm/Stretch;[D[D[D)V", null, null);
    method.visitCode();
    var begin = new Label();
    method.visitLabel(begin);
    body.accept(method);
    method.visitInsn(Opcodes.RETURN);
    var end = new Label();
    method.visitLabel(end);
    method.visitMaxs(0, 0);
    method.visitEnd();
    writer.visitEnd();
    return end.getOffset() - begin.getOffset();
  }
}
