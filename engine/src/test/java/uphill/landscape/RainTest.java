package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Sections;

class RainTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), SQUARE);
  }

  /**
   * Lets it rain until all drops have ended, a minute at most; returns how many updates it took.
   */
  private static int runOut(Rain rain) {
    int updates = 0;
    while (rain.running() > 0 && updates < 3600) {
      rain.update();
      updates++;
    }
    return updates;
  }

  /** Where one drop is after each update. */
  private static List<double[]> path(Frame frame, double x, double y, int updates) {
    Window window = frame.window();
    var rain = new Rain(frame, new double[] {window.u(x)}, new double[] {window.v(y)});
    List<double[]> path = new ArrayList<>();
    for (int k = 0; k < updates && rain.running() > 0; k++) {
      float[] at = rain.positions();
      path.add(new double[] {window.x(at[0]), window.y(at[1])});
      rain.update();
    }
    return path;
  }

  @Test
  void on_a_quadratic_bowl_a_drop_follows_the_closed_form() {
    // dx/dt = -2ax, dy/dt = -2by: whatever the time, y/y0 = (x/x0)^(b/a).
    Frame frame = frame("x^2 + 3*y^2");
    List<double[]> path = path(frame, 2.5, -1.5, 400);
    assertThat(path).hasSizeGreaterThan(60);
    for (double[] at : path) {
      double y = -1.5 * Math.pow(at[0] / 2.5, 3);
      assertThat(at[1]).isEqualTo(y, within(2e-4));
    }
  }

  @Test
  void on_a_saddle_the_product_of_the_coordinates_stays() {
    for (double[] at : path(frame("x^2 - y^2"), 2.8, 0.01, 400)) {
      assertThat(at[0] * at[1]).isEqualTo(0.028, within(1e-3));
    }
  }

  @Test
  void in_a_window_of_uneven_sides_the_path_is_still_the_function_s() {
    Frame frame = Frame.of(Sections.of("x^2 + 100*y^2"), new Window(-10, 10, -1, 1));
    List<double[]> path = path(frame, 8, 0.9, 900);
    assertThat(path).hasSizeGreaterThan(60);
    for (double[] at : path) {
      assertThat(at[1]).isEqualTo(0.9 * Math.pow(at[0] / 8, 100), within(1e-4));
    }
  }

  @Test
  void a_path_crosses_the_contours_at_right_angles() {
    Frame frame = frame("sin(x)*cos(y) + x/9");
    List<double[]> path = path(frame, 0.7, 1.2, 300);
    double[] jet = new double[3];
    for (int k = 1; k < path.size(); k++) {
      double dx = path.get(k)[0] - path.get(k - 1)[0];
      double dy = path.get(k)[1] - path.get(k - 1)[1];
      double length = Math.hypot(dx, dy);
      if (length < 1e-3) {
        break;
      }
      frame
          .section()
          .gradient(
              (path.get(k)[0] + path.get(k - 1)[0]) / 2,
              (path.get(k)[1] + path.get(k - 1)[1]) / 2,
              jet);
      double size = Math.hypot(jet[1], jet[2]);
      // A chord of the path against the gradient at its middle: second order in the chord.
      assertThat((jet[1] * dx + jet[2] * dy) / (size * length)).isLessThan(-0.9999);
      assertThat((jet[1] * dy - jet[2] * dx) / (size * length)).isEqualTo(0, within(2e-3));
    }
    assertThat(path.size()).isGreaterThan(40);
  }

  @Test
  void all_drops_on_a_bowl_end_in_its_bottom_within_a_few_seconds() {
    Rain rain = Rain.of(frame("x^2 + y^2"), 200, 1);
    int updates = runOut(rain);
    assertThat(updates).isBetween(60, 300);
    assertThat(rain.states()).containsOnly(Rain.POOLED);
    assertThat(rain.basins()).containsOnly((short) 0);
    for (float coordinate : rain.positions()) {
      assertThat(coordinate).isEqualTo(0f, within(1e-3f));
    }
  }

  @Test
  void on_himmelblau_s_function_every_drop_ends_in_one_of_the_four_minima() {
    Frame frame = Frame.of(Sections.of("(x^2+y-11)^2 + (x+y^2-7)^2"), new Window(-5, 5, -5, 5));
    Rain rain = Rain.of(frame, 400, 3);
    assertThat(rain.minima()).isEqualTo(4);
    assertThat(runOut(rain)).isLessThan(600);
    assertThat(rain.states()).containsOnly(Rain.POOLED);
    float[] positions = rain.positions();
    int[] drops = new int[4];
    for (int k = 0; k < 400; k++) {
      short basin = rain.basins()[k];
      drops[basin]++;
      CriticalPoint minimum = rain.minimum(basin);
      assertThat(minimum.value()).isEqualTo(0, within(1e-20));
      assertThat(positions[3 * k]).isEqualTo((float) (minimum.x() / 5), within(1e-3f));
      assertThat(positions[3 * k + 1]).isEqualTo((float) (minimum.y() / 5), within(1e-3f));
      assertThat(positions[3 * k + 2]).isEqualTo((float) frame.w(0), within(1e-3f));
    }
    for (int basin : drops) {
      assertThat(basin).isGreaterThan(50);
    }
  }

  @Test
  void down_rosenbrock_s_valley_every_drop_comes_to_the_end_though_slowly() {
    Frame frame = Frame.of(Sections.of("(1-x)^2 + 100*(y-x^2)^2"), new Window(-2, 2, -1, 3));
    Rain rain = Rain.of(frame, 30, 1);
    int updates = runOut(rain);
    assertThat(updates).isBetween(200, 3000);
    assertThat(rain.states()).containsOnly(Rain.POOLED);
    assertThat(rain.basins()).containsOnly((short) 0);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x^4 + y^4", "x^2", "(y-x^2)^2", "(x^2+y^2-1)^2", "3", "cos(3*sqrt(x^2+y^2))"})
  void degenerate_ground_lets_drops_rest_as_well(String text) {
    Rain rain = Rain.of(frame(text), 40, 2);
    runOut(rain);
    for (byte state : rain.states()) {
      assertThat(state).isIn(Rain.POOLED, Rain.LEFT);
    }
  }

  @Test
  void a_drop_that_runs_out_of_the_window_stops_at_its_edge() {
    Frame frame = frame("x + y/2");
    Rain rain = Rain.of(frame, 60, 1);
    runOut(rain);
    assertThat(rain.states()).containsOnly(Rain.LEFT);
    assertThat(rain.basins()).containsOnly((short) -1);
    float[] positions = rain.positions();
    for (int k = 0; k < positions.length; k += 3) {
      assertThat(Math.max(Math.abs(positions[k]), Math.abs(positions[k + 1])))
          .isEqualTo(1f, within(1e-6f));
      double height = SQUARE.x(positions[k]) + SQUARE.y(positions[k + 1]) / 2;
      assertThat(positions[k + 2]).isEqualTo((float) frame.w(height), within(1e-5f));
    }
  }

  @Test
  void at_the_edge_of_the_domain_and_at_a_kink_a_drop_ends_and_says_so() {
    Rain hole = Rain.of(frame("sqrt(x) + 0.1*y"), 60, 1);
    runOut(hole);
    assertThat(hole.states()).containsOnly(Rain.UNDEFINED, Rain.LEFT);
    assertThat(hole.states()).contains(Rain.UNDEFINED);
    Rain tent = Rain.of(frame("abs(x) + 2*abs(y)"), 30, 1);
    assertThat(runOut(tent)).isLessThan(600);
    assertThat(tent.states()).containsOnly(Rain.STUCK);
    for (int k = 0; k < 90; k += 3) {
      assertThat(tent.positions()[k]).isEqualTo(0f, within(2e-3f));
      assertThat(tent.positions()[k + 1]).isEqualTo(0f, within(2e-3f));
    }
    Rain pole = Rain.of(frame("log(x^2+y^2)"), 60, 1);
    runOut(pole);
    assertThat(pole.states()).containsOnly(Rain.LEFT);
  }

  @Test
  void along_a_crease_a_drop_slides_to_its_lowest_point() {
    Rain rain = Rain.of(frame("abs(x - y^2/3) + y^2/2"), 30, 1);
    assertThat(runOut(rain)).isLessThan(900);
    assertThat(rain.states()).containsOnly(Rain.STUCK);
    for (float coordinate : rain.positions()) {
      assertThat(coordinate).isEqualTo(0f, within(1e-2f));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sin(3*x)*cos(2*y)",
        "abs(x-y) + x^2/4",
        "tanh(4*(x+0.3*sin(2*y)))",
        "floor(x) + y^2",
        "exp(-50*(x^2+y^2))",
        "1/x + y^2"
      })
  void a_drop_never_rises(String text) {
    Frame frame = frame(text);
    Rain rain = Rain.of(frame, 40, 5);
    float[] before = rain.positions();
    for (int k = 0; k < 200; k++) {
      rain.update();
      float[] after = rain.positions();
      float rise = 0;
      for (int i = 2; i < after.length; i += 3) {
        rise = Math.max(rise, after[i] - before[i]);
      }
      assertThat(rise).isLessThanOrEqualTo(1e-6f);
      before = after;
    }
  }

  @Test
  void the_same_seed_rains_the_same_and_another_elsewhere() {
    Frame frame = frame("sin(x)*cos(y)");
    Rain first = Rain.of(frame, 50, 7);
    Rain second = Rain.of(frame, 50, 7);
    assertThat(Rain.of(frame, 50, 8).positions()).isNotEqualTo(first.positions());
    for (int k = 0; k < 50; k++) {
      first.update();
      second.update();
    }
    assertThat(second.positions()).containsExactly(first.positions());
    assertThat(second.states()).containsExactly(first.states());
  }

  @Test
  void drops_start_evenly_scattered_where_the_surface_is() {
    Rain rain = Rain.of(frame("x*y"), 400, 1);
    int[] cells = new int[16];
    float[] at = rain.positions();
    for (int k = 0; k < 400; k++) {
      cells[(int) (2 * at[3 * k] + 2) * 4 + (int) (2 * at[3 * k + 1] + 2)]++;
    }
    for (int cell : cells) {
      assertThat(cell).isBetween(21, 29);
    }
    float[] half = Rain.of(frame("log(x)"), 200, 1).positions();
    assertThat(half).hasSize(600);
    for (int k = 0; k < 600; k += 3) {
      assertThat(half[k]).isPositive();
    }
    assertThat(Rain.of(frame("sqrt(-1-x^2)"), 20, 1).positions()).isEmpty();
  }

  @Test
  void a_dear_function_gets_fewer_drops() {
    int drops = Rain.of(frame("sum(i,1,150,sin(i*x)/i^3)+y^2"), 900, 1).states().length;
    assertThat(drops).isBetween(16, 400);
  }
}
