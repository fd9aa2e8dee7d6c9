package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The places where the arrow vanishes, and the drops that end in some of them. */
@ExtendWith(LabBrowser.class)
class FlatPointsTest {
  private static final String HIMMELBLAU =
      "f=(x^2%2By-11)^2%2B(x%2By^2-7)^2&xmin=-5&xmax=5&ymin=-5&ymax=5&x=1&y=1";

  @Test
  void every_flat_point_is_found_named_and_one_press_away(Visitors visitors) {
    Lab lab = visitors.open(HIMMELBLAU + "&show=critical");
    Readout found = lab.await("the flat points", now -> now.shows("critical", "count"));
    assertThat(found.fact("critical", "count")).isEqualTo(9);
    assertThat(found.fact("critical", "minima")).isEqualTo(4);
    assertThat(found.fact("critical", "maxima")).isEqualTo(1);
    assertThat(found.fact("critical", "saddles")).isEqualTo(4);
    // D. Himmelblau, Applied Nonlinear Programming, 1972: a minimum at (3, 2), a maximum near
    // (-0.270845, -0.923039).
    Locator card = lab.card("Flat points");
    card.getByRole(AriaRole.BUTTON).last().click();
    Readout there = lab.await("the maximum", now -> "maximum".equals(now.flat()));
    assertThat(there.x()).isCloseTo(-0.270845, within(1e-6));
    assertThat(there.y()).isCloseTo(-0.923039, within(1e-6));
  }

  @Test
  void a_slope_without_a_flat_point_says_so(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=x%2B2y&show=critical");
    lab.await("an answer", now -> now.shows("critical", "count"));
    assertThat(lab.card("Flat points")).containsText("No flat point");
  }

  @Test
  void every_drop_of_the_rain_ends_and_is_counted(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open(HIMMELBLAU + "&show=rain");
    Readout dry =
        lab.await(
            "the end of the rain", now -> now.shows("rain") && now.fact("rain", "falling") == 0);
    assertThat(dry.fact("rain", "minima")).isEqualTo(4);
    double ended =
        dry.fact("rain", "pooled") + dry.fact("rain", "left") + dry.fact("rain", "stuck");
    assertThat(ended).isEqualTo(dry.fact("rain", "drops"));
    assertThat(dry.fact("rain", "pooled")).isGreaterThan(0.9 * dry.fact("rain", "drops"));
    assertThat(lab.button("Rain again")).isEnabled();
  }

  @Test
  void in_a_bowl_every_drop_pools_at_its_bottom(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=x^2%2By^2&show=rain");
    Readout dry =
        lab.await(
            "the end of the rain", now -> now.shows("rain") && now.fact("rain", "falling") == 0);
    assertThat(dry.fact("rain", "pooled")).isEqualTo(dry.fact("rain", "drops"));
  }
}
