package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.objective.Section;
import uphill.objective.Sections;

/** What follows from value, gradient and Hessian: plane, tilted arrow, contour, principal axes. */
class TangentPlaneTest {
  private static final Window WIDE = new Window(-3, 5, -1, 3);
  private static final Frame WAVES = frame("sin(x)*y + x^2/4");

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), WIDE);
  }

  private static BasePoint at(Frame frame, double x, double y) {
    BasePoint at = BasePoint.of(frame, x, y);
    assertThat(at).isNotNull();
    return at;
  }

  @Property(tries = 200, seed = "43")
  void the_error_of_the_plane_shrinks_with_the_square_of_the_distance(
      @ForAll @DoubleRange(min = -3, max = 5) double x,
      @ForAll @DoubleRange(min = -1, max = 3) double y,
      @ForAll @DoubleRange(min = 0, max = 7) double t) {
    BasePoint at = at(WAVES, x, y);
    assertThat(at.plane(x, y)).isEqualTo(at.value());
    for (double h = 0.1; h > 1e-3; h /= 2) {
      double px = x + h * Math.cos(t);
      double py = y + h * Math.sin(t);
      double error = WAVES.section().value(px, py) - at.plane(px, py);
      // Second derivatives here stay below 5 in every direction.
      assertThat(Math.abs(error)).isLessThanOrEqualTo(5 * h * h / 2);
    }
  }

  @Property(tries = 200, seed = "44")
  void the_patch_lies_in_the_plane_inside_window_and_heights(
      @ForAll @DoubleRange(min = -3, max = 5) double x,
      @ForAll @DoubleRange(min = -1, max = 3) double y) {
    BasePoint at = at(WAVES, x, y);
    float[] patch = TangentPlane.patch(at);
    assertThat(patch.length / 3).isBetween(3, 6);
    double area = 0;
    for (int k = 0; k < patch.length; k += 3) {
      int next = (k + 3) % patch.length;
      area += (double) patch[k] * patch[next + 1] - (double) patch[next] * patch[k + 1];
      assertThat(patch[k]).isBetween(-1f, 1f);
      assertThat(Math.abs(patch[k] - WIDE.u(x))).isLessThanOrEqualTo(0.45 + 1e-6);
      assertThat(patch[k + 1]).isBetween(-1f, 1f);
      assertThat(patch[k + 2]).isBetween(-0.2f - 1e-6f, 1.2f + 1e-6f);
      double plane = WAVES.w(at.plane(WIDE.x(patch[k]), WIDE.y(patch[k + 1])));
      assertThat((double) patch[k + 2]).isEqualTo(plane, within(1e-5));
    }
    assertThat(area).isPositive();
  }

  @Test
  void a_patch_around_a_point_far_outside_has_no_corners() {
    assertThat(TangentPlane.patch(at(frame("x"), 20, 0))).isEmpty();
  }

  @Test
  void the_tilted_arrow_stands_over_the_true_one_and_is_tangent_to_the_surface() {
    Frame frame = frame("x^2 + y^2");
    BasePoint at = at(frame, 1, 0.5);
    float[] tilted = TangentPlane.tiltedArrow(at);
    Arrow arrow = frame.arrow(1, 0.5);
    assertThat(tilted[0]).isEqualTo((float) WIDE.u(1));
    assertThat(tilted[1]).isEqualTo((float) WIDE.v(0.5));
    assertThat(tilted[2]).isEqualTo((float) frame.w(1.25));
    assertThat(tilted[3]).isEqualTo((float) WIDE.u(arrow.headX()));
    assertThat(tilted[4]).isEqualTo((float) WIDE.v(arrow.headY()));
    // r·∇f leads to the head, and the rise is r·‖∇f‖² with ∇f = (2, 1).
    double r = (arrow.headX() - 1) / 2;
    double rise = (tilted[5] - tilted[2]) * (frame.high() - frame.low());
    assertThat(rise).isEqualTo(5 * r, within(1e-5));
    float[] flat = TangentPlane.tiltedArrow(at(frame, 0, 0));
    assertThat(flat[2]).isEqualTo(flat[5]);
    assertThat(flat[0]).isEqualTo(flat[3]);
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
          x - 2*y | 0 | 1
          """)
  void the_contour_through_the_point_crosses_the_arrow_at_a_right_angle(
      String text, double x, double y) {
    Frame frame = frame(text);
    BasePoint at = at(frame, x, y);
    double degrees = ContourLine.of(at).degrees();
    double t = Math.toRadians(degrees);
    double dot = (at.fx() * Math.cos(t) + at.fy() * Math.sin(t)) / at.size();
    assertThat(dot).isEqualTo(0, within(1e-15));
    // Without the gradient: where a small circle crosses the level, on both sides of the point.
    double h = 1e-5;
    double one = crossing(frame.section(), x, y, h, t);
    double other = crossing(frame.section(), x, y, h, t + Math.PI);
    double chord = Math.atan2(Math.sin(one) - Math.sin(other), Math.cos(one) - Math.cos(other));
    assertThat(Math.sin(chord - t)).isEqualTo(0, within(1e-9));
  }

  /** The direction near t in which f on the circle of radius h is what it is at its centre. */
  private static double crossing(Section section, double x, double y, double h, double t) {
    double here = section.value(x, y);
    double lo = t - 0.1;
    double hi = t + 0.1;
    boolean rising = section.value(x + h * Math.cos(hi), y + h * Math.sin(hi)) > here;
    for (int k = 0; k < 60; k++) {
      double middle = (lo + hi) / 2;
      double value = section.value(x + h * Math.cos(middle), y + h * Math.sin(middle));
      if (value > here == rising) {
        hi = middle;
      } else {
        lo = middle;
      }
    }
    return (lo + hi) / 2;
  }

  @Test
  void the_spacing_of_contours_is_their_distance_on_a_plane() {
    Frame frame = frame("3*x + 4*y");
    ContourLine line = ContourLine.of(at(frame, 1, 1));
    double[] levels = frame.levels();
    assertThat(line.levelStep()).isEqualTo(levels[1] - levels[0]);
    assertThat(line.spacing()).isEqualTo(line.levelStep() / 5);
    assertThat(line.degrees()).isEqualTo(Math.toDegrees(Math.atan2(-3, 4)) + 180, within(1e-12));
  }

  @Test
  void where_levels_are_uneven_the_step_is_the_one_around_the_point() {
    Frame frame = Frame.of(Sections.of("(1-x)^2+100*(y-x^2)^2"), new Window(-2, 2, -1, 3));
    assertThat(ContourLine.of(at(frame, 1, 1.2)).levelStep()).isEqualTo(12.5 - 3.125);
    assertThat(ContourLine.of(at(frame, 1, 1)).levelStep()).isEqualTo(12.5 - 3.125);
    assertThat(ContourLine.of(at(frame, 1, 2.5)).levelStep()).isEqualTo(200);
    ContourLine constant = ContourLine.of(at(frame("3"), 1, 1));
    assertThat(constant.levelStep()).isZero();
    assertThat(constant.degrees()).isNaN();
  }

  @ParameterizedTest(name = "{0}: {1} and {2}, the first along {3} degrees")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + 3*y^2 | 6 | 2 | 90
          x^2 - y^2/2 | 2 | -1 | 0
          x*y | 1 | -1 | 45
          -x*y | 1 | -1 | 135
          x^2 + x*y + y^2 | 3 | 1 | 45
          -(x+2*y)^2 | -10 | 0 | 63.43494882292201
          x + y | 0 | 0 | 0
          """)
  void the_principal_axes_are_the_hessian_s_eigenvectors(
      String text, double first, double second, double degrees) {
    PrincipalAxes axes = PrincipalAxes.of(at(frame(text), 0.5, 0.25));
    assertThat(axes.first() * sign(axes, first)).isEqualTo(first, within(1e-12));
    assertThat(axes.second() * sign(axes, first)).isEqualTo(second, within(1e-12));
    double other = sign(axes, first) < 0 ? (degrees + 90) % 180 : degrees;
    assertThat(axes.degrees()).isEqualTo(other, within(1e-12));
  }

  /** Of two eigenvalues of one size and unlike signs either may come first. */
  private static int sign(PrincipalAxes axes, double first) {
    return axes.first() == -axes.second() && axes.first() * first < 0 ? -1 : 1;
  }
}
