package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OutwardFactorsTest {

  @Test
  void the_gradient_of_a_square_of_a_difference_multiplies_by_2_once() {
    var optimized = Runs.program("(x - y)^2 * 100").withGradient().optimized();
    assertThat(optimized.toString())
        .contains("= 200.0")
        .doesNotContain("= 2.0")
        .doesNotContain("= -100.0");
  }

  @Test
  void powers_of_two_and_signs_move_out_of_sums_and_products() {
    var program = Runs.program("(2x)*(4y) + 8*(x + y) - (-x)*(-y)/(-x)");
    assertThat(Runs.outputs(program, 3, 5)).containsExactly(6 * 20 + 8 * 8 + 5);
    assertThat(count(program.optimized(), Opcode.NEGATE)).isLessThan(2);
    assertThat(count(Runs.program("2x + 2y").optimized(), Opcode.MULTIPLY)).isEqualTo(1);
  }

  @Test
  void other_factors_stay_so_that_no_digit_changes() {
    var program = Runs.program("0.1*(0.7*x) + 3x + 3y");
    assertThat(count(program.optimized(), Opcode.MULTIPLY))
        .isEqualTo(count(program, Opcode.MULTIPLY));
    double x = 0.3;
    double y = 0.7;
    assertThat(Runs.outputs(program, x, y)).containsExactly(0.1 * (0.7 * x) + 3 * x + 3 * y);
  }

  private static int count(Program program, Opcode opcode) {
    int count = 0;
    for (var instruction : program.instructions()) {
      count += instruction.opcode() == opcode ? 1 : 0;
    }
    return count;
  }
}
