package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "constant;        0; 1",
        "constant;     1000; 1",
        "step:30,0.1;    29; 1",
        "step:30,0.1;    30; 0.1",
        "step:30,0.1;    60; 0.01",
        "exponential:0.5; 3; 0.125",
        "cosine:100;      0; 1",
        "cosine:100;     50; 0.5",
        "cosine:100;    100; 0",
        "cosine:100;    150; 0",
        "cosine:100,0.2; 50; 0.6",
        "warmup:4;        0; 0.25",
        "warmup:4;        3; 1",
        "warmup:4;        9; 1",
        "warmup:2+cosine:10; 7; 0.5",
        "inverse:0.5;     2; 0.5",
      })
  void the_factor_follows_the_formula(String text, int step, double factor) {
    assertThat(ScheduleText.parse(text).factor(step)).isCloseTo(factor, within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "constant",
        "step:30,0.1",
        "exponential:0.99",
        "cosine:100",
        "cosine:100,0.5",
        "warmup:10",
        "warmup:10+step:3,0.5",
        "inverse:0.1"
      })
  void the_text_form_reads_back(String text) {
    assertThat(ScheduleText.parse(text).text()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "cosin:3",
        "cosine",
        "cosine:0",
        "cosine:1.5",
        "cosine:1e99",
        "cosine:10,x",
        "step:3",
        "step:3,-1",
        "exponential:NaN",
        "exponential:1e999",
        "constant:1",
        "cosine:3+cosine:3",
        "warmup:3+warmup:3",
        "warmup:3+",
        "inverse:",
        "inverse:1d"
      })
  void what_is_no_schedule_is_refused_in_words(String text) {
    assertThatThrownBy(() -> ScheduleText.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("\"" + text + "\" is no schedule: ")
        .hasMessageEndingWith(".");
  }

  @Test
  void a_run_takes_its_rates_from_the_schedule() {
    var recipe =
        Runs.recipe(new GradientDescent(0), 0.4).with(ScheduleText.parse("exponential:0.5"));
    assertThat(Trajectory.of(Runs.descent("x^2", recipe, 1), 3).rates())
        .containsExactly(0, 0.4, 0.2, 0.1);
  }
}
