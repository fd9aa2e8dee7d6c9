package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A lab that nobody touches does nothing. */
@ExtendWith(LabBrowser.class)
class IdleTest {
  @Test
  void it_asks_for_no_frame_and_no_timer(Visitors visitors) {
    Lab lab = visitors.at(Device.WINDOW.withMotion()).open("f=x^2-y^2&x=1&y=1");
    lab.settle();
    assertRests(lab.page());
  }

  @Test
  void it_rests_again_after_every_kind_of_use(Visitors visitors) {
    Lab lab = visitors.at(Device.WINDOW.withMotion()).open("f=x^2-y^2&x=1&y=1");
    Spot point = lab.settle().pointOnScreen();
    lab.press(point);
    lab.point(point.plus(-20, 0));
    lab.release();
    lab.formula().fill("sin(x)y");
    lab.await("the new formula", now -> now.formula().equals("sin(x)y"));
    lab.button("Gallery").click();
    lab.page().keyboard().press("Escape");
    lab.button("Reset view").click();
    lab.settle();
    assertRests(lab.page());
  }

  /** For two seconds, which is long against anything that repeats to be seen. */
  private static void assertRests(Page page) {
    Stillness before = Stillness.of(page);
    page.waitForTimeout(2000);
    assertThat(Stillness.of(page)).isEqualTo(before);
    assertThat(before.isStill()).isTrue();
  }
}
