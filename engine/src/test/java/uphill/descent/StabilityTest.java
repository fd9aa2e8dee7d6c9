package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.objective.FormulaObjective;
import uphill.objective.Objective;
import uphill.program.Kind;

class StabilityTest {
  /** H = (2, 0; 0, 6); (2, 1; 1, 2) with eigenvalues 1 and 3; (8, -4; -4, 2) with 0 and 10. */
  @ParameterizedTest
  @CsvSource({
    "x^2 + 3y^2,          6",
    "x^2 + x*y + y^2,     3",
    "(2x - y)^2,         10",
  })
  void the_limit_of_a_quadratic_is_where_gradient_descent_turns_over(
      String formula, double curvature) {
    var objective = Runs.objective(formula);
    double limit = Stability.limit(objective, new double[] {0.3, -0.7});
    assertThat(limit).isCloseTo(2 / curvature, within(1e-12));
    var below = Recipe.of(GradientDescent.PLAIN).withRate(limit * 0.99);
    var beyond = Recipe.of(GradientDescent.PLAIN).withRate(limit * 1.01);
    assertThat(new Descent(objective, new double[] {0.3, -0.7}, below).run(20_000).reason())
        .isEqualTo(Stop.Reason.CONVERGED);
    assertThat(new Descent(objective, new double[] {0.3, -0.7}, beyond).run(20_000).reason())
        .isEqualTo(Stop.Reason.DIVERGED);
  }

  @Test
  void without_upward_curvature_there_is_no_limit() {
    assertThat(Stability.limit(Runs.objective("-x^2 - y^2"), new double[] {1, 1})).isInfinite();
    assertThat(Stability.limit(Runs.objective("x + y"), new double[] {1, 1})).isInfinite();
  }

  @Test
  void where_there_is_no_hessian_there_is_no_answer() {
    assertThat(Stability.limit(Runs.objective("log(x)"), new double[] {0})).isNaN();
  }

  @Test
  void the_largest_curvature_is_found_in_many_variables() {
    var objective = Runs.objective("sum(i,1,30,i*x[i]^2) + sum(i,1,29,x[i]*x[i+1])/1000");
    double found = Stability.largestCurvature(objective, new double[30]);
    // By Gershgorin within 0.001 of 60, and above it.
    assertThat(found).isBetween(60.0, 60.001);
    assertThatThrownBy(() -> Stability.limit(Runs.objective("sum(i,1,201,x[i])"), new double[201]))
        .hasMessageContaining("200");
  }

  @Test
  void differences_of_the_gradient_give_the_same_limit_as_the_program() {
    var sliced = new Renamed(Runs.objective("exp(x)*y^2 + x^4"));
    double[] point = {0.4, 1.2};
    assertThat(Stability.limit(sliced, point))
        .isCloseTo(Stability.limit(sliced.formula(), point), within(1e-8));
  }

  @Test
  void a_small_step_keeps_its_promise_and_a_large_one_breaks_it() {
    var small = Trajectory.of(run(0.001), 1);
    assertThat(Promise.of(small, 1).share()).isCloseTo(1, within(1e-2));
    // On λx²/2 the share is 1 - ηλ/2: 0 at the limit 2/λ.
    var atTheLimit = Trajectory.of(run(1), 1);
    assertThat(Promise.of(atTheLimit, 1)).isEqualTo(new Promise(36, 0));
    assertThat(Promise.of(Trajectory.of(run(1.5), 1), 1).share()).isEqualTo(-0.5);
    assertThat(Promise.of(0.1, 0, 1, 1).share()).isNaN();
  }

  private static Descent run(double rate) {
    return Runs.descent("x^2", Runs.recipe(GradientDescent.PLAIN, rate), 3);
  }

  /** A formula that does not tell its Hessian. */
  private record Renamed(FormulaObjective formula) implements Objective {
    @Override
    public int dimension() {
      return formula.dimension();
    }

    @Override
    public double value(double[] point) {
      return formula.value(point);
    }

    @Override
    public double gradient(double[] point, double[] gradient) {
      return formula.gradient(point, gradient);
    }

    @Override
    public Kind kindAt(double[] point) {
      return formula.kindAt(point);
    }
  }
}
