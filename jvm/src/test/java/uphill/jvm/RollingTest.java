package uphill.jvm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.formula.Formula;
import uphill.program.Program;

class RollingTest {
  private static final String ROSENBROCK = "sum(i, 1, 199, 100(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)";

  @Test
  void the_gradient_of_rosenbrocks_function_is_one_loop_and_its_ends() {
    var program = Program.of(Formula.parse(ROSENBROCK)).withGradient().optimized();
    var loops = Rolling.of(new Values(program, true));
    assertThat(loops).anySatisfy(loop -> assertThat(loop.count()).isGreaterThan(190));
    assertThat(loops.stream().mapToInt(Loop::period).sum()).isLessThan(100);
  }

  @Test
  void loops_and_the_stretches_between_them_cover_every_step_once() {
    var program = Program.of(Formula.parse(ROSENBROCK + "+ sin(x[1]*x[2])*x[3]")).withGradient();
    var values = new Values(program.optimized(), true);
    int at = 0;
    for (var loop : Rolling.of(values)) {
      assertThat(loop.from()).isEqualTo(at);
      at = loop.end();
    }
    assertThat(at).isEqualTo(values.count());
  }

  @Test
  void what_does_not_repeat_is_left_as_it_is() {
    var program = Program.of(Formula.parse("sin(x) + cos(x*y) + exp(x)/y")).withGradient();
    assertThat(Rolling.of(new Values(program.optimized(), true))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROSENBROCK,
        "sum(i, 1, 100, (x[i] - i)^2)",
        "sum(i, 1, 100, i*x[101-i]^2)",
        "sum(i, 1, 100, x[mod(7i, 100) + 1]*sin(x[i]))",
        "sum(i, 1, 100, x[1]*x[i]^2 + x[2]*x[mod(i^2, 100) + 1])",
        "prod(i, 1, 60, x[i] + 1/i)",
        "sum(i, 1, 20, sum(j, 1, 20, x[i]*x[j]/(i+j)))",
        "sum(i, 1, 20, log(sum(j, 1, 15, exp(-(x[i] - j)^2*x[j+20]))))",
        "sum(i, 1, 80, if(x[i] > 0.5, x[i]^2, abs(x[i+1])))",
        "sum(i, 1, 80, hypot(x[i], x[i+2])^1.5)",
        "sqrt(sum(i, 1, 80, x[i]^2)) + sum(i, 1, 80, x[i]^2*x[81-i])",
        "sum(i, 3, 90, (x[i] - 2x[i-1] + x[i-2])^2)*sum(i, 1, 90, cos(x[i]))",
        "sum(i, 1, 90, tanh(sum(j, 1, i, x[j])/i))",
      })
  void loops_give_the_interpreters_bits(String formula) {
    var parsed = Formula.parse(formula);
    var program = Program.of(parsed);
    int n = parsed.variables().size();
    var random = new SplittableRandom(3);
    for (var each : new Program[] {program, program.withGradient()}) {
      var compiled = CompiledProgram.of(each, StraightWriter.LARGEST_METHOD, 0);
      for (int k = 0; k < 5; k++) {
        double[] point = random.doubles(n, -2, 2).toArray();
        Runs.expectTheInterpretersBits(each, compiled, point);
      }
    }
    var product = program.withHessianVectorProduct();
    var compiled = CompiledProgram.of(product, StraightWriter.LARGEST_METHOD, 0);
    double[] point = random.doubles(2 * n, -2, 2).toArray();
    Runs.expectTheInterpretersBits(product, compiled, point);
  }

  @Test
  void ten_thousand_variables_make_a_few_hundred_steps_of_code() {
    var formula = Formula.parse("sum(i, 1, 9999, 100(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)");
    var program = Program.of(formula).withGradient();
    var loops = Rolling.of(new Values(program.optimized(), true));
    assertThat(loops.stream().mapToInt(Loop::period).sum()).isLessThan(200);
    double[] point = new SplittableRandom(5).doubles(10_000, -2, 2).toArray();
    Runs.expectTheInterpretersBits(program, CompiledProgram.of(program), point);
  }
}
