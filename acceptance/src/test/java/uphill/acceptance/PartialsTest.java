package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tool that cuts the surface along x and y; also what every tool does. */
@ExtendWith(LabBrowser.class)
class PartialsTest {
  @Test
  void the_button_shows_the_slopes_along_both_axes_and_takes_them_away(Visitors visitors) {
    Lab lab = visitors.open("f=x^2*y&x=1&y=2");
    assertThat(lab.readout().shows("partials")).isFalse();
    lab.button("Partials").click();
    Readout now = lab.await("the partials", readout -> readout.shows("partials"));
    assertThat(now.fact("partials", "x")).isEqualTo(4);
    assertThat(now.fact("partials", "y")).isEqualTo(1);
    assertThat(lab.card("Partials")).containsText("4");
    assertThat((String) lab.state().get("show")).contains("partials");
    lab.button("Partials").click();
    lab.await("no partials", readout -> !readout.shows("partials"));
    assertThat(lab.card("Partials")).hasCount(0);
  }

  @Test
  void the_slopes_follow_the_point(Visitors visitors) {
    Lab lab = visitors.open("f=x^2*y&x=1&y=2&show=contours,partials");
    lab.await("the partials", readout -> readout.shows("partials"));
    Readout moved = lab.move(-0.5, 1.5);
    assertThat(moved.fact("partials", "x")).isEqualTo(-1.5);
    assertThat(moved.fact("partials", "y")).isEqualTo(0.25);
  }

  @Test
  void where_nothing_is_defined_there_are_no_slopes(Visitors visitors) {
    Lab lab = visitors.open("f=log(x)&x=-1&y=1&show=partials");
    Readout now = lab.await("the partials", readout -> readout.shows("partials"));
    assertThat(now.fact("partials", "x")).isNaN();
  }
}
