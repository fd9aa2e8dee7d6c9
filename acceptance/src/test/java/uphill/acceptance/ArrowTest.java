package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The arrow against gradients worked out by hand. */
@ExtendWith(LabBrowser.class)
class ArrowTest {
  private static final int POINTS = 50;

  /** With the stage drawn at every point, which takes its time in software. */
  private static final int POINTS_DRAWN = 9;

  /** A function with its partial derivatives, written here by hand, over a square window. */
  record Function(
      String formula,
      double low,
      double high,
      DoubleBinaryOperator value,
      DoubleBinaryOperator fx,
      DoubleBinaryOperator fy) {
    @Override
    public String toString() {
      return formula;
    }

    Map<String, Object> at(double x, double y) {
      return Map.of(
          "f", formula, "xmin", low, "xmax", high, "ymin", low, "ymax", high, "x", x, "y", y);
    }
  }

  private static final List<Function> FUNCTIONS =
      List.of(
          new Function(
              "x^2 - y^2", -3, 3, (x, y) -> x * x - y * y, (x, y) -> 2 * x, (x, y) -> -2 * y),
          new Function(
              "3x*exp(-x^2-y^2)",
              -2,
              2,
              (x, y) -> 3 * x * Math.exp(-x * x - y * y),
              (x, y) -> 3 * (1 - 2 * x * x) * Math.exp(-x * x - y * y),
              (x, y) -> -6 * x * y * Math.exp(-x * x - y * y)),
          new Function(
              "sin(x)cos(2y) + x/10",
              -4,
              5,
              (x, y) -> Math.sin(x) * Math.cos(2 * y) + x / 10,
              (x, y) -> Math.cos(x) * Math.cos(2 * y) + 0.1,
              (x, y) -> -2 * Math.sin(x) * Math.sin(2 * y)),
          new Function(
              "(1-x)^2 + 100(y-x^2)^2",
              -2,
              2,
              (x, y) -> (1 - x) * (1 - x) + 100 * (y - x * x) * (y - x * x),
              (x, y) -> -2 * (1 - x) - 400 * x * (y - x * x),
              (x, y) -> 200 * (y - x * x)),
          new Function(
              "log(1 + x^2 + y^2)·atan(y)",
              -1,
              3,
              (x, y) -> Math.log(1 + x * x + y * y) * Math.atan(y),
              (x, y) -> 2 * x / (1 + x * x + y * y) * Math.atan(y),
              (x, y) ->
                  2 * y / (1 + x * x + y * y) * Math.atan(y)
                      + Math.log(1 + x * x + y * y) / (1 + y * y)),
          new Function(
              "if(x > y, x^2 y, \\frac{x}{2+y^2})",
              -2,
              2,
              (x, y) -> x > y ? x * x * y : x / (2 + y * y),
              (x, y) -> x > y ? 2 * x * y : 1 / (2 + y * y),
              (x, y) -> x > y ? x * x : -2 * x * y / ((2 + y * y) * (2 + y * y))));

  @Test
  void it_points_along_the_exact_gradient_and_grows_with_its_size(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("bare=1");
    for (Function function : FUNCTIONS) {
      assertRightAtRandomPoints(lab, function, POINTS_DRAWN);
    }
  }

