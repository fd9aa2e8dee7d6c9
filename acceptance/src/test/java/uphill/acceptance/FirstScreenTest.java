package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What somebody meets who opens the lab for the first time. */
@ExtendWith(LabBrowser.class)
class FirstScreenTest {
  @Test
  void a_landscape_a_point_and_an_arrow_are_there_at_once(Visitors visitors) {
    Lab lab = visitors.at(Device.DESKTOP).open("");
    Readout now = lab.settle();
    assertThat(lab.page()).hasTitle(Pattern.compile("Uphill"));
    assertThat(now.error()).isNull();
    assertThat(now.kind()).isEqualTo("smooth");
    assertThat(now.arrow().length()).isPositive();
    assertThat(lab.formula()).hasValue(now.formula());
    Picture picture = lab.picture();
    assertThat(picture.drawn()).isGreaterThan(0.2);
    assertThat(picture.count(Picture::isVermilion)).isGreaterThan(300);
  }

  @Test
  void a_hint_asks_for_a_drag_and_goes_after_it(Visitors visitors) {
    Lab lab = visitors.open("");
    assertThat(lab.page().getByText(Pattern.compile("^Drag the point"))).isVisible();
    Spot point = lab.settle().pointOnScreen();
    lab.press(point);
    lab.point(point.plus(-12, 4));
    lab.release();
    assertThat(lab.page().getByText(Pattern.compile("^Drag the point"))).hasCount(0);
  }
}
