package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The scene from straight above, as a contour map beside the landscape or instead of it. */
@ExtendWith(LabBrowser.class)
class MapTest {
  /** How far what is held may lag behind the pointer, in CSS pixels. */
  private static final double HELD = 1.5;

  private static final String HILL = "f=x^3/3-x*y%2Bsin(y)&x=1&y=0.5&show=contours,map";

  @Test
  void the_arrow_crosses_the_contour_at_a_right_angle(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    lab.await("the map", MapTest::isShown);
    for (double[] at : new double[][] {{1, 0.5}, {-2, 1.5}, {0.25, -2}, {2.5, 2.5}, {0, 1}}) {
      Readout now = lab.move(at[0], at[1]);
      assertThat(now.fact("map", "rightAngle")).isCloseTo(90, within(1e-9));
      double contour = Math.toRadians(now.fact("map", "contour"));
      double gx = at[0] * at[0] - at[1];
      double gy = Math.cos(at[1]) - at[0];
      double along = (gx * Math.cos(contour) + gy * Math.sin(contour)) / Math.hypot(gx, gy);
      assertThat(along).isCloseTo(0, within(1e-9));
      Readout.Arrow arrow = now.arrow();
      double crossing = arrow.dx() * Math.cos(contour) + arrow.dy() * Math.sin(contour);
      assertThat(crossing / arrow.length()).isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void a_drag_on_the_map_keeps_the_foot_under_the_pointer_and_moves_the_landscapes_point(
      Visitors visitors) {
    Lab lab = visitors.open(HILL);
    lab.await("the map", MapTest::isShown);
    Readout before = lab.settle();
    Spot start = foot(before);
    double unit = foot(lab.move(2, 0.5)).x() - start.x();
    lab.move(1, 0.5);
    lab.press(start);
    for (Spot step : new Spot[] {new Spot(-15, -6), new Spot(-30, 12)}) {
      Spot pointer = start.plus(step.x(), step.y());
      lab.point(pointer);
      Readout now =
          lab.await("the foot at " + pointer, each -> foot(each).distance(pointer) < HELD);
      assertThat(now.x()).isCloseTo(1 + step.x() / unit, within(1e-3));
      assertThat(now.y()).isCloseTo(0.5 - step.y() / unit, within(1e-3));
      double value = Math.pow(now.x(), 3) / 3 - now.x() * now.y() + Math.sin(now.y());
      assertThat(now.value()).isCloseTo(value, within(1e-9));
      assertThat(now.arrow().tail()).startsWith(now.point());
    }
    lab.release();
    Readout after = lab.settle();
    assertThat(after.pointOnScreen().distance(before.pointOnScreen())).isGreaterThan(4);
    assertThat(lab.stateNumber("x")).isEqualTo(after.x());
    assertThat((String) lab.state().get("view")).isEmpty();
  }

  @Test
  void a_drag_of_the_point_on_the_landscape_moves_it_on_the_map(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    lab.await("the map", MapTest::isShown);
    Readout before = lab.settle();
    lab.press(before.pointOnScreen());
    lab.point(before.pointOnScreen().plus(-20, 0));
    Readout now = lab.await("the point to follow", each -> each.x() != before.x());
    lab.release();
    assertThat(foot(now).distance(foot(before))).isGreaterThan(4);
  }

  @Test
  void a_click_on_the_map_brings_the_point_there(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    lab.await("the map", MapTest::isShown);
    Spot there = foot(lab.settle()).plus(-60, -30);
    lab.press(there);
    lab.release();
    Readout now = lab.settle();
    assertThat(foot(now).distance(there)).isLessThan(HELD);
    assertThat(now.x()).isLessThan(1);
    assertThat(now.y()).isGreaterThan(0.5);
  }

  @Test
  void the_map_can_stand_in_for_the_landscape_and_gives_it_back(Visitors visitors) {
    Lab lab = visitors.open("f=x^3/3-x*y%2Bsin(y)&x=1&y=0.5");
    Readout before = lab.settle();
    lab.button("Map").click();
    lab.await("the map", MapTest::isShown);
    Readout beside = lab.settle();
    assertThat(beside.footOnScreen().x()).isGreaterThan(foot(beside).x());

    lab.button("Map alone").click();
    Readout alone =
        lab.await("the map alone", each -> each.footOnScreen().distance(foot(each)) < 1e-6);
    assertThat(alone.pointOnScreen().distance(alone.footOnScreen())).isZero();
    assertThat((String) lab.state().get("show")).contains("mapalone");
    lab.press(foot(alone));
    lab.point(foot(alone).plus(-40, 0));
    lab.await("the point to follow", each -> each.x() < 0.9);
    lab.release();

    lab.button("Side by side").click();
    lab.button("Map").click();
    lab.await("no map", each -> !isShown(each));
    lab.move(1, 0.5);
    Readout after = lab.settle();
    assertThat(after.footOnScreen().distance(before.footOnScreen())).isLessThan(0.5);
  }

  @Test
  void the_card_says_where_the_scales_differ_and_where_nothing_is_crossed(Visitors visitors) {
    Lab lab = visitors.open("f=x^2%2By^2&x=1&y=0.5&show=contours,map");
    lab.await("the map", MapTest::isShown);
    assertThat(lab.card("Map")).containsText("crosses its contour at 90°");
    assertThat(lab.card("Map")).not().containsText("skewed");
    lab.set(Map.of("xmin", -40, "xmax", 40, "ymin", -2, "ymax", 2));
    assertThat(lab.card("Map")).containsText("right angles look skewed");
    assertThat(lab.readout().fact("map", "rightAngle")).isCloseTo(90, within(1e-9));
    lab.move(0, 0);
    assertThat(lab.card("Map")).containsText("no arrow crosses");
    assertThat(lab.readout().fact("map", "rightAngle")).isNaN();
  }

  @Test
  void without_their_layer_there_are_no_contour_lines(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("bare=1&f=10sin(3x)*sin(3y)&x=2&y=2");
    lab.settle();
    byte[] lined = lab.page().screenshot();
    lab.set(Map.of("show", ""));
    lab.settle();
    byte[] plain = lab.page().screenshot();
    assertThat(plain).isNotEqualTo(lined);
    lab.set(Map.of("show", "contours"));
    lab.settle();
    assertThat(lab.page().screenshot()).isEqualTo(lined);
  }

  private static boolean isShown(Readout now) {
    return now.shows("map");
  }

  private static Spot foot(Readout now) {
    return new Spot(now.fact("map", "footX"), now.fact("map", "footY"));
  }
}
