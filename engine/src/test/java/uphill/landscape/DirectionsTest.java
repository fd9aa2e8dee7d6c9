package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Section;
import uphill.objective.Sections;

/** Slopes in all directions: the rosette, one direction at a time, and tangent lines. */
class DirectionsTest {
  private static final Window WIDE = new Window(-3, 5, -1, 3);
  private static final Frame WAVES = frame("sin(x)*y + x^2/4", WIDE);

  private static Frame frame(String text, Window window) {
    return Frame.of(Sections.of(text), window);
  }

  private static BasePoint at(Frame frame, double x, double y) {
    BasePoint at = BasePoint.of(frame, x, y);
    assertThat(at).isNotNull();
    return at;
  }

  @Property(tries = 200, seed = "41")
  void no_direction_is_steeper_than_the_gradient_s_and_its_slope_is_the_norm(
      @ForAll @DoubleRange(min = -3, max = 5) double x,
      @ForAll @DoubleRange(min = -1, max = 3) double y) {
    BasePoint at = at(WAVES, x, y);
    double degrees = Math.toDegrees(Math.atan2(at.fy(), at.fx()));
    DirectionalDerivative up = DirectionalDerivative.of(at, degrees);
    assertThat(up.slope()).isEqualTo(at.size(), within(1e-12 * at.size()));
    for (double slope : Rosette.of(at, 72).slopes()) {
      assertThat(Math.abs(slope)).isLessThanOrEqualTo(at.size() * (1 + 1e-15));
    }
  }

  @Test
  void the_rosette_s_slopes_are_those_of_the_function_itself() {
    Section section = WAVES.section();
    double h = 1e-5;
    double[] slopes = Rosette.of(at(WAVES, 0.7, 1.3), 16).slopes();
    for (int k = 0; k < 16; k++) {
      double ux = Math.cos(k * Math.PI / 8);
      double uy = Math.sin(k * Math.PI / 8);
      double rise =
          section.value(0.7 + h * ux, 1.3 + h * uy) - section.value(0.7 - h * ux, 1.3 - h * uy);
      assertThat(slopes[k]).isEqualTo(rise / (2 * h), within(1e-9));
    }
  }

  @Test
  void the_rosette_passes_through_the_head_of_the_arrow_and_through_the_point() {
    Frame frame = frame("3*x", WIDE);
    float[] curve = Rosette.of(at(frame, 1, 1), 8).curve();
    Arrow arrow = frame.arrow(1, 1);
    assertThat(curve[0]).isEqualTo((float) WIDE.u(arrow.headX()));
    assertThat(curve[1]).isEqualTo((float) WIDE.v(arrow.headY()));
    assertThat(curve[4]).isEqualTo((float) WIDE.u(1), within(1e-6f));
    assertThat(curve[5]).isEqualTo((float) WIDE.v(1), within(1e-6f));
    double length = frame.scale().length(3 * Math.sqrt(0.5));
    assertThat(Math.hypot(curve[2] - WIDE.u(1), curve[3] - WIDE.v(1)))
        .isEqualTo(length, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, 1e-6, 30, 90, 150, 179.999999, 180})
  void theta_is_the_angle_to_the_gradient_and_the_slope_its_cosine(double theta) {
    Frame frame = frame("x + 2*y", WIDE);
    double uphill = Math.toDegrees(Math.atan2(2, 1));
    for (int side = -1; side <= 1; side += 2) {
      var u = DirectionalDerivative.of(at(frame, 0, 0), uphill + side * theta);
      assertThat(u.theta()).isEqualTo(theta, within(1e-12));
      assertThat(u.cosTheta()).isEqualTo(Math.cos(Math.toRadians(theta)), within(1e-15));
      assertThat(u.slope()).isEqualTo(Math.sqrt(5) * u.cosTheta(), within(1e-14));
    }
  }

  @Test
  void a_falling_direction_has_its_tip_along_itself_as_long_as_the_slope_is_steep() {
    Frame frame = frame("x + 2*y", WIDE);
    var west = DirectionalDerivative.of(at(frame, 1, 1), 180);
    assertThat(west.slope()).isEqualTo(-1, within(1e-15));
    assertThat(WIDE.u(1) - WIDE.u(west.tipX())).isEqualTo(frame.scale().length(1), within(1e-12));
    assertThat(west.tipY()).isEqualTo(1, within(1e-15));
    assertThat(Math.hypot(west.rimU() - WIDE.u(1), west.rimV() - WIDE.v(1)))
        .isEqualTo(frame.arrow(1, 1).length(), within(1e-12));
  }

  @Test
  void at_a_flat_point_every_slope_is_zero_and_no_angle_exists() {
    BasePoint at = at(frame("x^2 + y^2", WIDE), 0, 0);
    assertThat(Rosette.of(at, 12).slopes()).containsOnly(0.0);
    var east = DirectionalDerivative.of(at, 0);
    assertThat(east.theta()).isNaN();
    assertThat(east.cosTheta()).isNaN();
    assertThat(east.tipX()).isZero();
  }

  @Test
  void without_a_gradient_there_is_no_base_point() {
    assertThat(BasePoint.of(frame("abs(x)", WIDE), 0, 1)).isNull();
    assertThat(BasePoint.of(frame("log(x)", WIDE), -1, 1)).isNull();
    assertThat(BasePoint.of(frame("sqrt(x)", WIDE), 0, 1)).isNull();
  }

  @Property(tries = 100, seed = "42")
  void a_tangent_line_touches_the_surface_with_the_slope_of_its_direction(
      @ForAll @DoubleRange(min = -1, max = 3) double x,
      @ForAll @DoubleRange(min = 0.5, max = 1.5) double y,
      @ForAll @DoubleRange(min = 0, max = 360) double degrees) {
    BasePoint at = at(WAVES, x, y);
    var u = DirectionalDerivative.of(at, degrees);
    float[] line = TangentLine.of(at, u.ux(), u.uy());
    double run = (line[3] - line[0]) * 4 * u.ux() + (line[4] - line[1]) * 2 * u.uy();
    double rise = (line[5] - line[2]) * (WAVES.high() - WAVES.low());
    assertThat(rise).isEqualTo(u.slope() * run, within(1e-5 * (1 + at.size())));
    double middle = (line[2] + line[5]) / 2;
    assertThat(middle).isEqualTo(WAVES.w(at.value()), within(1e-6));
    double length = Math.sqrt(square(line, 0) + square(line, 1) + square(line, 2));
    assertThat(length).isEqualTo(2 * TangentLine.REACH, within(1e-5));
  }

  private static double square(float[] line, int k) {
    return (line[k + 3] - line[k]) * (line[k + 3] - line[k]);
  }

  @Test
  void a_tangent_line_ends_at_the_wall_of_the_window() {
    BasePoint at = at(frame("x + y", WIDE), 4.9, 1);
    float[] line = TangentLine.of(at, 1, 0);
    assertThat(line[3]).isEqualTo(1f);
    assertThat(line[0]).isLessThan(0.8f);
    assertThat(TangentLine.of(at, 0, 1)[3]).isEqualTo((float) WIDE.u(4.9));
  }
}
