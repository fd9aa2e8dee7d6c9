package uphill.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import uphill.program.Interpreter;
import uphill.program.Program;

/** Compiled programs beside the interpreter. */
final class Runs {
  private Runs() {}

  static void expectTheInterpretersBits(Program program, double... point) {
    expectTheInterpretersBits(program, CompiledProgram.of(program), point);
  }

  static void expectTheInterpretersBits(
      Program program, CompiledProgram compiled, double... point) {
    double[] expected = new double[program.outputCount()];
    new Interpreter(program).run(point, expected);
    double[] found = new double[program.outputCount()];
    compiled.run(point, found);
    for (int k = 0; k < expected.length; k++) {
      assertThat(Double.doubleToLongBits(found[k]))
          .as(
              "output %d: %s, the interpreter says %s, of %d values",
              k, found[k], expected[k], program.size())
          .isEqualTo(Double.doubleToLongBits(expected[k]));
    }
  }
}
