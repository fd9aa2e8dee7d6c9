package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Sections;

/** Walkers one stride away, and the best places that any of them could have found. */
class HikersTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), SQUARE);
  }

  @Test
  void every_walker_stands_on_the_surface_one_stride_away() {
    Frame frame = frame("sin(x)*cos(y)");
    Hikers hikers = Hikers.of(frame, 0.5, 0.25, 12, 0.8);
    for (int k = 0; k < 12; k++) {
      double x = 0.5 + 0.8 * Math.cos(k * Math.PI / 6);
      double y = 0.25 + 0.8 * Math.sin(k * Math.PI / 6);
      double height = Math.sin(x) * Math.cos(y);
      assertThat(hikers.heights()[k]).isEqualTo(height, within(1e-14));
      assertThat(hikers.rises()[k])
          .isEqualTo(height - Math.sin(0.5) * Math.cos(0.25), within(1e-14));
      assertThat(hikers.places()[3 * k]).isEqualTo((float) SQUARE.u(x), within(1e-6f));
      assertThat(hikers.places()[3 * k + 1]).isEqualTo((float) SQUARE.v(y), within(1e-6f));
      assertThat(hikers.places()[3 * k + 2]).isEqualTo((float) frame.w(height), within(1e-6f));
    }
  }

  @Test
  void they_are_ranked_from_the_highest_to_the_lowest() {
    Hikers hikers = Hikers.of(frame("x + 0.3*y"), 0, 0, 8, 1);
    assertThat(hikers.order()).containsExactly(0, 1, 7, 2, 6, 3, 5, 4);
    double uphill = Math.toDegrees(Math.atan2(0.3, 1));
    assertThat(hikers.highestError()).isEqualTo(uphill, within(1e-12));
    assertThat(hikers.lowestError()).isEqualTo(uphill, within(1e-12));
  }

  @Test
  void with_a_long_stride_another_may_win_and_with_a_short_one_the_gradient_s_walker_does() {
    Frame frame = frame("x + y^2");
    assertThat(Hikers.of(frame, 0, 0.1, 36, 2).highestError()).isGreaterThan(50);
    assertThat(Hikers.of(frame, 0, 0.1, 36, 0.01).highestError()).isLessThan(5);
  }

  @Test
  void who_steps_off_the_domain_stands_nowhere_and_who_is_cut_away_is_only_not_seen() {
    Frame frame = frame("log(x)");
    Hikers hikers = Hikers.of(frame, 0.5, 0, 4, 1);
    assertThat(hikers.heights()[2]).isNaN();
    assertThat(hikers.rises()[2]).isNaN();
    assertThat(hikers.places()[6]).isNaN();
    assertThat(hikers.order()).hasSize(3).doesNotContain(2).startsWith(0);
    Hikers deep = Hikers.of(frame, 0.5, 0, 2, 0.49999);
    assertThat(deep.heights()[1]).isEqualTo(Math.log(1e-5), within(1e-6));
    assertThat(deep.places()[5]).isNaN();
    assertThat(deep.order()).containsExactly(0, 1);
  }

  @Test
  void the_window_stops_nobody() {
    Hikers hikers = Hikers.of(frame("x^2 + y^2"), 2.9, 0, 4, 0.05);
    assertThat(hikers.places()[0]).isLessThan(1f);
    assertThat(Hikers.of(frame("x*y/9"), 2.9, 0, 4, 1).places()[0]).isGreaterThan(1.2f);
  }

  @Test
  void at_a_flat_point_and_at_a_kink_nobody_s_angle_has_a_meaning() {
    assertThat(Hikers.of(frame("x^2 + y^2"), 0, 0, 6, 1).highestError()).isNaN();
    Hikers kink = Hikers.of(frame("abs(x)"), 0, 0, 6, 1);
    assertThat(kink.lowestError()).isNaN();
    assertThat(kink.order()).hasSize(6);
    assertThat(Hikers.of(frame("sqrt(x-10)"), 0, 0, 6, 1).order()).isEmpty();
  }

  @ParameterizedTest(name = "{0} at ({1}, {2})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + 3*y^2 | 1 | 0.5
          sin(x)*cos(y) | 0.5 | 0.25
          (x^2+y-11)^2 + (x+y^2-7)^2 | 0.3 | 0.4
          exp(-x^2-y^2/2) | 0.7 | -0.4
          log(4+x)*y + x*y^2 | 1 | 1
          atan(x*y) + x/3 | -1 | 0.5
          """)
  void the_best_direction_approaches_the_gradient_s_in_proportion_to_the_stride(
      String text, double x, double y) {
    StrideErrors errors = StrideErrors.of(BasePoint.of(frame(text), x, y), 0.1, 12);
    for (double[] row : new double[][] {errors.lowErrors(), errors.highErrors()}) {
      assertThat(row[0]).isBetween(0.05, 30.0);
      for (int k = 5; k < 12; k++) {
        assertThat(row[k] / row[k - 1]).isEqualTo(0.5, within(0.05));
      }
      assertThat(row[11] / row[10]).isEqualTo(0.5, within(0.002));
    }
    assertThat(errors.strides()[11]).isEqualTo(0.1 / 2048);
  }

  @Test
  void the_error_of_a_quadratic_is_the_closed_form_s() {
    // On x = 1 + h cos t, y = h sin t, f = a x + y^2: d/dt = -a h sin t + 2 h^2 sin t cos t.
    // Lowest for t = 180 degrees, and highest at cos t = a/(2h) where 2h > a.
    Frame frame = frame("x + y^2");
    StrideErrors errors = StrideErrors.of(BasePoint.of(frame, 1, 0), 2, 4);
    assertThat(errors.lowErrors()[0]).isEqualTo(0, within(1e-12));
    assertThat(errors.highErrors()[0]).isEqualTo(Math.toDegrees(Math.acos(0.25)), within(1e-9));
    assertThat(errors.highErrors()[1]).isEqualTo(60, within(1e-9));
    assertThat(errors.highErrors()[3]).isEqualTo(0, within(1e-9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(5*x)*cos(4*y) + x/9",
        "sin(9*x+2)+cos(7*y)",
        "abs(x-0.7) + abs(y)",
        "x^3 - 3*x*y^2",
        "max(x, y) + x^2/10"
      })
  void no_place_on_the_circle_is_lower_or_higher_than_the_one_that_is_found(String text) {
    Frame frame = frame(text);
    for (double radius : new double[] {0.03, 0.4, 1.5}) {
      var circle = new Circle(frame, 0.2, 0.3, radius);
      for (int sign = -1; sign <= 1; sign += 2) {
        double t = circle.extreme(sign);
        double found = on(frame, radius, t);
        for (int k = 0; k < 5000; k++) {
          double other = on(frame, radius, k * Math.PI / 2500);
          assertThat(sign * other).isLessThanOrEqualTo(sign * found + 1e-12);
        }
      }
    }
  }

  private static double on(Frame frame, double radius, double t) {
    return frame.section().value(0.2 + radius * Math.cos(t), 0.3 + radius * Math.sin(t));
  }

  @Test
  void where_a_circle_is_highest_at_its_end_or_nowhere_there_is_no_such_place() {
    assertThat(new Circle(frame("floor(x)"), 0, 0, 1.5).extreme(1)).isNaN();
    assertThat(new Circle(frame("3"), 0, 0, 1).extreme(-1)).isNaN();
    assertThat(new Circle(frame("sqrt(-1-x^2)"), 0, 0, 1).extreme(1)).isNaN();
    var half = new Circle(frame("log(x) - y"), 0.5, 0, 1);
    assertThat(half.extreme(-1)).isNaN();
    assertThat(half.extreme(1)).isBetween(-Math.PI / 2 + 2 * Math.PI, 2 * Math.PI);
  }

  @Test
  void at_a_flat_point_there_is_no_error() {
    StrideErrors errors = StrideErrors.of(BasePoint.of(frame("x^2+2*y^2"), 0, 0), 1, 3);
    assertThat(errors.lowErrors()).containsOnly(Double.NaN);
    assertThat(errors.highErrors()).containsOnly(Double.NaN);
  }
}
