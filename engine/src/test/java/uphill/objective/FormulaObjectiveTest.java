package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uphill.formula.Formula;
import uphill.program.Kind;

class FormulaObjectiveTest {
  private static final String LONG =
      "a*sin(b)*exp(-c^2) + if(a > b, a*c, b*c) + hypot(a, b) + sum(i, 1, 3, (a - i)^2)";

  @Test
  void a_formula_is_an_objective_of_its_variables_in_order() {
    var objective = FormulaObjective.of(Formula.parse("z*x^2"));
    double[] gradient = new double[2];
    assertThat(objective.variables()).containsExactly("x", "z");
    assertThat(objective.gradient(new double[] {3, 5}, gradient)).isEqualTo(45);
    assertThat(gradient).containsExactly(30, 9);
    assertThat(objective.value(new double[] {3, 5})).isEqualTo(45);
    assertThat(objective.kindAt(new double[] {3, 5})).isEqualTo(Kind.SMOOTH);
  }

  @Test
  void through_the_plain_slice_the_program_is_the_formula_s_own() {
    var objective = FormulaObjective.of(Formula.parse("x^2*y"));
    assertThat(objective.programThrough(Slice.plain())).isSameAs(objective.program());
  }

  @Test
  void a_variable_that_is_not_there_changes_nothing() {
    double[] jet = new double[6];
    Sections.of("x^3").curvature(2, 7, jet);
    assertThat(jet).containsExactly(8, 12, 0, 12, 0, 0);
    Sections.of("4").curvature(2, 7, jet);
    assertThat(jet).containsExactly(4, 0, 0, 0, 0, 0);
  }

  @Test
  void through_any_slice_the_program_agrees_with_the_chain_rule() {
    var objective = FormulaObjective.of(Formula.parse(LONG));
    var random = new Random(3);
    double[] exact = new double[6];
    double[] general = new double[6];
    for (int k = 0; k < 50; k++) {
      var slice = Slice.of(random.doubles(3).toArray(), normal(random), normal(random));
      double x = random.nextGaussian();
      double y = random.nextGaussian();
      objective.through(slice).curvature(x, y, exact);
      new SlicedObjective(objective, slice).curvature(x, y, general);
      for (int i = 0; i < 3; i++) {
        assertThat(exact[i]).isEqualTo(general[i], within(1e-11 * (1 + Math.abs(exact[i]))));
      }
      for (int i = 3; i < 6; i++) {
        assertThat(exact[i]).isEqualTo(general[i], within(1e-6 * (1 + Math.abs(exact[i]))));
      }
    }
  }

  private static double[] normal(Random random) {
    return new double[] {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
  }

  @Test
  void a_block_of_points_gives_the_same_as_one_after_the_other() {
    var section = Sections.of("sin(x)*y + sqrt(x)");
    int n = 600;
    double[] xs = new double[n];
    double[] ys = new double[n];
    double[][] out = new double[4][n];
    for (int k = 0; k < n; k++) {
      xs[k] = -1 + k * 0.01;
      ys[k] = k % 7;
    }
    section.gradients(xs, ys, n, out[0], out[1], out[2]);
    section.values(xs, ys, n, out[3]);
    double[] jet = new double[3];
    for (int k = 0; k < n; k++) {
      section.gradient(xs[k], ys[k], jet);
      assertThat(new double[] {out[0][k], out[1][k], out[2][k]}).containsExactly(jet);
      assertThat(new double[] {out[3][k], jet[0]})
          .containsExactly(jet[0], section.value(xs[k], ys[k]));
    }
  }

  @Test
  void a_grid_is_filled_row_by_row() {
    var grid = new Grid(0, 1, 3, 10, 5, 2);
    double[] f = new double[6];
    double[] fx = new double[6];
    double[] fy = new double[6];
    Sections.of("x*y").fill(grid, f, fx, fy);
    assertThat(f).containsExactly(0, 10, 20, 0, 15, 30);
    assertThat(fx).containsExactly(10, 10, 10, 15, 15, 15);
    assertThat(fy).containsExactly(0, 1, 2, 0, 1, 2);
  }

  @Test
  void a_slice_of_another_dimension_is_refused() {
    var objective = FormulaObjective.of(Formula.parse("x*y*z"));
    assertThatThrownBy(() -> objective.through(Slice.plain()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("3 variables");
    assertThatThrownBy(() -> FormulaObjective.of(Formula.parse("x"), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
