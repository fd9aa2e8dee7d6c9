package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaybackTest {

  @Test
  void a_playback_reads_as_the_table_of_a_textbook() {
    assertThat(Playback.of(Runs.program("(x + y) * x"), new double[] {2, 3}).toString())
        .isEqualTo(
            """
            %0 = input 0; value 2.0, adjoint 7.0
            %1 = input 1; value 3.0, adjoint 2.0
            %2 = %0 + %1; value 5.0, adjoint 2.0
            %3 = %0 * %2; value 10.0, adjoint 1.0
            """);
  }

  @Test
  void the_adjoints_of_the_inputs_are_the_gradient() {
    var program = Runs.program("x^3*sin(y) + exp(x*y)/(2 + cos(x))");
    var playback = Playback.of(program, new double[] {0.5, 1.5});
    double[] gradient = Runs.outputs(program.withGradient(), 0.5, 1.5);
    assertThat(playback.steps().get(playback.output()).value()).isEqualTo(gradient[0]);
    assertThat(playback.steps().get(playback.output()).adjoint()).isEqualTo(1);
    for (var step : playback.steps()) {
      if (step.instruction().opcode() == Opcode.INPUT) {
        assertThat(step.adjoint()).isEqualTo(gradient[1 + step.instruction().input()]);
      }
    }
  }

  @Test
  void truth_values_constants_and_what_does_not_count_have_the_adjoint_0() {
    var playback = Playback.of(Runs.program("if(x > 2, 5*y, y^2)"), new double[] {1, 3});
    for (var step : playback.steps()) {
      switch (step.instruction().opcode()) {
        case LESS, CONSTANT -> assertThat(step.adjoint()).isZero();
        case POWER -> assertThat(step.adjoint()).isEqualTo(1);
        case MULTIPLY -> assertThat(step.adjoint()).isZero();
        case SELECT -> assertThat(step.value()).isEqualTo(9);
        default -> {}
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^3*sin(y) + exp(x*y)/(2 + cos(x))",
        "x*x - y/x",
        "if(x > y, tanh(x*y), -x^2) + hypot(x, y)",
        "x^y + atan2(y, x)",
        "max(x, y) * abs(x - y)"
      })
  void an_adjoint_is_the_sum_of_what_its_users_hand_down(String formula) {
    var playback = Playback.of(Runs.program(formula), new double[] {0.75, 1.5});
    double[] sums = new double[playback.steps().size()];
    sums[playback.output()] = 1;
    for (int index = sums.length - 1; index >= 0; index--) {
      var step = playback.steps().get(index);
      switch (step.instruction().opcode()) {
        case CONSTANT, LESS -> {}
        default -> assertThat(step.adjoint()).isEqualTo(sums[index], within(1e-13));
      }
      for (int place = 0; place < step.slopes().size(); place++) {
        int operand = step.instruction().operands().get(place);
        sums[operand] += step.adjoint() * step.slopes().get(place);
      }
    }
  }

  @Test
  void one_prepared_program_plays_at_many_points() {
    var prepared = new PlaybackProgram(Runs.program("x*y + sin(x)"));
    for (double x : new double[] {0.5, 1, -2}) {
      assertThat(prepared.at(new double[] {x, 3}).toString())
          .isEqualTo(Playback.of(prepared.program(), new double[] {x, 3}).toString());
    }
  }

  @Test
  void a_point_of_another_size_is_refused() {
    assertThatThrownBy(() -> Playback.of(Runs.program("x + y"), new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("takes 2 numbers");
  }
}
