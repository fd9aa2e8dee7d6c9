package uphill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.program.Interpreter;
import uphill.program.Program;

/** The engine against the numbers of outside sources; the page's tests run the same files. */
class SharedCasesTest {

  static List<SharedCase> cases() throws IOException {
    return SharedCase.all();
  }

  @Test
  void there_are_at_least_700_cases_of_300_functions_and_each_names_its_source()
      throws IOException {
    assertThat(cases()).hasSizeGreaterThanOrEqualTo(700);
    assertThat(cases().stream().map(SharedCase::formula).distinct()).hasSizeGreaterThan(300);
    assertThat(cases()).allSatisfy(c -> assertThat(c.source()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_program_with_its_adjoint_sweep_agrees(SharedCase expected) {
    Formula formula = expected.parsed();
    Program program = Program.of(formula).withGradient();
    double[] outputs = run(program, expected.point());
    expected.expectValue(outputs[0]);
    for (int i = 0; i < expected.gradient().length; i++) {
      expected.expectPartial(i, outputs[1 + i]);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void the_symbolic_partials_agree(SharedCase expected) {
    Formula formula = expected.parsed();
    List<Expr> partials = formula.partials();
    assertThat(partials).hasSameSizeAs(expected.variables());
    for (int i = 0; i < partials.size(); i++) {
      Program partial = Program.of(partials.get(i), formula.variables());
      expected.expectPartial(i, run(partial, expected.point())[0]);
    }
  }

  private static double[] run(Program program, double[] point) {
    double[] outputs = new double[program.outputCount()];
    new Interpreter(program).run(point, outputs);
    return outputs;
  }
}
