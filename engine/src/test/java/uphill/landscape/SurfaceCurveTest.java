package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Sections;

class SurfaceCurveTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), SQUARE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(x)*cos(y)",
        "x^2-y^2",
        "1/x",
        "1/(x^2+y^2)",
        "log(x*y)",
        "tan(x)",
        "mod(x,1)"
      })
  void both_ends_of_every_piece_lie_on_the_surface(String text) {
    Frame frame = frame(text);
    float[] alongX = SurfaceCurve.alongX(frame, 0.31, 0.77);
    float[] alongY = SurfaceCurve.alongY(frame, 0.31, 0.77);
    assertThat(alongX.length).isPositive();
    assertThat(alongY.length).isPositive();
    for (float[] curve : new float[][] {alongX, alongY}) {
      for (int k = 0; k < curve.length; k += 3) {
        double x = SQUARE.x(curve[k]);
        double y = SQUARE.y(curve[k + 1]);
        double w = frame.w(frame.section().value(x, y));
        double rounding = 1e-6 * (1 + steepness(frame, x, y));
        assertThat(curve[k + 2]).isBetween(-1e-6f, 1 + 1e-6f);
        // An end at a jump may round to the jump's other side.
        if (!text.startsWith("mod")) {
          assertThat(w).isEqualTo(curve[k + 2], within(rounding));
        }
      }
    }
  }

  private static double steepness(Frame frame, double x, double y) {
    double[] jet = new double[3];
    frame.section().gradient(x, y, jet);
    return 3 * Math.hypot(jet[1], jet[2]) / (frame.high() - frame.low());
  }

  @Test
  void the_curve_runs_through_the_point_and_across_the_window() {
    Frame frame = frame("exp(-5000*(x-0.312)^2)*y");
    float[] curve = SurfaceCurve.alongX(frame, 0.312, 2);
    assertThat(curve[0]).isEqualTo(-1f);
    assertThat(curve[curve.length - 3]).isEqualTo(1f);
    boolean met = false;
    for (int k = 0; k < curve.length; k += 3) {
      met |= curve[k] == (float) SQUARE.u(0.312) && Math.abs(curve[k + 2] - frame.w(2)) < 1e-6;
      assertThat(curve[k + 1]).isEqualTo((float) SQUARE.v(2));
    }
    assertThat(met).isTrue();
  }

  @ParameterizedTest(name = "{0} is cut into {1} runs along x")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          x^2 + y | 1
          1/x | 2
          sign(x) | 2
          tan(x) | 3
          log(x) | 1
          log(x^2 - 1) | 2
          1/((x-0.5)^2) | 2
          floor(x) | 6
          sqrt(x^2 - 4) | 2
          sqrt(-1-x^2) | 0
          abs(x) | 1
          """)
  void it_is_cut_where_the_surface_is(String text, int runs) {
    assertThat(runs(SurfaceCurve.alongX(frame(text), 0.25, 0.5))).isEqualTo(runs);
  }

  private static int runs(float[] curve) {
    int runs = curve.length > 0 ? 1 : 0;
    for (int k = 6; k < curve.length; k += 6) {
      boolean joined = curve[k] == curve[k - 3] && curve[k + 2] == curve[k - 1];
      runs += joined ? 0 : 1;
    }
    return runs;
  }

  @Test
  void it_ends_at_the_edge_of_the_domain_and_not_a_sample_before() {
    float[] curve = SurfaceCurve.alongX(frame("sqrt(x - 0.123)"), 1, 0);
    assertThat(SQUARE.x(curve[0])).isEqualTo(0.123, within(1e-6));
    assertThat(curve[2]).isEqualTo((float) frame("sqrt(x - 0.123)").w(0), within(1e-4f));
  }

  @Test
  void at_a_pole_it_ends_at_the_height_that_is_cut() {
    Frame frame = frame("1/x");
    float[] curve = SurfaceCurve.alongX(frame, 1, 0);
    assertThat(frame.cutHigh()).isTrue();
    boolean top = false;
    for (int k = 0; k < curve.length; k += 3) {
      if (curve[k + 2] == 1f) {
        assertThat(SQUARE.x(curve[k])).isEqualTo(1 / frame.high(), within(1e-6));
        top = true;
      }
    }
    assertThat(top).isTrue();
  }

  @Test
  void a_dear_function_is_sampled_more_coarsely() {
    Frame frame = frame("sum(i,1,900,sin(i*x)/i^3)");
    assertThat(SurfaceCurve.alongX(frame, 1, 0).length).isBetween(6 * 24, 6 * 60);
  }
}
