package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uphill.formula.Formula;
import uphill.objective.FormulaObjective;
import uphill.objective.Objective;
import uphill.objective.Slice;
import uphill.program.Kind;

class DescentTest {

  @ParameterizedTest
  @CsvSource({
    "x^2,          gradient,   0.1,  3,    CONVERGED",
    "x^2,          gradient,   1.01, 3,    DIVERGED",
    "x^4,          gradient,   1,    3,    DIVERGED",
    "x^4,          momentum,   1,    1e60, DIVERGED",
    "exp(x),       gradient,   1,    900,  UNDEFINED",
    "-x^2,         gradient,   0.1,  1,    DIVERGED",
    "log(x),       gradient,   1,    0.5,  UNDEFINED",
    "sqrt(x),      gradient,   1,    0.1,  UNDEFINED",
    "1/x,          gradient,   1,    0,    UNDEFINED",
    "abs(x),       gradient,   0.1,  0.25, CYCLING",
    "x^4-x^2,      gradient,   0.6,  0.3,  CYCLING",
    "x,            gradient,   0.1,  5,    STEPS",
    "x^2,          gradient,   0.001, 3,   STEPS",
    "abs(x),       linesearch, 1,    0.7,  CONVERGED",
    "cos(x)+2,     lbfgs,      1,    1,    CONVERGED",
    "x^2+1e10,     newton,     1,    1,    CONVERGED",
    "exp(-x),      flow,       1,    1,    STEPS",
    "-x^3,         flow,       1,    1,    DIVERGED",
  })
  void every_run_ends_with_its_reason(
      String formula, String optimizer, double rate, double start, Stop.Reason reason) {
    var recipe = Recipe.of(Runs.named(optimizer).usual()).withRate(rate);
    var descent = Runs.descent(formula, recipe, start);
    assertThat(descent.run(2000).reason()).isEqualTo(reason);
    assertThat(descent.step()).isFalse();
  }

  @Test
  void the_step_of_a_divergence_is_the_one_that_went_beyond_measure() {
    var recipe = Recipe.of(GradientDescent.PLAIN).withRate(1.5);
    var descent = Runs.descent("x^2", recipe, 1);
    // x doubles each time: x² > 1e10 (1 + 1) first at 2^18.
    assertThat(descent.run(1000)).isEqualTo(new Stop(Stop.Reason.DIVERGED, 18));
    assertThat(descent.steps()).isEqualTo(18);
  }

  @Test
  void without_a_tolerance_a_divergence_is_named_at_the_end() {
    var descent = Runs.descent("x^2", Runs.recipe(GradientDescent.PLAIN, 1.5), 1);
    assertThat(descent.run(40)).isEqualTo(new Stop(Stop.Reason.DIVERGED, 18));
    assertThat(descent.steps()).isEqualTo(40);
    assertThat(descent.point()).containsExactly(Math.pow(2, 40));
  }

  @Test
  void a_rate_of_zero_is_no_convergence() {
    var descent = Runs.descent("x^2", Recipe.of(GradientDescent.PLAIN).withRate(0), 1);
    assertThat(descent.run(50)).isEqualTo(new Stop(Stop.Reason.STEPS, 50));
  }

  @Test
  void creeping_is_neither_convergence_nor_a_cycle() {
    var descent = Runs.descent("1e6 + x", Recipe.of(GradientDescent.PLAIN).withRate(1e-9), 1);
    assertThat(descent.run(500).reason()).isEqualTo(Stop.Reason.STEPS);
  }

  @ParameterizedTest
  @EnumSource(OptimizerName.class)
  void rewinding_gives_the_same_run_to_the_bit(OptimizerName name) {
    var recipe = Recipe.of(name.usual()).with(new Noise(0.01, 7));
    var first = Trajectory.of(Runs.descent("x^4+x*y+y^2", recipe, 1, 2), 50);
    var second = Trajectory.of(Runs.descent("x^4+x*y+y^2", recipe, 1, 2), 50);
    assertThat(second.points()).containsExactly(first.points());
    assertThat(second.stop()).isEqualTo(first.stop());
  }

