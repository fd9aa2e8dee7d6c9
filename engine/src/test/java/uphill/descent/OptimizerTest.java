package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static uphill.descent.Runs.points;
import static uphill.descent.Runs.recipe;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The update rules, step by step on x², worked out by hand from their papers. */
class OptimizerTest {
  private static final double NEAR = 1e-14;

  @Test
  void gradient_descent_steps_rate_times_gradient() {
    expect(points("x^2", recipe(new GradientDescent(0), 0.1), 2, 1), 1, 0.8, 0.64);
  }

  @Test
  void weight_decay_adds_to_the_gradient() {
    expect(points("x^2", recipe(new GradientDescent(1), 0.1), 1, 1), 1, 0.7);
  }

  @Test
  void momentum_starts_with_the_gradient_and_keeps_its_share() {
    // v = 2, x = 0.8; v = 0.9*2 + 1.6 = 3.4, x = 0.46; v = 3.06 + 0.92 = 3.98, x = 0.062
    expect(points("x^2", recipe(new Momentum(0.9, false, 0), 0.1), 3, 1), 1, 0.8, 0.46, 0.062);
  }

  @Test
  void nesterov_looks_ahead() {
    // v = 2, x = 1 - 0.1(2 + 1.8) = 0.62; v = 1.8 + 1.24 = 3.04, x = 0.62 - 0.1(1.24 + 2.736)
    expect(points("x^2", recipe(new Momentum(0.9, true, 0), 0.1), 2, 1), 1, 0.62, 0.2224);
  }

  @Test
  void adagrad_divides_by_the_root_of_all_squares_so_far() {
    double second = 0.9 - 0.1 * 1.8 / Math.sqrt(4 + 1.8 * 1.8);
    expect(points("x^2", recipe(new AdaGrad(0, 0, 0), 0.1), 2, 1), 1, 0.9, second);
  }

  @Test
  void adagrad_lowers_its_rate() {
    double second = 0.9 - 0.05 * 1.8 / Math.sqrt(4 + 1.8 * 1.8);
    expect(points("x^2", recipe(new AdaGrad(1, 0, 0), 0.1), 2, 1), 1, 0.9, second);
  }

  @Test
  void rmsprop_divides_by_the_root_of_the_average_square() {
    expect(points("x^2", recipe(new RmsProp(0.75, 0, 0, false, 0), 0.1), 1, 1), 1, 0.8);
  }

  @Test
  void centered_rmsprop_takes_the_square_of_the_mean_off() {
    // s = 1, mean 0.5: 1 - 0.1 * 2 / sqrt(0.75)
    expect(
        points("x^2", recipe(new RmsProp(0.75, 0, 0, true, 0), 0.1), 1, 1),
        1,
        1 - 0.2 / Math.sqrt(0.75));
  }

  @Test
  void the_first_step_of_adam_is_the_rate() {
    expect(points("x^2", recipe(new Adam(0.9, 0.999, 0, 0), 0.1), 1, 1), 1, 0.9);
  }

  @Test
  void the_second_step_of_adam_is_free_of_bias() {
    double mean = (0.9 * 0.1 * 2 + 0.1 * 1.8) / (1 - 0.81);
    double square = (0.999 * 0.001 * 4 + 0.001 * 3.24) / (1 - 0.999 * 0.999);
    double second = 0.9 - 0.1 * mean / Math.sqrt(square);
    double[] found = points("x^2", recipe(new Adam(0.9, 0.999, 0, 0), 0.1), 2, 1);
    assertThat(found[2]).isCloseTo(second, within(1e-12));
  }

  @Test
  void adamw_decays_without_the_averages() {
    // x = (1 - 0.1*0.5)*1 - 0.1
    expect(points("x^2", recipe(new AdamW(0.9, 0.999, 0, 0.5), 0.1), 1, 1), 1, 0.85);
  }

  @Test
  void amsgrad_never_raises_its_rate() {
    // |x| has slope ±1 and the hill far out a slope of 100: after it, Adam forgets and AMSGrad not.
    var plain = points("if(x > 9, 100x, x)", recipe(new Adam(0, 0.5, 0, 0), 1), 8, 10);
    var kept = points("if(x > 9, 100x, x)", recipe(new AmsGrad(0, 0.5, 0, 0), 1), 8, 10);
    double lastPlain = plain[8] - plain[7];
    double lastKept = kept[8] - kept[7];
    assertThat(Math.abs(lastPlain)).isGreaterThan(5 * Math.abs(lastKept));
  }

