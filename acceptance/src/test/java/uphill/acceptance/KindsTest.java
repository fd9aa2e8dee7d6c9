package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Points without an arrow: flat ones, creases, and places where there is no land. */
@ExtendWith(LabBrowser.class)
class KindsTest {
  /** A formula with a point to look at, and what is to be seen there. */
  record Place(String formula, double x, double y, String what) {
    Map<String, Object> state() {
      return Map.of("f", formula, "x", x, "y", y);
    }
  }

  private static final List<Place> FLAT =
      List.of(
          new Place("x^2 + y^2", 0, 0, "minimum"),
          new Place("1 - x^2 - 2y^2", 0, 0, "maximum"),
          new Place("x^2 - y^2", 0, 0, "saddle"),
          new Place("x^3 - 3x*y^2", 0, 0, "degenerate"),
          new Place("x^4 + y^4", 0, 0, "degenerate"),
          new Place("(1-x)^2 + 100(y-x^2)^2", 1, 1, "minimum"),
          new Place("(x^2+y-11)^2 + (x+y^2-7)^2", 3, 2, "minimum"));

  private static final List<Place> CREASES =
      List.of(
          new Place("|x| + |y|", 0, 1, "abs"),
          new Place("max(x, y)", 0.5, 0.5, "a tie"),
          new Place("sqrt(x^2 + y^2)", 0, 0, "the tip of a cone"),
          new Place("relu(x) + y", 0, 0.5, "relu"),
          new Place("if(x > 0, 2x, x) + y", 0, 0.5, "two branches"));

  private static final List<Place> NOWHERE =
      List.of(
          new Place("log(x + y)", -1, 0, "beyond an edge"),
          new Place("log(x + y)", 0, 0, "on an edge"),
          new Place("sqrt(1 - x^2 - y^2)", 2, 0, "beside a dome"),
          new Place("1/x", 0, 1, "on a pole"),
          new Place("1/(x^2 + y^2)", 0, 0, "on a peak without end"),
          new Place("x^y", -1, 0.5, "a root of a negative number"));

  @Test
  void a_flat_point_says_which_kind_it_is(Visitors visitors) {
    Lab lab = visitors.open("");
    for (Place place : FLAT) {
      Readout now = lab.set(place.state());
      assertThat(now.kind()).as("%s", place).isEqualTo("smooth");
      assertThat(now.flat()).as("%s", place).isEqualTo(place.what());
      assertThat(now.norm()).as("%s", place).isZero();
      assertThat(now.arrow() == null ? 0 : now.arrow().length()).as("%s", place).isZero();
      assertSays(lab, place.what().equals("degenerate") ? "^Flat here" : "Flat.* " + place.what());
      Readout beside = lab.move(place.x() + 0.1, place.y() + 0.2);
      assertThat(beside.flat()).as("beside %s", place).isNull();
      assertThat(beside.arrow().length()).as("beside %s", place).isPositive();
    }
  }

  @Test
  void a_crease_has_a_height_and_no_arrow(Visitors visitors) {
    Lab lab = visitors.open("");
    for (Place place : CREASES) {
      Readout now = lab.set(place.state());
      assertThat(now.kind()).as("%s", place).isEqualTo("kink");
      assertThat(now.value()).as("%s", place).isNotNull();
      assertThat(now.arrow()).as("%s", place).isNull();
      assertThat(now.flat()).as("%s", place).isNull();
      assertSays(lab, "crease");
      Readout beside = lab.move(place.x() + 0.2, place.y() + 0.1);
      assertThat(beside.kind()).as("beside %s", place).isEqualTo("smooth");
      assertThat(beside.arrow()).as("beside %s", place).isNotNull();
    }
  }

  @Test
  void no_land_has_no_numbers_and_no_arrow(Visitors visitors) {
    Lab lab = visitors.open("");
    for (Place place : NOWHERE) {
      Readout now = lab.set(place.state());
      assertThat(now.kind()).as("%s", place).isEqualTo("undefined");
      assertThat(now.value()).as("%s", place).isNull();
      assertThat(now.gx()).as("%s", place).isNull();
      assertThat(now.gy()).as("%s", place).isNull();
      assertThat(now.norm()).as("%s", place).isNull();
      assertThat(now.arrow()).as("%s", place).isNull();
      assertThat(now.screen().point()).as("%s", place).isNull();
      assertThat(now.footOnScreen()).as("%s", place).isNotNull();
      assertSays(lab, "not defined here");
    }
  }

  private static void assertSays(Lab lab, String words) {
    assertThat(lab.page().getByText(Pattern.compile(words)).first()).isVisible();
  }

  @Test
  void the_edge_of_a_square_root_has_a_height_and_no_slope(Visitors visitors) {
    Lab lab = visitors.open("f=sqrt(x)&x=0&y=1");
    Readout now = lab.readout();
    assertThat(now.kind()).isEqualTo("undefined");
    assertThat(now.arrow()).isNull();
  }

  @Test
  void where_there_is_no_arrow_none_is_drawn(Visitors visitors) {
    Lab lab = visitors.open("bare=1&f=abs(x)%2Babs(y)&x=1.5&y=1");
    int arrow = warm(lab);
    lab.move(0, 1);
    assertThat(warm(lab)).as("vermilion at a crease").isLessThan(arrow / 2);
    lab.set(Map.of("f", "log(x)", "x", -1, "y", 1));
    assertThat(warm(lab)).as("vermilion where there is no land").isLessThan(arrow / 2);
    lab.set(Map.of("f", "x^2+y^2", "x", 0, "y", 0));
    assertThat(warm(lab)).as("vermilion at a flat point").isLessThan(arrow / 2);
    lab.set(Map.of("x", 1.5, "y", 1));
    assertThat(warm(lab)).as("vermilion of the arrow").isGreaterThan(arrow / 2);
  }

  private static int warm(Lab lab) {
    lab.settle();
    return lab.picture().count(Picture::isVermilion);
  }

  @Test
  void holes_are_holes_and_poles_are_cut(Visitors visitors) {
    Lab lab = visitors.open("bare=1&f=x%2B2y&x=0&y=1");
    lab.settle();
    double whole = lab.picture().drawn();
    lab.set(Map.of("f", "x+2y+0*log(x^2+y^2-4)"));
    lab.settle();
    assertThat(lab.picture().drawn()).isLessThan(whole);
    Readout pole = lab.set(Map.of("f", "1/(x*y)", "x", 1, "y", 1));
    lab.settle();
    assertThat(pole.arrow().tail()[2]).as("the floor is not at the pole").isGreaterThan(-1e6);
  }
}