  @Test
  void noise_is_seen_by_the_rule_and_not_by_the_record() {
    var recipe = Runs.recipe(GradientDescent.PLAIN, 0.1).with(new Noise(0.5, 1));
    var descent = Runs.descent("x^2", recipe, 1);
    assertThat(descent.norm()).isEqualTo(2);
    assertThat(descent.gradient()[0]).isNotEqualTo(2);
    var other = Runs.descent("x^2", recipe.with(new Noise(0.5, 2)), 1);
    assertThat(other.gradient()[0]).isNotEqualTo(descent.gradient()[0]);
  }

  @Test
  void the_noise_has_its_deviation() {
    var random = new Noise(3, 5).source();
    double[] sample = new double[20_000];
    random.disturb(sample);
    assertThat(Vectors.norm(sample) / Math.sqrt(sample.length)).isBetween(2.9, 3.1);
  }

  @Test
  void a_trajectory_keeps_points_values_and_vectors() {
    var recipe = Runs.recipe(new Momentum(0.5, false, 0), 0.25);
    var found = Trajectory.of(Runs.descent("x^2", recipe, 1), 2);
    assertThat(found.steps()).isEqualTo(2);
    assertThat(found.points()).containsExactly(1, 0.5, 0);
    assertThat(found.values()).containsExactly(1, 0.25, 0);
    assertThat(found.norms()).containsExactly(2, 1, 0);
    assertThat(found.memory("velocity").orElseThrow()).containsExactly(0, 2, 2);
    assertThat(found.last()).containsExactly(0);
  }

  @Test
  void a_trajectory_of_many_variables_keeps_no_points() {
    var recipe = Runs.recipe(new Momentum(0.5, false, 0), 0.25);
    var found = Trajectory.of(new Descent(new Bowl(17), new double[17], recipe), 2);
    assertThat(found.points()).isEmpty();
    assertThat(found.memories()).isEmpty();
    assertThat(found.values()).hasSize(3);
    assertThat(found.last()).hasSize(17);
  }

  @Test
  void a_plain_step_costs_one_gradient() {
    var descent = new Descent(new Bowl(3), new double[3], Recipe.of(new Adam(0.9, 0.9, 0, 0)));
    descent.run(10);
    assertThat(descent.evaluations()).isEqualTo(11);
  }

  @Test
  void a_start_of_another_dimension_is_refused() {
    assertThatThrownBy(() -> Runs.descent("x*y", Recipe.of(GradientDescent.PLAIN), 1))
        .hasMessageContaining("1 coordinates")
        .hasMessageContaining("2 variables");
  }

  /** Σ(xᵢ − 1)². */
  private record Bowl(int dimension) implements Objective {
    @Override
    public double value(double[] point) {
      return gradient(point, new double[dimension]);
    }

    @Override
    public double gradient(double[] point, double[] gradient) {
      double sum = 0;
      for (int i = 0; i < dimension; i++) {
        gradient[i] = 2 * (point[i] - 1);
        sum += (point[i] - 1) * (point[i] - 1);
      }
      return sum;
    }

    @Override
    public Kind kindAt(double[] point) {
      return Kind.SMOOTH;
    }
  }

  @Test
  void a_run_seen_through_a_plane_walks_in_all_its_dimensions() {
    var objective = FormulaObjective.of(Formula.parse("sum(i,1,40,i*x[i]^2)"));
    double[] start = new double[40];
    Arrays.fill(start, 1);
    var recipe = Recipe.of(GradientDescent.PLAIN).withRate(0.01);
    var slice = Slice.coordinates(start, 4, 2);
    var seen = Trajectory.through(slice, new Descent(objective, start, recipe), 3);
    assertThat(seen.points()).hasSize(8).startsWith(0, 0);
    assertThat(seen.points()[2]).isEqualTo(-0.1, within(1e-15));
    assertThat(seen.points()[3]).isEqualTo(-0.06, within(1e-15));
    assertThat(seen.memory(Trajectory.GRADIENT).orElseThrow()).startsWith(10, 6);
    assertThat(seen.values()[0]).isEqualTo(820);
    assertThat(seen.last()).hasSize(40);
  }
}