  @Test
  void exact_search_on_a_parabola_ends_in_one_step() {
    double[] found = points("3(x-2)^2", recipe(new SteepestDescent(Search.EXACT), 1), 1, 10);
    assertThat(found[1]).isCloseTo(2, within(1e-12));
  }

  @Test
  void armijo_halves_until_the_drop_is_fair() {
    // 10 - 20t must drop: t = 1 goes to -10, as high as before; t = 1/2 to 0.
    expect(points("x^2", recipe(new SteepestDescent(Search.ARMIJO), 1), 1, 10), 10, 0);
  }

  @Test
  void newton_ends_on_a_quadratic_in_one_step_and_leaves_a_saddle_downhill() {
    var bowl = Runs.descent("x^2 + x*y + 2y^2 - x", recipe(new Newton(Search.ARMIJO), 1), 3, 4);
    bowl.step();
    assertThat(bowl.norm()).isLessThan(1e-12);
    var saddle = Runs.descent("x^2 - y^2 + y^4", recipe(new Newton(Search.ARMIJO), 1), 1, 0.1);
    saddle.run(50);
    assertThat(saddle.point()[0]).isCloseTo(0, within(1e-8));
    assertThat(saddle.point()[1]).isCloseTo(Math.sqrt(0.5), within(1e-8));
  }

  @Test
  void the_flow_follows_the_exponential_law() {
    double[] found = points("x^2", recipe(new GradientFlow(1e-10), 0.5), 3, 1);
    for (int k = 0; k <= 3; k++) {
      assertThat(found[k]).isCloseTo(Math.exp(-k), within(1e-9));
    }
  }

  @Test
  void a_flow_too_stiff_for_its_substeps_says_how_much_time_has_passed() {
    var flow = Runs.descent("1e7x^2", recipe(new GradientFlow(1e-8), 100), 1);
    flow.step();
    assertThat(flow.usedRate()).isPositive().isLessThan(100);
    assertThat(flow.value()).isLessThan(1e7);
  }

  @ParameterizedTest
  @EnumSource(OptimizerName.class)
  void every_rule_rests_where_the_ground_is_flat(OptimizerName name) {
    var recipe = Recipe.of(name.with(Options.USUAL)).with(Tolerance.NONE);
    if (name == OptimizerName.ADAMW) {
      recipe = recipe(new AdamW(0.9, 0.999, 0, 0), 0.1);
    }
    var descent = Runs.descent("(x-1)^2 + (y-2)^2", recipe, 1, 2);
    assertThat(descent.run(5)).isEqualTo(new Stop(Stop.Reason.STEPS, 5));
    assertThat(descent.point()).containsExactly(1, 2);
  }

  @ParameterizedTest
  @EnumSource(OptimizerName.class)
  void every_rule_carries_finite_vectors_of_its_length(OptimizerName name) {
    var descent = Runs.descent("x^2 + x*y + y^2", Recipe.of(name.usual()), 3, 4);
    descent.run(3);
    for (Memory memory : descent.memories()) {
      assertThat(memory.vector()).as(memory.name()).hasSize(2).doesNotContain(Double.NaN);
    }
  }

  @Test
  void options_out_of_range_are_refused() {
    assertThatThrownBy(() -> new Adam(1, 0.9, 0, 0)).hasMessageContaining("beta1");
    assertThatThrownBy(() -> new Momentum(-1, false, 0)).hasMessageContaining("momentum");
    assertThatThrownBy(() -> new RmsProp(2, 0, 0, false, 0)).hasMessageContaining("alpha");
    assertThatThrownBy(() -> new AdaGrad(Double.NaN, 0, 0)).hasMessageContaining("rate-decay");
    assertThatThrownBy(() -> new Lbfgs(0, Search.NONE)).hasMessageContaining("history");
    assertThatThrownBy(() -> new GradientFlow(0)).hasMessageContaining("tolerance");
    assertThatThrownBy(() -> new Newton(Search.ARMIJO).start(201)).hasMessageContaining("200");
  }

  private static void expect(double[] found, double... wanted) {
    assertThat(found).containsExactly(wanted, within(NEAR));
  }
}
