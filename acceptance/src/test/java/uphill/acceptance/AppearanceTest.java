package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one sees: the arrow's choices, day and night, desktop and phone. */
@ExtendWith(LabBrowser.class)
class AppearanceTest {
  private static final String SLOPE = "f=x^2/4-y^2/4%2Bx&x=0.5&y=0.5";

  @Test
  void the_arrow_can_point_up_down_or_both_ways(Visitors visitors) {
    // From low down one looks beneath the surface, and both arrows lie in sight.
    Lab lab = visitors.open("bare=1&view=-56,5,1.4&" + SLOPE);
    Readout up = lab.settle();
    int warm = lab.picture().count(Picture::isVermilion);
    assertThat(warm).isGreaterThan(200);
    assertThat(lab.picture().count(Picture::isBlue)).isLessThan(20);

    Readout down = lab.set(Map.of("arrow", "down"));
    lab.settle();
    assertThat(down.arrow().head()).isEqualTo(up.arrow().head());
    assertThat(lab.picture().count(Picture::isBlue)).isGreaterThan(warm / 4);
    assertThat(lab.picture().count(Picture::isVermilion)).isLessThan(warm / 2);

    lab.set(Map.of("arrow", "both"));
    lab.settle();
    assertThat(lab.picture().count(Picture::isBlue)).isGreaterThan(warm / 4);
    assertThat(lab.picture().count(Picture::isVermilion)).isGreaterThan(warm / 2);
  }

  @Test
  void the_dock_turns_the_arrow_around(Visitors visitors) {
    Lab lab = visitors.open(SLOPE);
    for (List<String> choice :
        List.of(List.of("Downhill", "down"), List.of("Both", "both"), List.of("Uphill", "up"))) {
      lab.button(choice.getFirst()).click();
      lab.await(choice.get(1), now -> choice.get(1).equals(lab.state().get("arrow")));
      assertThat(lab.button(choice.getFirst())).hasAttribute("aria-pressed", "true");
    }
  }

  @Test
  void night_and_day_follow_the_choice_and_else_the_system(Visitors visitors) {
    Lab day = visitors.open(SLOPE);
    assertThat(brightness(day)).isGreaterThan(0.85);
    Lab night = visitors.at(Device.WINDOW.dark()).open(SLOPE);
    assertThat(brightness(night)).isLessThan(0.15);
    night.set(Map.of("theme", "light"));
    assertThat(brightness(night)).isGreaterThan(0.85);
    day.set(Map.of("theme", "dark"));
    assertThat(brightness(day)).isLessThan(0.15);
    day.button("Light").click();
    day.await("day", now -> "light".equals(day.state().get("theme")));
    assertThat(brightness(day)).isGreaterThan(0.85);
  }

  /** Of the corner at the bottom left, where there is only paper. */
  private static double brightness(Lab lab) {
    lab.settle();
    int pixel = lab.picture().image().getRGB(3, lab.picture().image().getHeight() - 4);
    return ((pixel >> 16 & 0xFF) + (pixel >> 8 & 0xFF) + (pixel & 0xFF)) / (3 * 255.0);
  }

  @Test
  void the_readout_speaks_in_words_and_figures(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=0.5");
    assertThat(lab.page().getByText("Uphill is east-south-east.").first()).isVisible();
    assertThat(lab.page().getByText(Pattern.compile("^Steepness 2\\.24:")).first()).isVisible();
    assertThat(lab.element()).containsText("0.75");
    assertThat(lab.element()).containsText("333.4°");
    assertThat(lab.element()).not().containsText("2.236067");
    lab.set(Map.of("arrow", "down"));
    assertThat(lab.page().getByText("Downhill is west-north-west.").first()).isVisible();
  }

  @Test
  void the_window_can_be_edited(Visitors visitors) {
    Lab lab = visitors.open("f=x*y&x=1&y=1");
    lab.button("Window").click();
    lab.dialog().getByLabel("x to", new Locator.GetByLabelOptions().setExact(true)).fill("8");
    lab.await("a wider window", now -> lab.stateNumber("xmax") == 8);
    lab.dialog().getByLabel("x to", new Locator.GetByLabelOptions().setExact(true)).fill("-9");
    assertThat(lab.dialog().getByRole(AriaRole.ALERT)).isVisible();
    assertThat(lab.stateNumber("xmax")).isEqualTo(8);
  }

  @Test
  void a_phone_scrolls_nowhere_sideways_and_has_targets_for_a_thumb(Visitors visitors) {
    Lab lab = visitors.at(Device.PHONE).open(SLOPE);
    lab.settle();
    assertFitsPhone(lab);
    lab.button("Show the readout").click();
    assertThat(lab.button("Fold the readout")).isVisible();
    lab.settle();
    assertFitsPhone(lab);
    lab.button("Gallery").click();
    assertThat(lab.dialog()).isVisible();
    lab.settle();
    assertFitsPhone(lab);
  }

  private static void assertFitsPhone(Lab lab) {
    Page page = lab.page();
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    assertThat(page.evaluate("document.documentElement.scrollHeight <= innerHeight"))
        .isEqualTo(true);
    Object small =
        page.evaluate(
            """
            () => [...document.querySelectorAll("button, input, a[href]")]
              .filter((each) => each.checkVisibility({ visibilityProperty: true }))
              .map((each) => [each.getBoundingClientRect(), each])
              .filter(([box]) => box.width < 43.5 || box.height < 43.5)
              .map(([box, each]) =>
                `${box.width}×${box.height} ${each.ariaLabel ?? each.textContent}`)""");
    assertThat((List<?>) small).as("targets smaller than 44 px").isEmpty();
  }

  @Test
  void the_stage_takes_more_than_half_of_a_phone(Visitors visitors) {
    Lab lab = visitors.at(Device.PHONE).open(SLOPE);
    Readout now = lab.settle();
    double bottom = lab.button("Show the readout").boundingBox().y;
    double top = lab.formula().boundingBox().y + lab.formula().boundingBox().height;
    assertThat((bottom - top) / Device.PHONE.height()).isCloseTo(0.55, within(0.1));
    assertThat(now.pointOnScreen().y()).isBetween(top, bottom);
    assertThat(now.footOnScreen().y()).isBetween(top, bottom);
  }
}
