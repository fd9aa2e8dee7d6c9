package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import uphill.formula.Formula;

class PlaneChoiceTest {
  private static final double[] POINT = {1, 2, -3, 0.5};

  private final FormulaObjective objective =
      FormulaObjective.of(Formula.parse("a^2 + 3 b c + sin(d) a"));

  private static double dot(Slice slice, boolean second, double[] vector) {
    return second ? slice.alongForward(vector) : slice.alongRight(vector);
  }

  private double[] gradient() {
    double[] gradient = new double[4];
    objective.gradient(POINT, gradient);
    return gradient;
  }

  private static void isOrthonormalThrough(Slice slice, double[] point) {
    double[] right = new double[4];
    double[] forward = new double[4];
    for (int i = 0; i < 4; i++) {
      right[i] = slice.right(i);
      forward[i] = slice.forward(i);
      assertThat(slice.origin(i)).isEqualTo(point[i]);
    }
    assertThat(dot(slice, false, right)).isEqualTo(1, within(1e-14));
    assertThat(dot(slice, true, forward)).isEqualTo(1, within(1e-14));
    assertThat(dot(slice, false, forward)).isEqualTo(0, within(1e-14));
  }

  @Test
  void the_plane_of_two_coordinates_counts_them_as_they_are() {
    Slice slice = new PlaneChoice.Coordinates(3, 1).through(objective, POINT);
    double[] point = new double[4];
    slice.point(0.5, 2, point);
    assertThat(point).containsExactly(POINT);
    slice.point(7, 8, point);
    assertThat(point).containsExactly(1, 8, -3, 7);
  }

  @Test
  void the_plane_of_the_gradient_hides_nothing_of_it_and_has_it_along_x() {
    Slice slice = new PlaneChoice.Gradient(5).through(objective, POINT);
    isOrthonormalThrough(slice, POINT);
    double[] gradient = gradient();
    double norm = Math.sqrt(Directions.dot(gradient, gradient));
    assertThat(slice.alongRight(gradient)).isEqualTo(norm, within(1e-13));
    assertThat(slice.alongForward(gradient)).isEqualTo(0, within(1e-13));
    assertThat(slice.hiddenShare(gradient)).isEqualTo(0, within(1e-7));
  }

  @Test
  void the_same_seed_gives_the_same_random_direction_and_another_another() {
    Slice slice = new PlaneChoice.Gradient(5).through(objective, POINT);
    assertThat(new PlaneChoice.Gradient(5).through(objective, POINT)).isEqualTo(slice);
    assertThat(new PlaneChoice.Gradient(6).through(objective, POINT)).isNotEqualTo(slice);
  }

  @Test
  void where_there_is_no_gradient_both_directions_are_random() {
    var bowl = FormulaObjective.of(Formula.parse("a^2+b^2+c^2+d^2"));
    isOrthonormalThrough(new PlaneChoice.Gradient(1).through(bowl, new double[4]), new double[4]);
    var pole = FormulaObjective.of(Formula.parse("1/a+b+c+d"));
    isOrthonormalThrough(new PlaneChoice.Gradient(1).through(pole, new double[4]), new double[4]);
  }

  @Test
  void the_plane_of_the_last_step_holds_the_step_and_the_gradient() {
    double[] before = {0, 2, -3, 0.5};
    Slice slice = new PlaneChoice.LastStep(before, 1).through(objective, POINT);
    isOrthonormalThrough(slice, POINT);
    assertThat(slice.right(0)).isEqualTo(1);
    assertThat(slice.hiddenShare(gradient())).isEqualTo(0, within(1e-7));
  }

  @Test
  void a_step_along_the_gradient_gets_a_random_companion() {
    double[] before = POINT.clone();
    double[] gradient = gradient();
    for (int i = 0; i < 4; i++) {
      before[i] -= gradient[i];
    }
    Slice slice = new PlaneChoice.LastStep(before, 1).through(objective, POINT);
    isOrthonormalThrough(slice, POINT);
    assertThat(slice.hiddenShare(gradient)).isEqualTo(0, within(1e-7));
  }

  @Test
  void the_plane_of_the_eigenvectors_shows_the_extreme_curvatures() {
    Slice slice = new PlaneChoice.Eigenvectors(1).through(objective, POINT);
    isOrthonormalThrough(slice, POINT);
    double[] jet = new double[6];
    objective.through(slice).curvature(0, 0, jet);
    var extremes = HessianExtremes.of(objective, POINT, 1);
    assertThat(jet[3]).isEqualTo(extremes.largest(), within(1e-10));
    assertThat(jet[4]).isEqualTo(0, within(1e-10));
    assertThat(jet[5]).isEqualTo(extremes.smallest(), within(1e-10));
  }
}
