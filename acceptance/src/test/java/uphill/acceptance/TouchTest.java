package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Fingers on the stage of a phone. */
@ExtendWith(LabBrowser.class)
class TouchTest {
  private static final String HILL = "f=2exp(-(x^2%2By^2)/4)-x/5&x=1.2&y=-1";

  @Test
  void a_finger_drags_the_point(Visitors visitors) {
    Visitor visitor = visitors.at(Device.PHONE);
    Lab lab = visitor.open(HILL);
    Readout before = lab.settle();
    Spot start = before.pointOnScreen();
    Fingers fingers = new Fingers(visitor, lab);
    fingers.send("touchStart", start);
    for (int i = 1; i <= 4; i++) {
      fingers.send("touchMove", start.plus(-8 * i, -3 * i));
    }
    Spot end = start.plus(-32, -12);
    lab.await("the point under the finger", now -> now.pointOnScreen().distance(end) < 1.5);
    fingers.send("touchEnd");
    Readout after = lab.settle();
    assertThat(after.point()).isNotEqualTo(before.point());
    assertThat(after.pointOnScreen().distance(end)).isLessThan(1.5);
  }

  @Test
  void two_fingers_zoom(Visitors visitors) {
    Visitor visitor = visitors.at(Device.PHONE);
    Lab lab = visitor.open(HILL);
    Readout before = lab.settle();
    double reach = before.pointOnScreen().distance(before.footOnScreen());
    Spot middle = before.pointOnScreen().plus(-60, 10);
    Fingers fingers = new Fingers(visitor, lab);
    fingers.send("touchStart", middle.plus(-25, 0));
    fingers.send("touchStart", middle.plus(-25, 0), middle.plus(25, 0));
    for (int i = 1; i <= 5; i++) {
      fingers.send("touchMove", middle.plus(-25 - 5 * i, 0), middle.plus(25 + 5 * i, 0));
    }
    lab.await(
        "a nearer view", now -> now.pointOnScreen().distance(now.footOnScreen()) > 1.4 * reach);
    fingers.send("touchEnd");
    Readout after = lab.settle();
    assertThat(after.point()).isEqualTo(before.point());
    assertThat(lab.page().evaluate("visualViewport.scale")).isEqualTo(1);
  }

  @Test
  void a_finger_elsewhere_turns_the_landscape_and_scrolls_nothing(Visitors visitors) {
    Visitor visitor = visitors.at(Device.PHONE);
    Lab lab = visitor.open(HILL);
    Readout before = lab.settle();
    Spot away = before.pointOnScreen().plus(-110, 60);
    Fingers fingers = new Fingers(visitor, lab);
    fingers.send("touchStart", away);
    fingers.send("touchMove", away.plus(20, -20));
    fingers.send("touchMove", away.plus(50, -40));
    lab.await("another view", now -> now.pointOnScreen().distance(before.pointOnScreen()) > 10);
    fingers.send("touchEnd");
    assertThat(lab.settle().point()).isEqualTo(before.point());
    assertThat(lab.page().evaluate("scrollX + scrollY")).isEqualTo(0);
  }

  /** Touches as the browser gets them from a screen. */
  private static final class Fingers {
    private final CDPSession session;
    private final Spot corner;

    Fingers(Visitor visitor, Lab lab) {
      session = visitor.context().newCDPSession(lab.page());
      corner = lab.corner();
    }

    void send(String type, Spot... places) {
      JsonArray points = new JsonArray();
      for (int id = 0; id < places.length; id++) {
        JsonObject point = new JsonObject();
        point.addProperty("id", id);
        point.addProperty("x", corner.x() + places[id].x());
        point.addProperty("y", corner.y() + places[id].y());
        points.add(point);
      }
      JsonObject event = new JsonObject();
      event.addProperty("type", type);
      event.add("touchPoints", points);
      session.send("Input.dispatchTouchEvent", event);
    }
  }
}
