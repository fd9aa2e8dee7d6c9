package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.objective.Section;
import uphill.objective.Sections;

class CriticalPointsTest {
  private static final Window SQUARE = new Window(-3, 3, -3, 3);
  private static final String HIMMELBLAU = "(x^2+y-11)^2 + (x+y^2-7)^2";
  private static final String PEAKS =
      "3(1-x)^2*exp(-x^2-(y+1)^2)-10(x/5-x^3-y^5)*exp(-x^2-y^2)-exp(-(x+1)^2-y^2)/3";
  private static final String HILLS = "2exp(-(x-1)^2-(y-0.6)^2)+1.3exp(-(x+1.2)^2-(y+0.8)^2)";

  private static CriticalPoints of(String text, Window window) {
    return CriticalPoints.of(Frame.of(Sections.of(text), window));
  }

  private static long count(CriticalPoints found, FlatPoint kind) {
    return found.points().stream().filter(point -> point.kind() == kind).count();
  }

  /** Places by SciPy's hybrid Powell method from a grid, polished with mpmath to 13 digits. */
  private static final String KNOWN_OF_HIMMELBLAU =
      """
      -3.779310253378 -3.283185991286 0 MINIMUM
      -3.073025750764 -0.08135304428797 104.0151629176 SADDLE
      -2.805118086953 3.131312518251 0 MINIMUM
      -0.1279613467307 -1.953714980245 178.3372392019 SADDLE
      -0.2708445906673 -0.92303855648 181.6165215226 MAXIMUM
      0.0866775045554 2.884254701175 67.71915008753 SADDLE
      3 2 0 MINIMUM
      3.58442834033 -1.848126526964 0 MINIMUM
      3.385154183607 0.07385187983775 13.31192627041 SADDLE
      """;

  private static final String KNOWN_OF_PEAKS =
      """
      -1.347396244368 0.204518866097 -3.0498494028 MINIMUM
      1.285684697241 -0.004847559075594 3.592489918003 MAXIMUM
      -0.4600245180344 -0.6291965087168 3.776580998532 MAXIMUM
      -0.2659375568372 0.4667399937263 0.788293462679 SADDLE
      -0.009317581959954 1.581367962939 8.106213589442 MAXIMUM
      0.2282789205564 -1.6255349575 -6.551133332836 MINIMUM
      0.4163233216785 -0.3941450984024 0.4085479245941 SADDLE
      1.098272834335 0.8544609795248 2.249191661527 SADDLE
      0.2964455538468 0.3201962476668 -0.06493586825553 MINIMUM
      """;

  private static final String KNOWN_OF_HILLS =
      """
      -1.196146175928 -0.7975475664995 1.302254082217 MAXIMUM
      -0.1988324351948 -0.1628933678513 0.5834667333153 SADDLE
      0.9983925715966 0.598977091016 2.001455101393 MAXIMUM
      """;

  @Test
  void the_nine_of_himmelblau_s_function_are_found_and_nothing_else() {
    agree(of(HIMMELBLAU, new Window(-5, 5, -5, 5)), KNOWN_OF_HIMMELBLAU);
  }

  @Test
  void those_of_peaks_are_found() {
    agree(of(PEAKS, SQUARE), KNOWN_OF_PEAKS);
  }

  @Test
  void two_hills_have_two_tops_and_a_pass() {
    agree(of(HILLS, SQUARE), KNOWN_OF_HILLS);
  }

  private static void agree(CriticalPoints found, String known) {
    List<String> lines = known.lines().toList();
    assertThat(found.points()).hasSize(lines.size());
    assertThat(found.lines()).isEmpty();
    for (String line : lines) {
      String[] parts = line.split(" ");
      double x = Double.parseDouble(parts[0]);
      double y = Double.parseDouble(parts[1]);
      assertThat(found.points())
          .anySatisfy(
              point -> {
                assertThat(point.x()).isEqualTo(x, within(1e-11));
                assertThat(point.y()).isEqualTo(y, within(1e-11));
                assertThat(point.value()).isEqualTo(Double.parseDouble(parts[2]), within(1e-9));
                assertThat(point.kind().name()).isEqualTo(parts[3]);
              });
    }
  }

  @Test
  void they_come_from_the_lowest_to_the_highest_with_their_axes() {
    List<CriticalPoint> points = of(HILLS, SQUARE).points();
    assertThat(points).isSortedAccordingTo((a, b) -> Double.compare(a.value(), b.value()));
    CriticalPoint bottom = of("3*x^2 + x*y + y^2", SQUARE).points().get(0);
    assertThat(bottom.axes().first()).isEqualTo(4 + Math.sqrt(5), within(1e-12));
    assertThat(bottom.axes().second()).isEqualTo(4 - Math.sqrt(5), within(1e-12));
  }

