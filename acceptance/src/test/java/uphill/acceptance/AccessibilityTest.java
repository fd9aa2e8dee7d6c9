package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** axe-core finds nothing serious, whatever is open. */
@ExtendWith(LabBrowser.class)
class AccessibilityTest {
  @Test
  void by_day(Visitors visitors) {
    assertAccessible(visitors.open("f=x^2-y^2&x=1&y=1"));
  }

  @Test
  void by_night(Visitors visitors) {
    assertAccessible(visitors.at(Device.WINDOW.dark()).open("f=x^2-y^2&x=1&y=1"));
  }

  @Test
  void on_a_phone(Visitors visitors) {
    Lab lab = visitors.at(Device.PHONE).open("f=x^2-y^2&x=1&y=1");
    assertAccessible(lab);
    lab.button("Show the readout").click();
    assertThat(lab.button("Fold the readout")).isVisible();
    assertAccessible(lab);
  }

  @Test
  void with_panels_open(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=1");
    for (String panel : List.of("Gallery", "Window", "Help")) {
      lab.button(panel).click();
      assertThat(lab.dialog()).isVisible();
      assertAccessible(lab);
      lab.page().keyboard().press("Escape");
      assertThat(lab.dialog()).hasCount(0);
    }
  }

  @Test
  void with_the_gallery_open_by_night(Visitors visitors) {
    Lab lab = visitors.at(Device.WINDOW.dark()).open("f=x^2-y^2&x=1&y=1");
    lab.button("Gallery").click();
    assertThat(lab.dialog()).isVisible();
    assertAccessible(lab);
  }

  @Test
  void with_an_error_and_a_notice_shown(Visitors visitors) {
    Lab lab = visitors.open("f=cso(x)&x=NaN&y=1");
    lab.await("an error", now -> now.error() != null);
    assertAccessible(lab);
    Lab night = visitors.at(Device.WINDOW.dark()).open("f=cso(x)&x=NaN&y=1");
    assertAccessible(night);
  }

  @Test
  void where_there_is_no_arrow(Visitors visitors) {
    assertAccessible(visitors.open("f=log(x)&x=-1&y=1"));
  }

  @Test
  void with_a_chapter_its_prediction_and_each_tool_open(Visitors visitors) {
    Lab lab = visitors.at(Device.DESKTOP).open("f=x^2-y^2&x=1&y=1");
    String point = "f=x^3-3x%2By^2&x=0.5&y=0.8&show=contours,";
    for (String state :
        List.of(
            "chapter=steepest-increase",
            "chapter=partials-to-vector&exercise=3",
            point + "partials,rosette,magnitude,tilted,tangent,descent",
            point + "hikers,critical,basins",
            point + "map",
            point + "map,mapalone",
            "fit=a*x%2Bb&data=anscombe-1&show=contours,data")) {
      lab.follow(state);
      assertAccessible(lab);
    }
  }

  private static void assertAccessible(Lab lab) {
    lab.settle();
    List<String> serious =
        new AxeBuilder(lab.page())
            .setLegacyMode(true).analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .flatMap(
                    rule ->
                        rule.getNodes().stream()
                            .map(
                                node ->
                                    rule.getId()
                                        + ": "
                                        + node.getHtml()
                                        + " "
                                        + node.getFailureSummary()))
                .toList();
    assertThat(serious).isEmpty();
  }
}
