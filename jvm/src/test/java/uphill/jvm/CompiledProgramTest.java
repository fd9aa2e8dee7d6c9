package uphill.jvm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.formula.Formula;
import uphill.formula.Operation;
import uphill.program.Program;

class CompiledProgramTest {

  @Test
  void the_gradient_of_the_banana_valley_is_known() {
    var banana = CompiledProgram.gradientOf(Formula.parse("(1-x)^2 + 100(y-x^2)^2"));
    double[] outputs = new double[3];
    banana.run(new double[] {-1, 2}, outputs);
    assertThat(outputs).containsExactly(104, 396, 200);
  }

  @Test
  void every_operation_gives_the_interpreters_bits_in_value_gradient_and_hessian() {
    for (var operation : Operation.all()) {
      String arguments = operation.arity() == 1 ? "(x)" : "(x, y)";
      var formula = Formula.parse(operation.name() + arguments).withVariables(List.of("x", "y"));
      var program = Program.of(formula).withHessian();
      for (double x : new double[] {-30, -1, -0.5, -0.0, 0, 0.25, 1, 2, 1e300, Double.NaN}) {
        Runs.expectTheInterpretersBits(program, x, 0.75);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "5",
        "y",
        "x*x*x - y^3.7 + x^(-2)",
        "if(x > 0 and not (y < 0 or x == 1), sqrt(x), y/x)",
        "if(x != y, 1/(x-y), 0)",
        "if(x <= y, if(y >= 1, x*y, -y), x^y)",
        "sqrt(x^2 + y^2)",
        "hypot(x, y) + max(x, y)*min(x, 2) + mod(x, y)",
        "sin(sin(sin(sin(sin(sin(x + y) + x) + y) + x) + y) + x)",
        "sum(i, 1, 40, (x - i)^2 * y)",
        "prod(i, 1, 30, x + y/i)",
      })
  void all_opcodes_give_the_interpreters_bits(String formula) {
    var program = Program.of(Formula.parse(formula).withVariables(List.of("x", "y")));
    for (double x : new double[] {-2, -0.0, 0, 0.5, 1, Double.NaN, Double.POSITIVE_INFINITY}) {
      for (double y : new double[] {-3, 0, 1, 2.5}) {
        Runs.expectTheInterpretersBits(program.withHessian(), x, y);
        Runs.expectTheInterpretersBits(program.withDirectionalDerivatives(), x, y, 1, 0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 20, 100, 1_000, 6_000})
  void however_small_the_methods_are_the_numbers_are_the_same(int largestMethod) {
    var formula =
        Formula.parse(
            "sum(i, 1, 59, 100(x[i+1] - x[i]^2)^2 + (1 - x[i])^2) + prod(i, 1, 9, cos(x[i]/i))");
    var program = Program.of(formula).withGradient();
    var compiled = CompiledProgram.of(program, largestMethod, Integer.MAX_VALUE);
    double[] point = new SplittableRandom(7).doubles(60, -2, 2).toArray();
    Runs.expectTheInterpretersBits(program, compiled, point);
  }

  @Test
  void an_output_that_occurs_twice_and_one_that_is_an_input_are_written() {
    var x = Formula.parse("x").expanded();
    var square = Formula.parse("x^2").expanded();
    var program = Program.of(List.of(square, x, square, x), List.of("x"));
    Runs.expectTheInterpretersBits(program, 3);
  }

  @Test
  void several_threads_may_run_it_at_once() throws Exception {
    var program = Program.of(Formula.parse("sum(i, 1, 200, sin(x[i]) * x[i+1]^2)")).withGradient();
    var compiled = CompiledProgram.of(program, 500, Integer.MAX_VALUE);
    try (var threads = Executors.newFixedThreadPool(4)) {
      Callable<Void> task =
          () -> {
            var random = new SplittableRandom(Thread.currentThread().threadId());
            for (int k = 0; k < 200; k++) {
              double[] point = random.doubles(201, -2, 2).toArray();
              Runs.expectTheInterpretersBits(program, compiled, point);
            }
            return null;
          };
      for (var done : threads.invokeAll(List.of(task, task, task, task))) {
        done.get();
      }
    }
  }

  @Test
  void arrays_that_are_too_short_or_the_same_are_refused_in_words() {
    var compiled = CompiledProgram.gradientOf(Formula.parse("x*y"));
    assertThatThrownBy(() -> compiled.run(new double[2], new double[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes 2 numbers and gives 3");
    double[] one = new double[3];
    assertThatThrownBy(() -> compiled.run(one, one))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("two arrays");
  }
}
