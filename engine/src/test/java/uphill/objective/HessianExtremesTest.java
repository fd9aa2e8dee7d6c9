package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import uphill.formula.Formula;
import uphill.program.Kind;

class HessianExtremesTest {
  private static HessianExtremes of(String formula, double... point) {
    return HessianExtremes.of(FormulaObjective.of(Formula.parse(formula)), point, 1);
  }

  @Test
  void a_saddle_has_one_of_each_sign_along_its_axes() {
    var extremes = of("x^2 - 3y^2 + z^2/4", 1, 2, 3);
    assertThat(extremes.largest()).isEqualTo(2, within(1e-13));
    assertThat(extremes.smallest()).isEqualTo(-6, within(1e-13));
    assertThat(Math.abs(extremes.largestVector()[0])).isEqualTo(1, within(1e-12));
    assertThat(Math.abs(extremes.smallestVector()[1])).isEqualTo(1, within(1e-12));
  }

  @Test
  void a_round_bowl_has_one_eigenvalue_and_any_two_directions() {
    var extremes = of("a^2+b^2+c^2+d^2+e^2", 0, 0, 0, 0, 0);
    assertThat(extremes.largest()).isEqualTo(2, within(1e-13));
    assertThat(extremes.smallest()).isEqualTo(2, within(1e-13));
    assertThat(Directions.dot(extremes.largestVector(), extremes.smallestVector()))
        .isEqualTo(0, within(1e-12));
  }

  @Test
  void a_plane_has_no_curvature() {
    var extremes = of("a+2b-c", 1, 1, 1);
    assertThat(extremes.largest()).isZero();
    assertThat(extremes.smallest()).isZero();
  }

  @Test
  void a_place_without_curvature_says_so() {
    assertThat(of("1/a+b+c", 0, 1, 1).largest()).isNaN();
  }

  /** The chain Σ (x[i+1] − x[i])² has the eigenvalues 2(2 − 2cos(kπ/n)), k = 0 … n − 1. */
  @Test
  void a_chain_of_a_thousand_springs_has_the_known_ends_of_its_spectrum() {
    var chain = FormulaObjective.of(Formula.parse("sum(i,1,999,(x[i+1]-x[i])^2)"));
    var extremes = HessianExtremes.of(chain, new double[1000], 1);
    assertThat(extremes.largest()).isEqualTo(8, within(0.02));
    assertThat(extremes.smallest()).isEqualTo(0, within(0.02));
  }

  @Property(tries = 30, seed = "3")
  void both_are_eigenpairs_and_bound_every_curvature(
      @ForAll @DoubleRange(min = -2, max = 2) double a,
      @ForAll @DoubleRange(min = -2, max = 2) double b,
      @ForAll @DoubleRange(min = -1, max = 1) double turn) {
    double[] point = {a, b, a * b - 1, 0.5 - b};
    double[] direction = {turn, 1, -0.5, turn * turn};
    var objective = FormulaObjective.of(Formula.parse("sin(a b) + c^2 d - exp(a d/4) + b c"));
    var extremes = HessianExtremes.of(objective, point, 1);
    double scale = 1e-10 * (1 + Math.abs(extremes.largest()) + Math.abs(extremes.smallest()));
    assertThat(extremes.largestResidual()).isLessThan(scale);
    assertThat(extremes.smallestResidual()).isLessThan(scale);
    double[] product = new double[4];
    objective.hessianVector(point, direction, product);
    double curvature = Directions.dot(direction, product) / Directions.dot(direction, direction);
    assertThat(curvature).isBetween(extremes.smallest() - scale, extremes.largest() + scale);
  }

  @Property(tries = 30, seed = "4")
  void the_product_by_differences_agrees_with_the_exact_one(
      @ForAll @DoubleRange(min = -2, max = 2) double a,
      @ForAll @DoubleRange(min = -2, max = 2) double b,
      @ForAll @DoubleRange(min = -1, max = 1) double turn) {
    double[] point = {a, b, a * b - 1, 0.5 - b};
    double[] direction = {turn, 1, -0.5, turn * turn};
    var exact = FormulaObjective.of(Formula.parse("sin(a b) + c^2 d - exp(a d/4) + b c"));
    var differenced =
        new Objective() {
          @Override
          public int dimension() {
            return 4;
          }

          @Override
          public double value(double[] at) {
            return exact.value(at);
          }

          @Override
          public double gradient(double[] at, double[] into) {
            return exact.gradient(at, into);
          }

          @Override
          public Kind kindAt(double[] at) {
            return exact.kindAt(at);
          }
        };
    double[] one = new double[4];
    double[] other = new double[4];
    exact.hessianVector(point, direction, one);
    differenced.hessianVector(point, direction, other);
    assertThat(other).containsExactly(one, within(1e-8));
  }
}
