package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Sections;

class FrameTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), SQUARE);
  }

  @ParameterizedTest(name = "{0} is shown from {1} to {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + y^2 | 0 | 18
          x^2 - y^2 | -9 | 9
          (1-x)^2 + 100*(y-x^2)^2 | 0 | 14416
          -(1-x)^2 - 100*(y-x^2)^2 | -14416 | 0
          sin(x)*cos(y) | -1 | 1
          exp(-50*(x^2+y^2)) | 0 | 1
          exp(-100*y^2)*(1+x/10) | 0 | 1.3
          sqrt(4-x^2-y^2) | 0 | 2
          abs(x)+abs(y) | 0 | 6
          1/(1+1000*x^2) | 0.000111 | 1
          sin(1/x) | -1 | 1
          sign(x) | -1 | 1
          mod(x, 1) | 0 | 1
          x^4*y^4 | 0 | 6561
          """)
  void a_function_that_stays_finite_is_shown_whole(String text, double low, double high) {
    Frame frame = frame(text);
    assertThat(frame.cutLow()).isFalse();
    assertThat(frame.cutHigh()).isFalse();
    assertThat(frame.low()).isEqualTo(low, within(1e-4 * (high - low)));
    assertThat(frame.high()).isEqualTo(high, within(1e-4 * (high - low)));
  }

  @Test
  void a_peak_between_the_samples_is_found() {
    Frame frame = frame("exp(-(x-0.04)^2 - (y+0.05)^2)");
    assertThat(frame.high()).isEqualTo(1, within(1e-6));
  }

  @ParameterizedTest(name = "{0}: low {1}, high {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1/x | true | true
          tan(x) | true | true
          log(x) | true | false
          -log(x) | false | true
          log(x) + 10*x | true | false
          1/(x^2+y^2) | false | true
          1/(x-0.01)^2 | false | true
          if(x > 0, 1/x, 0) | false | true
          1/(x^2+y^2+0.000001) | false | true
          exp(x^2+y^2) | false | true
          exp(x*y) | false | true
          log(x^2+y^2) | true | false
          """)
  void poles_and_run_away_cliffs_are_cut(String text, boolean low, boolean high) {
    Frame frame = frame(text);
    assertThat(frame.cutLow()).isEqualTo(low);
    assertThat(frame.cutHigh()).isEqualTo(high);
  }

  @Test
  void a_pole_is_cut_where_the_rest_keeps_its_shape() {
    Frame frame = frame("1/x");
    assertThat(frame.high()).isBetween(2.0, 5.0);
    assertThat(frame.low()).isEqualTo(-frame.high(), within(1e-9));
    assertThat(frame("log(x)").low()).isBetween(-4.0, -1.5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "3", "-1e20", "sin(x)^2 + cos(x)^2", "sqrt(-1-x^2)"})
  void a_flat_or_empty_landscape_gets_a_sane_box(String text) {
    Frame frame = frame(text);
    assertThat(frame.high()).isGreaterThan(frame.low());
    assertThat(frame.high() - frame.low()).isFinite().isGreaterThanOrEqualTo(1.0);
    assertThat(frame.ticksZ()).hasSizeGreaterThanOrEqualTo(2);
    assertThat(frame.floor()).isLessThan(frame.low());
    assertThat(frame.mesh(9).positions()).doesNotContain(Float.NaN);
    assertThat(frame.mesh(9).contours()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"x^2+y^2", "sin(x)*cos(y)", "x", "1/x", "exp(-x^2-y^2)", "|x|+|y|"})
  void contour_levels_are_round_and_of_a_readable_number(String text) {
    Frame frame = frame(text);
    assertThat(frame.levels()).hasSizeBetween(8, 20).isSorted();
    assertThat(frame.levels()[0]).isGreaterThan(frame.low());
    assertThat(frame.levels()[frame.levels().length - 1]).isLessThan(frame.high());
  }

  @Test
  void rosenbrock_s_levels_show_the_valley() {
    Frame frame = Frame.of(Sections.of("(1-x)^2 + 100*(y-x^2)^2"), new Window(-2, 2, -1, 3));
    assertThat(frame.levels()).startsWith(3.125, 12.5, 50, 200, 400, 600);
    Frame upsideDown = Frame.of(Sections.of("-(1-x)^2 - 100*(y-x^2)^2"), new Window(-2, 2, -1, 3));
    assertThat(upsideDown.levels()).endsWith(-600, -400, -200, -50, -12.5, -3.125);
  }

  @Test
  void the_arrow_is_a_multiple_of_the_gradient_whatever_the_scales_of_the_axes() {
    Window wide = new Window(-100, 100, 0, 1);
    Frame frame = Frame.of(Sections.of("x*y + sin(x)"), wide);
    Arrow arrow = frame.arrow(20, 0.25);
    double gx = 0.25 + Math.cos(20);
    double gy = 20;
    double dx = arrow.headX() - 20;
    double dy = arrow.headY() - 0.25;
    assertThat(dx * gy - dy * gx).isEqualTo(0, within(1e-12 * Math.hypot(dx, dy) * gy));
    assertThat(dx * gx + dy * gy).isPositive();
    assertThat(arrow.length()).isEqualTo(frame.scale().length(Math.hypot(gx, gy)));
    assertThat(Math.hypot(dx / wide.halfWidth(), dy / wide.halfDepth()))
        .isEqualTo(arrow.length(), within(1e-12));
    assertThat(arrow.floor()).isEqualTo(frame.floor()).isLessThan(frame.low());
  }

  @Test
  void where_there_is_no_gradient_there_is_no_arrow() {
    assertThat(frame("|x|+|y|").arrow(0, 1)).isNull();
    assertThat(frame("floor(x)").arrow(1, 1)).isNull();
    assertThat(frame("log(x)").arrow(-1, 1)).isNull();
    assertThat(frame("sqrt(x)").arrow(0, 1)).isNull();
    assertThat(frame("1/x").arrow(0, 1)).isNull();
    assertThat(frame("x*abs(x)").arrow(0, 1).length()).isZero();
  }

  @Test
  void at_a_flat_point_the_arrow_has_shrunk_to_nothing() {
    Arrow arrow = frame("x^2+y^2").arrow(0, 0);
    assertThat(arrow.length()).isZero();
    assertThat(new double[] {arrow.headX(), arrow.headY()}).containsExactly(0, 0);
  }

  @Test
  void the_same_section_and_window_always_give_the_same_frame() {
    Frame first = frame("sin(3*x)*cos(y)/x");
    Frame second = frame("sin(3*x)*cos(y)/x");
    assertThat(second.low()).isEqualTo(first.low());
    assertThat(second.high()).isEqualTo(first.high());
    assertThat(second.levels()).containsExactly(first.levels());
  }

  @ParameterizedTest(name = "{0} from ({1}, {2}) to ({3}, {4})")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + y^2 | 0.02 | -0.03 | 0 | 0
          x^2 - y^2 | 0.02 | -0.03 | 0 | 0
          x^3 - 3*x*y^2 | 0.02 | 0.01 | 0 | 0
          x^4 + y^4 | 0.03 | 0.02 | 0 | 0
          (x^2+y-11)^2 + (x+y^2-7)^2 | 2.98 | 2.03 | 3 | 2
          (1-x)^2 + 100*(y-x^2)^2 | 1.01 | 1.015 | 1 | 1
          x^2 | 0.05 | 1.5 | 0 | 1.5
          """)
  void a_point_near_a_flat_one_snaps_to_it(
      String text, double x, double y, double flatX, double flatY) {
    double[] place = Frame.of(Sections.of(text), new Window(-5, 5, -5, 5)).snap(x, y, 0.03);
    assertThat(place).isNotNull();
    assertThat(place[0]).isEqualTo(flatX, within(1e-12));
    assertThat(place[1]).isEqualTo(flatY, within(1e-12));
  }

  @Test
  void a_point_on_a_slope_or_beside_a_kink_does_not_snap() {
    assertThat(frame("x^2+y^2").snap(1, 1, 0.03)).isNull();
    assertThat(frame("x+y").snap(0, 0, 0.03)).isNull();
    assertThat(frame("|x|+|y|").snap(0.01, 0.01, 0.03)).isNull();
    assertThat(frame("log(x)").snap(-1, 0, 0.03)).isNull();
  }

  @Test
  void a_window_without_an_inside_is_refused() {
    assertThatThrownBy(() -> new Window(1, 1, 0, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("xmin");
    assertThatThrownBy(() -> new Window(0, 1, 2, 1)).hasMessageContaining("ymin");
    assertThatThrownBy(() -> new Window(0, Double.NaN, 0, 1)).hasMessageContaining("xmin");
    assertThatThrownBy(() -> new Window(0, Double.POSITIVE_INFINITY, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Window(1e9, 1e9 + 1e-3, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
