package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Section;
import uphill.objective.Sections;

class SurfaceRayTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), SQUARE);
  }

  /** A ray from outside the box through a point inside: origin and direction. */
  private static double[] ray(Random random) {
    double turn = random.nextDouble() * 2 * Math.PI;
    double rise = random.nextDouble() * 1.4;
    double[] ray = new double[6];
    ray[0] = 4 * Math.cos(turn) * Math.cos(rise);
    ray[1] = 4 * Math.sin(turn) * Math.cos(rise);
    ray[2] = 0.5 + 4 * Math.sin(rise);
    for (int k = 0; k < 2; k++) {
      ray[3 + k] = random.nextDouble() * 1.6 - 0.8 - ray[k];
    }
    ray[5] = random.nextDouble() - ray[2];
    return ray;
  }

  private static SurfaceRay.Hit cast(Frame frame, double[] r) {
    return frame.pick(r[0], r[1], r[2], r[3], r[4], r[5]);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2+y^2",
        "sin(3*x)*cos(2*y)",
        "(1-x)^2+100*(y-x^2)^2",
        "|x|+|y|",
        "1/x",
        "log(x)",
        "exp(-20*(x^2+y^2))",
        "sqrt(4-x^2-y^2)",
        "floor(x)+y/4",
        "x*y/(x^2+y^2)"
      })
  void whatever_a_ray_hits_lies_on_ray_and_surface_to_the_last_digits(String text) {
    Frame frame = frame(text);
    Section section = frame.section();
    var random = new Random(42);
    int hits = 0;
    for (int k = 0; k < 1000; k++) {
      double[] r = ray(random);
      SurfaceRay.Hit hit = cast(frame, r);
      if (hit == null) {
        continue;
      }
      hits++;
      assertThat(hit.t()).isPositive();
      assertThat(SQUARE.u(hit.x())).isEqualTo(r[0] + hit.t() * r[3], within(1e-12));
      assertThat(SQUARE.v(hit.y())).isEqualTo(r[1] + hit.t() * r[4], within(1e-12));
      double w = frame.w(section.value(hit.x(), hit.y()));
      double[] jet = new double[3];
      section.gradient(hit.x(), hit.y(), jet);
      double steep = 3 * Math.hypot(jet[1], jet[2]) / (frame.high() - frame.low());
      assertThat(r[2] + hit.t() * r[5]).isEqualTo(w, within(1e-12 + 1e-14 * steep));
      assertThat(frame.shows(section.value(hit.x(), hit.y()))).isTrue();
    }
    assertThat(hits).isGreaterThan(50);
  }

  @Test
  void a_plane_is_hit_where_algebra_says() {
    Frame frame = frame("x+y");
    var random = new Random(1);
    int inside = 0;
    for (int k = 0; k < 1000; k++) {
      double[] r = ray(random);
      // w = (u + v + 2) / 4
      double t = ((r[0] + r[1] + 2) / 4 - r[2]) / (r[5] - (r[3] + r[4]) / 4);
      double u = r[0] + t * r[3];
      double v = r[1] + t * r[4];
      SurfaceRay.Hit hit = cast(frame, r);
      if (t > 0 && Math.abs(u) < 1 && Math.abs(v) < 1) {
        inside++;
        assertThat(hit).isNotNull();
        assertThat(hit.t()).isEqualTo(t, within(1e-12 * t));
      } else {
        assertThat(hit).isNull();
      }
    }
    assertThat(inside).isGreaterThan(300);
  }

  @Test
  void a_dome_is_hit_where_the_quadratic_formula_says_and_first_on_the_near_side() {
    // w of the dome is sqrt(1 - u² - v²) in a window of half-width 1.
    Frame frame = Frame.of(Sections.of("sqrt(1-x^2-y^2)"), new Window(-1, 1, -1, 1));
    assertThat(frame.low()).isZero();
    assertThat(frame.high()).isEqualTo(1, within(1e-12));
    var random = new Random(2);
    int hits = 0;
    for (int k = 0; k < 1000; k++) {
      double[] r = ray(random);
      double a = r[3] * r[3] + r[4] * r[4] + r[5] * r[5];
      double b = r[0] * r[3] + r[1] * r[4] + r[2] * r[5];
      double c = r[0] * r[0] + r[1] * r[1] + r[2] * r[2] - 1;
      double root = Math.sqrt(b * b - a * c);
      double near = (-b - root) / a;
      double far = (-b + root) / a;
      double t = r[2] + near * r[5] >= 0 ? near : far;
      if (!(root > 1e-3) || Math.abs(r[2] + t * r[5]) < 1e-3) {
        continue;
      }
      SurfaceRay.Hit hit = cast(frame, r);
      if (r[2] + t * r[5] > 0) {
        hits++;
        assertThat(hit).isNotNull();
        assertThat(hit.t()).isEqualTo(t, within(1e-9));
      } else {
        assertThat(hit).isNull();
      }
    }
    assertThat(hits).isGreaterThan(300);
  }

  @Test
  void of_two_crossings_the_first_counts_however_close() {
    // Level with the floor of the box, just below the top of a narrow ridge along y.
    Frame frame = frame("exp(-400*(x-0.123)^2)");
    double height = 0.9999;
    SurfaceRay.Hit hit = frame.pick(-2, 0.3, height, 1, 0, 0);
    assertThat(hit).isNotNull();
    double half = Math.sqrt(-Math.log(height) / 400);
    assertThat(hit.x()).isEqualTo(0.123 - half, within(1e-9));
  }

  @Test
  void straight_down_hits_the_point_below() {
    SurfaceRay.Hit hit = frame("x^2+y^2").pick(0.5, -0.25, 3, 0, 0, -1);
    assertThat(hit.x()).isEqualTo(1.5, within(1e-12));
    assertThat(hit.y()).isEqualTo(-0.75, within(1e-12));
  }

  @Test
  void a_jump_a_pole_a_hole_and_what_is_cut_away_are_no_hits() {
    // Between the two sheets of sign(x), through the wall that is not there.
    assertThat(frame("sign(x)").pick(-2, 0, 0.4, 1, 0, 0)).isNull();
    // Through the pole of 1/x at mid-height.
    assertThat(frame("1/x^3").pick(-0.05, 0, 0.5, 1, 0, 0)).isNull();
    assertThat(frame("log(x)").pick(-0.5, 0, 3, 0, 0, -1)).isNull();
    Frame pole = frame("1/(x^2+y^2)");
    assertThat(pole.pick(0.001, 0, 50, 0, 0, -1)).isNull();
  }

  @Test
  void beside_the_window_or_looking_away_there_is_nothing() {
    Frame frame = frame("x^2+y^2");
    assertThat(frame.pick(1.5, 0, 3, 0, 0, -1)).isNull();
    assertThat(frame.pick(0.5, 0, 3, 0, 0, 1)).isNull();
    assertThat(frame.pick(0, 0, 3, 0, 0, 0)).isNull();
    assertThat(frame.pick(0, 0, 3, Double.NaN, 0, -1)).isNull();
  }

  @Test
  void right_up_to_the_edge_of_the_domain_the_surface_is_found() {
    SurfaceRay.Hit hit = frame("sqrt(x)").pick(-1, 0, 0.0005, 1, 0, 0);
    assertThat(hit).isNotNull();
    assertThat(Sections.of("sqrt(x)").value(hit.x(), 0))
        .isEqualTo(0.0005 * Math.sqrt(3), within(1e-11));
  }
}