  @Test
  void its_numbers_are_right_where_no_picture_can_be_drawn(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).withoutWebGl().open("");
    assertThat(lab.page().getByText(Pattern.compile("WebGL"))).isVisible();
    for (Function function : FUNCTIONS) {
      assertRightAtRandomPoints(lab, function, POINTS);
    }
  }

  private static void assertRightAtRandomPoints(Lab lab, Function function, int count) {
    lab.set(function.at(0.25, 0.125));
    Random random = new Random(20260101);
    List<double[]> points = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      points.add(new double[] {between(random, function), between(random, function)});
    }
    List<Readout> seen = lab.walk(points);
    for (int i = 0; i < count; i++) {
      assertReadsExactly(function, seen.get(i), points.get(i)[0], points.get(i)[1]);
      assertPointsAlong(seen.get(i));
    }
    assertLiesFlatBelow(seen);
    assertGrowsWithSteepness(seen);
  }

  /** To six decimals, so that what a link spells is the number itself. */
  private static double between(Random random, Function function) {
    double width = function.high() - function.low();
    return Math.rint(1e6 * (function.low() + width * random.nextDouble())) / 1e6;
  }

  private static void assertReadsExactly(Function function, Readout now, double x, double y) {
    double gx = function.fx().applyAsDouble(x, y);
    double gy = function.fy().applyAsDouble(x, y);
    double norm = Math.hypot(gx, gy);
    String where = function + " at " + x + ", " + y;
    assertThat(now.point()).as(where).containsExactly(x, y);
    assertThat(now.kind()).as(where).isEqualTo("smooth");
    assertThat(now.flat()).as(where).isNull();
    double value = function.value().applyAsDouble(x, y);
    assertThat(now.value()).as(where).isCloseTo(value, within(1e-9 * Math.max(1, Math.abs(value))));
    assertThat(now.gx()).as(where).isCloseTo(gx, within(1e-9 * norm));
    assertThat(now.gy()).as(where).isCloseTo(gy, within(1e-9 * norm));
    assertThat(now.norm()).as(where).isCloseTo(norm, within(1e-9 * norm));
  }

  private static void assertPointsAlong(Readout now) {
    Readout.Arrow arrow = now.arrow();
    assertThat(arrow).isNotNull();
    assertThat(arrow.tail()).startsWith(now.point());
    assertThat(arrow.head()[2]).isEqualTo(arrow.tail()[2]);
    double scale = arrow.length() * now.norm();
    assertThat(scale).isPositive();
    assertThat(arrow.dx() * now.gy() - arrow.dy() * now.gx())
        .as("sine of the angle between arrow and gradient, at %s", now)
        .isCloseTo(0, within(1e-9 * scale));
    assertThat(arrow.dx() * now.gx() + arrow.dy() * now.gy()).isPositive();
  }

  private static void assertLiesFlatBelow(List<Readout> seen) {
    double floor = seen.getFirst().arrow().tail()[2];
    assertThat(seen).allSatisfy(each -> assertThat(each.arrow().tail()[2]).isEqualTo(floor));
    double lowest = seen.stream().mapToDouble(Readout::value).min().orElseThrow();
    assertThat(floor).isLessThan(lowest);
  }

  private static void assertGrowsWithSteepness(List<Readout> seen) {
    List<Readout> bySteepness = new ArrayList<>(seen);
    bySteepness.sort(Comparator.comparingDouble(Readout::norm));
    for (int i = 1; i < bySteepness.size(); i++) {
      Readout flatter = bySteepness.get(i - 1);
      Readout steeper = bySteepness.get(i);
      if (steeper.norm() > flatter.norm() * (1 + 1e-6)) {
        assertThat(steeper.arrow().length())
            .as("length for %s against %s", steeper.norm(), flatter.norm())
            .isGreaterThan(flatter.arrow().length());
      }
    }
  }

  @Test
  void it_points_along_the_gradient_where_the_window_is_not_square(Visitors visitors) {
    Lab lab =
        visitors.at(Device.STAMP).open("f=sin(x)%2By^2/5&xmin=-6&xmax=2&ymin=-1&ymax=1&x=0&y=0.5");
    Random random = new Random(7);
    for (int i = 0; i < 10; i++) {
      double x = -6 + 8 * random.nextDouble();
      double y = -1 + 2 * random.nextDouble();
      Readout now = lab.move(x, y);
      double norm = Math.hypot(Math.cos(now.x()), 0.4 * now.y());
      assertThat(now.gx()).isCloseTo(Math.cos(now.x()), within(1e-9 * norm));
      assertThat(now.gy()).isCloseTo(0.4 * now.y(), within(1e-9 * norm));
      assertPointsAlong(now);
    }
  }

  @Test
  void it_shrinks_to_nothing_at_a_flat_point(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=x^2%2By^2&x=0&y=0");
    Readout flat = lab.readout();
    assertThat(flat.norm()).isZero();
    assertThat(flat.arrow() == null ? 0 : flat.arrow().length()).isZero();
    double before = 0;
    for (double x : new double[] {1e-3, 1e-2, 0.1, 1}) {
      double length = lab.move(x, 0).arrow().length();
      assertThat(length).isGreaterThan(before);
      before = length;
    }
    assertThat(lab.move(1e-3, 0).arrow().length()).isLessThan(0.01);
  }

  @ParameterizedTest
  @MethodSource("directions")
  void it_is_drawn_the_way_it_points(double gx, double gy, Visitors visitors) {
    // Seen from straight above, x runs to the right of the screen and y up.
    Lab lab = visitors.open("bare=1&view=-90,89.9,1&x=0&y=0&f=" + gx + "x%2B(" + gy + ")y&show=");
    Readout now = lab.settle();
    Spot foot = now.footOnScreen();
    Spot middle = lab.picture().middle(Picture::isVermilion, foot, 24);
    double drawn = Math.toDegrees(Math.atan2(foot.y() - middle.y(), middle.x() - foot.x()));
    double exact = Math.toDegrees(Math.atan2(gy, gx));
    assertThat(Math.IEEEremainder(drawn - exact, 360))
        .as("degrees between the arrow drawn, at %s, and the gradient, at %s", drawn, exact)
        .isCloseTo(0, within(5.0));
  }

  static Stream<Arguments> directions() {
    return Stream.of(Arguments.of(1, 0), Arguments.of(-0.5, 1), Arguments.of(-1, -1));
  }
}
