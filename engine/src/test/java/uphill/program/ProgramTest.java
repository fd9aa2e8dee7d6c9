package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.Operation;

class ProgramTest {
  private static final Operation SIN = Operation.named("sin").orElseThrow();

  @Test
  void equal_terms_are_computed_once() {
    var program = Runs.program("sin(x*y) + cos(y*x)^2 + sin(y*x)");
    assertThat(count(program, Opcode.MULTIPLY)).isEqualTo(1);
    assertThat(count(program, Opcode.CALL)).isEqualTo(2);
  }

  @Test
  void constants_are_folded() {
    var program = Runs.program("x + sin(pi/2) * sqrt(16) + 2^3 + if(1 < 2, 5, y)");
    assertThat(count(program, Opcode.CALL)).isZero();
    assertThat(count(program, Opcode.SELECT)).isZero();
    assertThat(Runs.outputs(program, 1, 0)).containsExactly(18);
  }

  @Test
  void what_no_output_needs_is_left_out() {
    var program = Runs.program("if(2 > 1, x, exp(y))");
    assertThat(program.size()).isEqualTo(1);
    assertThat(program.inputCount()).isEqualTo(2);
  }

  @Test
  void a_program_reads_as_text() {
    assertThat(Runs.program("if(x < 2, sin(x), -y)").toString())
        .isEqualTo(
            """
            %0 = input 0
            %1 = input 1
            %2 = 2.0
            %3 = %0 < %2
            %4 = sin(%0)
            %5 = - %1
            %6 = select(%3, %4, %5)
            output 0 = %6
            """);
  }

  @Test
  void an_instruction_tells_what_it_is() {
    var program = Runs.program("sin(x) + 2.5");
    var instructions = program.instructions();
    assertThat(instructions.get(0).input()).isZero();
    assertThat(instructions).extracting(Instruction::opcode).contains(Opcode.CALL, Opcode.CONSTANT);
    var call = instructions.stream().filter(i -> i.opcode() == Opcode.CALL).findFirst().get();
    assertThat(call.operation()).isEqualTo(SIN);
    assertThat(call.operands()).containsExactly(0);
    var constant =
        instructions.stream().filter(i -> i.opcode() == Opcode.CONSTANT).findFirst().get();
    assertThat(constant.constant()).isEqualTo(2.5);
    assertThat(program.output(0)).isEqualTo(program.size() - 1);
  }

  @Test
  void the_gradient_and_the_hessian_of_the_banana_valley_are_known() {
    var banana = Runs.program("(1-x)^2 + 100(y-x^2)^2");
    assertThat(Runs.outputs(banana.withGradient(), -1, 2)).containsExactly(104, 396, 200);
    assertThat(Runs.outputs(banana.withHessian(), -1, 2))
        .containsExactly(104, 396, 200, 402, 400, 400, 200);
  }

  @Test
  void a_variable_that_does_not_occur_has_the_partial_0() {
    assertThat(Runs.gradient("x^2", 3, 7)).containsExactly(6, 0);
    assertThat(Runs.gradient("5", 3, 7)).containsExactly(0, 0);
    assertThat(Runs.hessian("y^3", 3, 2)).containsExactly(0, 0, 0, 12);
  }

  @Test
  void several_expressions_share_one_program() {
    var x = new Expr.Variable("x");
    var sine = new Expr.Call(SIN, List.of(x));
    var square = new Expr.Power(sine, new Expr.Literal(2));
    var program = Program.of(List.of(sine, square), List.of("x"));
    assertThat(count(program, Opcode.CALL)).isEqualTo(1);
    assertThat(Runs.outputs(program, Math.PI / 2)).containsExactly(1, 1);
  }

  @Test
  void an_unknown_variable_is_refused_by_name() {
    assertThatThrownBy(() -> Program.of(new Expr.Variable("z"), List.of("x")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("variable z");
  }

  @Test
  void a_sum_that_is_not_written_out_is_refused() {
    var sum = Formula.parse("sum(i, 1, 3, x[i])").expression();
    assertThatThrownBy(() -> Program.of(sum, List.of("x1", "x2", "x3")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_tree_a_hundred_thousand_deep_is_differentiated() {
    Expr deep = new Expr.Variable("x");
    for (int k = 0; k < 100_000; k++) {
      deep = new Expr.Negation(new Expr.Call(SIN, List.of(deep)));
    }
    var program = Program.of(deep, List.of("x")).withGradient();
    assertThat(Runs.outputs(program, 0.0)[1]).isEqualTo(1);
  }

  @Test
  void a_subtree_shared_a_hundred_times_over_costs_its_size_once() {
    Expr doubled = new Expr.Variable("x");
    for (int k = 0; k < 100; k++) {
      doubled = new Expr.Sum(List.of(doubled, doubled));
    }
    var program = Program.of(doubled, List.of("x")).withGradient();
    assertThat(Runs.outputs(program, 1.0)).containsExactly(0x1p100, 0x1p100);
    assertThat(program.size()).isLessThan(300);
  }

  @Test
  void a_gradient_in_ten_thousand_variables_costs_a_small_multiple_of_the_value() {
    int n = 10_000;
    var variables = new ArrayList<String>();
    var terms = new ArrayList<Expr>();
    for (int k = 0; k < n; k++) {
      variables.add("x" + (k + 1));
    }
    for (int k = 0; k < n; k++) {
      Expr here = new Expr.Variable(variables.get(k));
      Expr next = new Expr.Variable(variables.get((k + 1) % n));
      terms.add(new Expr.Call(SIN, List.of(new Expr.Product(List.of(here, next)))));
    }
    var program = Program.of(new Expr.Sum(terms), variables);
    var gradient = program.withGradient();
    assertThat(gradient.size()).isLessThan(4 * program.size());
    double[] point = new double[n];
    Arrays.fill(point, 0.5);
    double[] outputs = Runs.outputs(gradient, point);
    assertThat(outputs[n / 2]).isCloseTo(Math.cos(0.25), within(1e-15));
  }

  @Test
  void small_powers_are_multiplied_out_in_what_runs() {
    var program = Runs.program("x^5 + x^(-2) + x^(3/2)");
    assertThat(count(program, Opcode.POWER)).isEqualTo(3);
    assertThat(count(StrengthReduction.of(program), Opcode.POWER)).isZero();
    assertThat(Runs.outputs(program, 4, 0)).containsExactly(1024 + 1.0 / 16 + 8);
  }

  private static int count(Program program, Opcode opcode) {
    int count = 0;
    for (var instruction : program.instructions()) {
      count += instruction.opcode() == opcode ? 1 : 0;
    }
    return count;
  }
}
