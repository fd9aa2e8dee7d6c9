package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.JSHandle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A mouse on the stage: it drags the point, turns the landscape, and zooms. */
@ExtendWith(LabBrowser.class)
class MouseTest {
  /** How far what is held may lag behind the pointer, in CSS pixels. */
  private static final double HELD = 1.5;

  private static final String HILL = "f=2exp(-(x^2%2By^2)/4)-x/5&x=1.2&y=-1";

  @Test
  void a_drag_keeps_the_point_under_the_pointer(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Spot start = lab.settle().pointOnScreen();
    lab.press(start);
    for (Spot step : List.of(new Spot(-20, -6), new Spot(-55, 4), new Spot(-30, 25))) {
      Spot pointer = start.plus(step.x(), step.y());
      lab.point(pointer);
      Readout now =
          lab.await(
              "the point to be drawn at " + pointer,
              each -> each.pointOnScreen().distance(pointer) < HELD);
      double value = 2 * Math.exp(-(now.x() * now.x() + now.y() * now.y()) / 4) - now.x() / 5;
      assertThat(now.value()).isCloseTo(value, within(1e-9));
      assertThat(now.arrow().tail()).startsWith(now.point());
    }
    lab.release();
    Readout after = lab.settle();
    assertThat(after.point()).isNotEqualTo(new double[] {1.2, -1});
    assertThat(lab.stateNumber("x")).isEqualTo(after.x());
    assertThat(lab.stateNumber("y")).isEqualTo(after.y());
  }

  @Test
  void a_drag_of_the_foot_keeps_the_foot_under_the_pointer(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Spot start = lab.settle().footOnScreen();
    lab.press(start);
    for (Spot step : List.of(new Spot(-40, -5), new Spot(-90, -20))) {
      Spot pointer = start.plus(step.x(), step.y());
      lab.point(pointer);
      lab.await(
          "the foot to be drawn at " + pointer,
          each -> each.footOnScreen().distance(pointer) < HELD);
    }
    lab.release();
  }

  @Test
  void a_drag_off_the_land_leaves_the_point_in_the_window(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Spot start = lab.settle().pointOnScreen();
    lab.press(start);
    lab.point(new Spot(2, 2));
    Readout now = lab.await("the point to follow", each -> each.x() != 1.2);
    lab.release();
    now = lab.settle();
    assertThat(now.x()).isBetween(-3.0, 3.0);
    assertThat(now.y()).isBetween(-3.0, 3.0);
    assertThat(now.value()).isNotNull();
  }

  @Test
  void change_fires_during_a_drag_and_at_most_once_a_frame(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Spot start = lab.settle().pointOnScreen();
    JSHandle frames =
        lab.element()
            .evaluateHandle(
                """
                (lab) => {
                  const frames = [];
                  lab.addEventListener("change", () => frames.push(document.timeline.currentTime));
                  return frames;
                }""");
    lab.press(start);
    for (int i = 1; i <= 12; i++) {
      lab.point(start.plus(-4 * i, i));
    }
    Spot end = start.plus(-48, 12);
    lab.await("the end of the drag", each -> each.pointOnScreen().distance(end) < HELD);
    lab.release();
    lab.settle();
    List<?> seen = (List<?>) frames.jsonValue();
    assertThat(seen).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void a_drag_elsewhere_turns_the_landscape_and_leaves_the_point(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Readout before = lab.settle();
    Spot away = before.pointOnScreen().plus(-150, -80);
    lab.press(away);
    lab.point(away.plus(60, 20));
    Readout after =
        lab.await(
            "another view", each -> each.pointOnScreen().distance(before.pointOnScreen()) > 10);
    lab.release();
    lab.settle();
    assertThat(after.point()).isEqualTo(before.point());
    assertThat((String) lab.state().get("view")).isNotEmpty();

    lab.button("Reset view").click();
    Readout again = lab.settle();
    assertThat(again.pointOnScreen().distance(before.pointOnScreen())).isLessThan(0.5);
    assertThat(lab.state().get("view")).isEqualTo("");
  }

  /** What the wheel left to do once stopped the camera on its way back. */
  @Test
  void the_view_can_be_reset_in_the_instant_after_the_wheel(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP.withMotion()).open("bare=1&" + HILL);
    lab.settle();
    lab.point(new Spot(180, 200));
    lab.page().mouse().wheel(0, -240);
    lab.await("a nearer view", each -> !"".equals(lab.state().get("view")));
    lab.page().keyboard().press("r");
    lab.settle();
    assertThat(lab.state().get("view")).isEqualTo("");
  }

  @Test
  void the_wheel_zooms_to_the_pointer(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Readout before = lab.settle();
    Spot point = before.pointOnScreen();
    double reach = point.distance(before.footOnScreen());
    lab.point(point);
    lab.page().mouse().wheel(0, -240);
    lab.await(
        "a nearer view", each -> each.pointOnScreen().distance(each.footOnScreen()) > 1.2 * reach);
    Readout after = lab.settle();
    assertThat(after.point()).isEqualTo(before.point());
    assertThat(after.pointOnScreen().distance(point)).isLessThan(25);

    lab.page().mouse().wheel(0, 240);
    lab.await(
        "the view of before",
        each -> Math.abs(each.pointOnScreen().distance(each.footOnScreen()) - reach) < 2);
  }

  @Test
  void the_cursor_says_what_can_be_grabbed(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Readout now = lab.settle();
    lab.point(now.pointOnScreen());
    awaitCursor(lab, now.pointOnScreen(), "grab");
    lab.page().mouse().down();
    awaitCursor(lab, now.pointOnScreen(), "grabbing");
    lab.release();
    Spot away = now.pointOnScreen().plus(-150, -80);
    lab.point(away);
    assertThat(cursorAt(lab, away)).isNotIn("grab", "grabbing");
  }

  private static void awaitCursor(Lab lab, Spot at, String wanted) {
    lab.await("cursor " + wanted, now -> cursorAt(lab, at).equals(wanted));
  }

  private static String cursorAt(Lab lab, Spot at) {
    Spot corner = lab.corner();
    return (String)
        lab.page()
            .evaluate(
                "([x, y]) => getComputedStyle(document.elementFromPoint(x, y)).cursor",
                List.of(corner.x() + at.x(), corner.y() + at.y()));
  }
}
