package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import uphill.formula.Formula;
import uphill.program.Kind;

class SampledSectionTest {
  private static final String WAVES = "sin(x)*cos(2y) + x*y^2/4";

  @Test
  void it_has_value_and_partials_of_the_samples_at_their_places() {
    Section exact = section(WAVES);
    Grid grid = grid(13);
    Section sampled = sampled(exact, grid);
    double[] wanted = new double[3];
    double[] found = new double[3];
    for (int k = 0; k < grid.size(); k++) {
      double x = grid.x(k % grid.nx());
      double y = grid.y(k / grid.nx());
      exact.gradient(x, y, wanted);
      sampled.gradient(x, y, found);
      assertThat(found).containsExactly(wanted, within(1e-12));
    }
  }

  @Test
  void between_them_halving_the_cells_makes_the_value_sixteen_times_as_good() {
    Section exact = section(WAVES);
    double coarse = error(exact, sampled(exact, grid(17)));
    double fine = error(exact, sampled(exact, grid(33)));
    assertThat(coarse).isLessThan(1e-3);
    assertThat(coarse / fine).isBetween(12.0, 20.0);
  }

  @Test
  void its_partials_and_curvature_are_those_of_its_value() {
    Section sampled = sampled(section(WAVES), grid(9));
    double h = 1e-5;
    double[] jet = new double[6];
    double[] east = new double[3];
    double[] west = new double[3];
    double[] north = new double[3];
    double[] south = new double[3];
    for (double x = -1.9; x < 1.9; x += 0.317) {
      for (double y = -1.9; y < 1.9; y += 0.283) {
        sampled.curvature(x, y, jet);
        sampled.gradient(x + h, y, east);
        sampled.gradient(x - h, y, west);
        sampled.gradient(x, y + h, north);
        sampled.gradient(x, y - h, south);
        double[] differences = {
          sampled.value(x, y),
          (east[0] - west[0]) / (2 * h),
          (north[0] - south[0]) / (2 * h),
          (east[1] - west[1]) / (2 * h),
          (north[1] - south[1]) / (2 * h),
          (north[2] - south[2]) / (2 * h)
        };
        assertThat(jet).containsExactly(differences, within(1e-6));
      }
    }
  }

  @Test
  void outside_the_grid_and_beside_a_hole_it_is_undefined() {
    Section sampled = sampled(section("log(x+y)"), grid(9));
    assertThat(sampled.kindAt(-1, -0.5)).isEqualTo(Kind.UNDEFINED);
    assertThat(sampled.kindAt(1, 1)).isEqualTo(Kind.SMOOTH);
    assertThat(sampled.kindAt(2.1, 0)).isEqualTo(Kind.UNDEFINED);
    assertThat(sampled.value(0, Double.POSITIVE_INFINITY)).isNaN();
    assertThat(sampled.value(Double.NaN, 0)).isNaN();
    assertThat(sampled.kindAt(2, 2)).isEqualTo(Kind.SMOOTH);
  }

  @Test
  void samples_that_do_not_fill_the_grid_are_refused() {
    double[] few = new double[3];
    assertThatThrownBy(() -> new SampledSection(grid(2), few, few, few))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Section section(String formula) {
    return FormulaObjective.of(Formula.parse(formula)).through(Slice.plain());
  }

  private static Grid grid(int n) {
    return new Grid(-2, 4.0 / (n - 1), n, -2, 4.0 / (n - 1), n);
  }

  private static Section sampled(Section exact, Grid grid) {
    double[] f = new double[grid.size()];
    double[] fx = new double[grid.size()];
    double[] fy = new double[grid.size()];
    exact.fill(grid, f, fx, fy);
    return new SampledSection(grid, f, fx, fy);
  }

  private static double error(Section exact, Section sampled) {
    double worst = 0;
    for (double x = -1.95; x < 2; x += 0.0371) {
      for (double y = -1.95; y < 2; y += 0.0413) {
        worst = Math.max(worst, Math.abs(exact.value(x, y) - sampled.value(x, y)));
      }
    }
    return worst;
  }
}