  @ParameterizedTest(name = "{0}: {1} of them, {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          (1-x)^2 + 100*(y-x^2)^2 | 1 | MINIMUM
          x^2 - y^2 | 1 | SADDLE
          x^3 - 3*x*y^2 | 1 | DEGENERATE
          x^4 + y^4 | 1 | DEGENERATE
          (x-1/3)^4 + (y-0.1)^2 | 1 | DEGENERATE
          x + y | 0 | SADDLE
          exp(x) + y^2 | 0 | SADDLE
          abs(x) + abs(y) | 0 | MINIMUM
          sqrt(-1-x^2) | 0 | MINIMUM
          1e-9*(x^2+y^2) | 1 | MINIMUM
          x^2/(x-0.2) + y^2 | 2 | MINIMUM
          """)
  void a_function_has_as_many_as_it_should(String text, int count, FlatPoint kind) {
    CriticalPoints found = of(text, SQUARE);
    assertThat(found.points()).hasSize(count);
    assertThat(found.lines()).isEmpty();
    assertThat(found.points().stream().limit(1)).allMatch(point -> point.kind() != null);
    if (count == 1) {
      assertThat(found.points().get(0).kind()).isEqualTo(kind);
    }
  }

  @Test
  void an_egg_crate_has_its_hollows_tops_and_passes() {
    CriticalPoints found = of("sin(x)*sin(y)", new Window(-6, 6, -6, 6));
    // x, y both at odd multiples of π/2: 4·4 places; both at multiples of π: 3·3 passes.
    assertThat(count(found, FlatPoint.MINIMUM)).isEqualTo(8);
    assertThat(count(found, FlatPoint.MAXIMUM)).isEqualTo(8);
    assertThat(count(found, FlatPoint.SADDLE)).isEqualTo(9);
    assertThat(found.points()).hasSize(25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2",
        "(x+y)^2",
        "2exp(-(x-y)^2)",
        "(x^2+y^2-1)^2",
        "cos(x)",
        "x^4",
        "(y-x^2)^2",
        "3",
        "max(x, 0)"
      })
  void a_whole_line_or_plain_of_flat_ground_is_no_heap_of_points(String text) {
    CriticalPoints found = of(text, SQUARE);
    assertThat(found.points()).hasSizeLessThanOrEqualTo(1);
    double[] lines = found.lines();
    assertThat(lines.length / 2).isBetween(8, 600);
    Section section = Sections.of(text);
    double[] jet = new double[3];
    for (int k = 0; k < lines.length; k += 2) {
      section.gradient(lines[k], lines[k + 1], jet);
      assertThat(Math.hypot(jet[1], jet[2])).isLessThan(1e-9);
      for (int j = 0; j < k; j += 2) {
        assertThat(Math.hypot(lines[k] - lines[j], lines[k + 1] - lines[j + 1]) / 3)
            .isGreaterThanOrEqualTo(0.1);
      }
    }
  }

  @Test
  void a_ring_of_flat_ground_leaves_the_top_in_its_middle_a_point() {
    CriticalPoints found = of("(x^2+y^2-1)^2", SQUARE);
    assertThat(found.points()).hasSize(1);
    assertThat(found.points().get(0).kind()).isEqualTo(FlatPoint.MAXIMUM);
    assertThat(Math.hypot(found.lines()[0], found.lines()[1])).isEqualTo(1, within(1e-6));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        HIMMELBLAU,
        PEAKS,
        "sin(3*x)*cos(2*y) + x*y/5",
        "x^4 - 3*x^2 + y^4 - 2*y^2 + x*y",
        "exp(-x^2-y^2)*(x^3-2*x*y+y)",
        "sin(x*y) + x^2/7 - y",
        "cos(2*x+y) + sin(3*y-x) + x^2/5 + y^2/5",
        "atan(x*y) + sin(2*x) - y^2/4"
      })
  void tops_and_hollows_less_passes_are_the_gradient_s_turns_around_the_window(String text) {
    // The index theorem of Poincaré and Hopf; the turns are counted along the window's edge.
    Window window = new Window(-3.1, 2.9, -2.95, 3.05);
    CriticalPoints found = of(text, window);
    assertThat(count(found, FlatPoint.DEGENERATE)).isZero();
    long index =
        count(found, FlatPoint.MINIMUM)
            + count(found, FlatPoint.MAXIMUM)
            - count(found, FlatPoint.SADDLE);
    assertThat(index).isEqualTo(turns(Sections.of(text), window));
  }

  private static long turns(Section section, Window window) {
    int n = 10_000;
    double[] jet = new double[3];
    double turned = 0;
    double last = Double.NaN;
    for (int k = 0; k <= 4 * n; k++) {
      double t = (double) (k % n) / n * 2 - 1;
      double[] place =
          switch (k / n % 4) {
            case 0 -> new double[] {t, -1};
            case 1 -> new double[] {1, t};
            case 2 -> new double[] {-t, 1};
            default -> new double[] {-1, -t};
          };
      section.gradient(window.x(place[0]), window.y(place[1]), jet);
      double angle = Math.atan2(jet[2], jet[1]);
      if (k > 0) {
        turned += Math.IEEEremainder(angle - last, 2 * Math.PI);
      }
      last = angle;
    }
    return Math.round(turned / (2 * Math.PI));
  }

  @Test
  void a_dear_function_is_searched_within_bounds() {
    CriticalPoints found = of("sum(i,1,30,sin(i*x)/i^3) + y^2", SQUARE);
    assertThat(found.points()).isNotEmpty();
    assertThat(of("sin(40*x)*sin(40*y)", SQUARE).points().size()).isLessThan(4097);
  }
}
