package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Section;
import uphill.objective.Sections;

class MeshTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);

  private static Frame frame(String text) {
    return Frame.of(Sections.of(text), SQUARE);
  }

  /** What the triangles cover of the window's 4 units of area, seen from above. */
  private static double area(Mesh mesh) {
    double sum = 0;
    for (int k = 0; k < mesh.indices().length; k += 3) {
      double area = area(mesh, k);
      assertThat(area).as("counterclockwise from above").isPositive();
      sum += area;
    }
    return sum;
  }

  private static double area(Mesh mesh, int k) {
    float[] p = mesh.positions();
    int a = 3 * mesh.indices()[k];
    int b = 3 * mesh.indices()[k + 1];
    int c = 3 * mesh.indices()[k + 2];
    return ((p[b] - p[a]) * (p[c + 1] - p[a + 1]) - (p[c] - p[a]) * (p[b + 1] - p[a + 1])) / 2.0;
  }

  @Test
  void an_ordinary_surface_is_the_grid_and_two_triangles_a_cell() {
    Mesh mesh = frame("x^2-y^2").mesh(33);
    assertThat(mesh.positions()).hasSize(3 * 33 * 33);
    assertThat(mesh.indices()).hasSize(6 * 32 * 32);
    assertThat(area(mesh)).isEqualTo(4, within(1e-5));
    assertThat(mesh.rim()).hasSize(6 * 4 * 32);
    assertThat(mesh.positions()[0]).isEqualTo(-1);
    assertThat(mesh.positions()[3 * 33 - 3]).isEqualTo(1);
    assertThat(mesh.positions()[3 * 33 + 1]).isEqualTo((float) (-1 + 2.0 / 32));
  }

  @Test
  void hardware_that_remembers_sixteen_vertices_computes_most_of_them_once() {
    Mesh mesh = frame("x^2-y^2").mesh(129);
    LinkedHashSet<Integer> remembered = new LinkedHashSet<>();
    int computed = 0;
    for (int vertex : mesh.indices()) {
      if (remembered.add(vertex)) {
        computed++;
        if (remembered.size() > 16) {
          remembered.removeFirst();
        }
      }
    }
    assertThat(computed).isLessThan(129 * 129 * 5 / 4);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2-y^2",
        "1/x",
        "log(x)",
        "sign(x)+y/3",
        "sqrt(4-x^2-y^2)",
        "exp(x^2+y^2)",
        "tan(x)",
        "floor(x)+floor(y)",
        "1/(x^2+y^2)",
        "sqrt(x*y)",
        "atan2(y,x)"
      })
  void every_vertex_of_a_triangle_lies_on_the_surface_with_the_gradient_s_normal(String text) {
    Frame frame = frame(text);
    Section section = frame.section();
    for (int n : new int[] {64, 65}) {
      Mesh mesh = frame.mesh(n);
      float[] p = mesh.positions();
      float[] q = mesh.normals();
      double[] jet = new double[3];
      for (int k : mesh.indices()) {
        double u = p[3 * k];
        double v = p[3 * k + 1];
        double w = p[3 * k + 2];
        assertThat(w).isBetween(-1e-3, 1.001);
        double length =
            Math.sqrt(
                q[3 * k] * q[3 * k] + q[3 * k + 1] * q[3 * k + 1] + q[3 * k + 2] * q[3 * k + 2]);
        assertThat(length).isEqualTo(1, within(1e-6));
        // Vertices are floats: near an edge of the domain f itself is not to be had from them.
        double x = k < n * n ? SQUARE.grid(n).x(k % n) : SQUARE.x(u);
        double y = k < n * n ? SQUARE.grid(n).y(k / n) : SQUARE.y(v);
        section.gradient(x, y, jet);
        double a = -jet[1] * 3 / (frame.high() - frame.low());
        double b = -jet[2] * 3 / (frame.high() - frame.low());
        double steep = Math.hypot(a, b);
        if (k < n * n && steep < 1e3) {
          assertThat(frame.w(section.value(x, y))).isEqualTo(w, within(1e-6 * (1 + steep)));
          double size = Math.sqrt(a * a + b * b + 1);
          assertThat((double) q[3 * k]).isEqualTo(a / size, within(1e-4));
          assertThat((double) q[3 * k + 1]).isEqualTo(b / size, within(1e-4));
          assertThat((double) q[3 * k + 2]).isEqualTo(1 / size, within(1e-4));
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65})
  void the_domain_of_a_logarithm_ends_on_a_straight_line(int n) {
    Frame frame = frame("log(x)");
    Mesh mesh = frame.mesh(n);
    double edge = Math.exp(frame.low()) / 3;
    assertThat(area(mesh)).isEqualTo(2 * (1 - edge), within(1e-5));
    assertThat(lowestU(mesh)).isEqualTo(edge, within(1e-6));
  }

  private static double lowestU(Mesh mesh) {
    double lowest = 1;
    for (int k : mesh.indices()) {
      lowest = Math.min(lowest, mesh.positions()[3 * k]);
    }
    return lowest;
  }

  @Test
  void the_rim_of_a_dome_is_a_circle() {
    Mesh mesh = frame("sqrt(4-x^2-y^2)").mesh(65);
    float[] p = mesh.positions();
    int onRim = 0;
    for (int k = 65 * 65; k < p.length / 3; k++) {
      assertThat(3 * Math.hypot(p[3 * k], p[3 * k + 1])).isEqualTo(2, within(1e-6));
      onRim++;
    }
    assertThat(onRim).isGreaterThan(100);
    assertThat(area(mesh)).isEqualTo(Math.PI * 4 / 9, within(0.002));
    assertThat(mesh.rim()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {64, 65, 128})
  void no_triangle_crosses_a_pole_or_a_jump(int n) {
    for (String text :
        new String[] {"1/x", "sign(x)", "tan(x)", "floor(x)", "1/(x-0.01)", "mod(x,1)"}) {
      Frame frame = frame(text);
      Mesh mesh = frame.mesh(n);
      float[] p = mesh.positions();
      double largest = 0;
      for (int k = 0; k < mesh.indices().length; k += 3) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (int c = 0; c < 3; c++) {
          double w = p[3 * mesh.indices()[k + c] + 2];
          low = Math.min(low, w);
          high = Math.max(high, w);
        }
        largest = Math.max(largest, high - low);
      }
      // A continuous branch never climbs more than 0.6 of the box in one cell of these.
      assertThat(largest).as(text).isLessThan(0.6);
    }
  }

  @Test
  void a_jump_leaves_both_sides_complete_up_to_it() {
    for (int n : new int[] {64, 65}) {
      assertThat(area(frame("sign(x)+y/3").mesh(n))).isEqualTo(4, within(1e-4));
      assertThat(area(frame("floor(x)+floor(y)").mesh(n))).isEqualTo(4, within(1e-4));
    }
  }

  @Test
  void a_steep_but_continuous_cliff_is_not_torn() {
    for (String text :
        new String[] {"tanh(1000*x)", "atan(100000*x)", "cbrt(x)", "sqrt(|x|)", "|x|"}) {
      Mesh mesh = frame(text).mesh(64);
      assertThat(mesh.indices()).as(text).hasSize(6 * 63 * 63);
    }
  }

  @Test
  void a_cut_ends_exactly_at_the_height_shown() {
    Frame frame = frame("1/(x^2+y^2)");
    Mesh mesh = frame.mesh(65);
    float[] p = mesh.positions();
    double radius = 1 / Math.sqrt(frame.high()) / 3;
    for (int k = 65 * 65; k < p.length / 3; k++) {
      assertThat(p[3 * k + 2]).isEqualTo(1f);
      assertThat(Math.hypot(p[3 * k], p[3 * k + 1])).isEqualTo(radius, within(1e-5));
    }
    assertThat(area(mesh)).isEqualTo(4 - Math.PI * radius * radius, within(0.003));
  }

  @Test
  void the_rim_has_no_part_without_a_surface_beside_it() {
    // x^y has values for x < 0 at whole y only; mod(x, 1) + y leaves the right edge alone.
    float[] rim = frame("x^y").mesh(65).rim();
    assertThat(rim).isNotEmpty();
    for (int k = 0; k < rim.length; k += 3) {
      assertThat(rim[k]).isGreaterThanOrEqualTo(-1e-6f);
    }
    assertThat(frame("mod(x,1)+y").mesh(64).rim()).hasSizeLessThan(6 * (3 * 63 + 30));
  }

  @Test
  void where_nothing_exists_nothing_is_drawn() {
    Mesh mesh = frame("sqrt(-1-x^2)").mesh(33);
    assertThat(mesh.indices()).isEmpty();
    assertThat(mesh.contours()).isEmpty();
    assertThat(mesh.rim()).isEmpty();
    for (float value : mesh.positions()) {
      assertThat(value).isFinite();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2-y^2",
        "sin(2*x)*cos(y)",
        "(1-x)^2+100*(y-x^2)^2",
        "|x|+|y|",
        "1/x",
        "log(x^2+y)"
      })
  void contour_points_lie_at_their_level_and_segments_run_across_the_gradient(String text) {
    Frame frame = frame(text);
    Section section = frame.section();
    Mesh mesh = frame.mesh(128);
    double[] jet = new double[3];
    assertThat(mesh.contourHeights().length).isGreaterThan(200);
    for (int k = 0; k < mesh.contourHeights().length; k++) {
      double w = mesh.contourHeights()[k];
      double du = mesh.contours()[4 * k + 2] - mesh.contours()[4 * k];
      double dv = mesh.contours()[4 * k + 3] - mesh.contours()[4 * k + 1];
      for (int end = 0; end < 2; end++) {
        double x = SQUARE.x(mesh.contours()[4 * k + 2 * end]);
        double y = SQUARE.y(mesh.contours()[4 * k + 2 * end + 1]);
        section.gradient(x, y, jet);
        double steep = 3 * Math.hypot(jet[1], jet[2]) / (frame.high() - frame.low());
        assertThat(frame.w(jet[0])).as(text).isEqualTo(w, within(1e-4 + 1e-6 * steep));
      }
      // On a segment of length s the function strays from its level by the order of s².
      section.gradient(
          SQUARE.x((mesh.contours()[4 * k] + mesh.contours()[4 * k + 2]) / 2.0),
          SQUARE.y((mesh.contours()[4 * k + 1] + mesh.contours()[4 * k + 3]) / 2.0),
          jet);
      if (!text.contains("|")) {
        assertThat(frame.w(jet[0])).isEqualTo(w, within(2e-3));
      }
      assertThat(Math.hypot(du, dv)).isLessThan(2 * Math.sqrt(2) * 2 / 127);
    }
  }

  @Test
  void contours_are_perpendicular_to_the_gradient() {
    Frame frame = frame("x^2+3*y^2+x*y");
    Mesh mesh = frame.mesh(128);
    double[] jet = new double[3];
    for (int k = 0; k < mesh.contourHeights().length; k++) {
      double du = mesh.contours()[4 * k + 2] - mesh.contours()[4 * k];
      double dv = mesh.contours()[4 * k + 3] - mesh.contours()[4 * k + 1];
      double length = Math.hypot(du, dv);
      if (length < 1e-3) {
        continue;
      }
      frame
          .section()
          .gradient(
              SQUARE.x((mesh.contours()[4 * k] + mesh.contours()[4 * k + 2]) / 2.0),
              SQUARE.y((mesh.contours()[4 * k + 1] + mesh.contours()[4 * k + 3]) / 2.0),
              jet);
      double cosine = (du * jet[1] + dv * jet[2]) / length / Math.hypot(jet[1], jet[2]);
      assertThat(cosine).isEqualTo(0, within(2e-3));
    }
  }

  @Test
  void contour_lines_do_not_break_off_inside_the_window() {
    Mesh mesh = frame("sin(2*x)*cos(2*y) + x/5").mesh(100);
    Map<String, Integer> ends = new HashMap<>();
    for (int k = 0; k < mesh.contourHeights().length; k++) {
      for (int end = 0; end < 2; end++) {
        float u = mesh.contours()[4 * k + 2 * end];
        float v = mesh.contours()[4 * k + 2 * end + 1];
        if (Math.abs(u) < 0.999 && Math.abs(v) < 0.999) {
          ends.merge(mesh.contourHeights()[k] + " " + u + " " + v, 1, Integer::sum);
        }
      }
    }
    assertThat(ends.size()).isGreaterThan(500);
    assertThat(ends.values()).allMatch(count -> count % 2 == 0);
  }

  @Test
  void a_source_that_fills_the_grid_alike_gives_the_same_mesh() {
    Frame frame = frame("sin(x)/y");
    Mesh own = frame.mesh(50);
    Mesh given = frame.mesh(50, frame.section()::fill);
    assertThat(given.positions()).containsExactly(own.positions());
    assertThat(given.indices()).containsExactly(own.indices());
  }

  @Test
  void triangles_share_the_grid_without_gaps_for_random_jumps() {
    var random = new Random(9);
    for (int k = 0; k < 10; k++) {
      double a = random.nextDouble() * 4 - 2;
      double b = random.nextDouble() * 2 - 1;
      Mesh mesh = frame("if(y > " + a + " + " + b + "*x, 1, -1)").mesh(40);
      assertThat(area(mesh)).isEqualTo(4, within(1e-4));
    }
  }
}
