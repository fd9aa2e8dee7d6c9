package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.function.DoubleBinaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The hikers: one step into every direction, and who ends up highest and lowest. */
@ExtendWith(LabBrowser.class)
class HikersTest {
  private static final DoubleBinaryOperator F = (x, y) -> 2 * x * Math.exp(-(x * x + y * y) / 2);
  private static final String HILL = "x=-0.3&y=-0.8&show=contours,hikers";

  @Test
  void the_highest_and_the_lowest_are_those_of_the_function_itself(Visitors visitors) {
    Lab lab = visitors.open(HILL + "&walkers=24&stride=0.3");
    Readout now = lab.settle();
    double h = 0.9;
    assertThat(now.fact("hikers", "stride")).isCloseTo(h, within(1e-12));
    int highest = 0;
    int lowest = 0;
    double[] heights = new double[24];
    for (int k = 0; k < 24; k++) {
      double t = Math.toRadians(15 * k);
      heights[k] = F.applyAsDouble(-0.3 + h * Math.cos(t), -0.8 + h * Math.sin(t));
      highest = heights[k] > heights[highest] ? k : highest;
      lowest = heights[k] < heights[lowest] ? k : lowest;
    }
    double here = F.applyAsDouble(-0.3, -0.8);
    assertThat(now.fact("hikers", "highest")).isEqualTo(15.0 * highest);
    assertThat(now.fact("hikers", "lowest")).isEqualTo(15.0 * lowest);
    assertThat(now.fact("hikers", "highestRise")).isCloseTo(heights[highest] - here, within(1e-12));
    assertThat(now.fact("hikers", "lowestRise")).isCloseTo(heights[lowest] - here, within(1e-12));
    double up = Math.toDegrees(Math.atan2(now.gy(), now.gx()));
    assertThat(now.fact("hikers", "highestError"))
        .isCloseTo(Math.abs(Math.IEEEremainder(15 * highest - up, 360)), within(1e-9));
    assertThat(now.fact("hikers", "lowestError"))
        .isCloseTo(Math.abs(Math.IEEEremainder(15 * lowest - up - 180, 360)), within(1e-9));
  }

  @Test
  void the_error_of_the_best_place_falls_in_proportion_to_the_step(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    Readout now = lab.settle();
    double[] strides = now.facts("hikers", "strides");
    assertThat(strides).hasSizeGreaterThanOrEqualTo(10);
    for (String errors : new String[] {"highErrors", "lowErrors"}) {
      double[] off = now.facts("hikers", errors);
      int last = off.length - 1;
      assertThat(off[0]).as("with a long step another direction wins").isGreaterThan(30);
      for (int k = last - 4; k < last; k++) {
        assertThat(strides[k + 1]).isEqualTo(strides[k] / 2);
        assertThat(off[k + 1] / off[k]).as(errors).isCloseTo(0.5, within(0.005));
      }
      assertThat(off[last]).isPositive().isLessThan(0.1);
    }
    assertThat(card(lab)).containsText("ten times less error");
  }

  @Test
  void a_short_step_lets_the_walker_nearest_to_the_arrow_win(Visitors visitors) {
    Lab lab = visitors.open(HILL + "&walkers=72");
    Readout far = lab.await("the hikers", each -> each.shows("hikers"));
    assertThat(far.fact("hikers", "highestError")).isGreaterThan(20);
    lab.slider("Step").press("Home");
    Readout near = lab.settle();
    assertThat(lab.stateNumber("stride")).isEqualTo(1e-4);
    assertThat(near.fact("hikers", "highestError")).isLessThanOrEqualTo(2.5 + 1e-9);
    assertThat(near.fact("hikers", "lowestError")).isLessThanOrEqualTo(2.5 + 1e-9);

    lab.slider("Walkers").press("Home");
    assertThat(lab.settle().fact("hikers", "count")).isEqualTo(3);
    assertThat(card(lab)).containsText("120° apart");
  }

  @Test
  void those_who_find_no_ground_are_told_and_not_ranked(Visitors visitors) {
    Lab lab = visitors.open("f=sqrt(x)%2By&x=0.5&y=0&show=contours,hikers&walkers=4&stride=0.5");
    assertThat(card(lab)).containsText("One walker finds no ground.");
    assertThat(lab.readout().fact("hikers", "standing")).isEqualTo(3);
    lab.set(Map.of("f", "abs(x)-y", "x", 0));
    Readout crease = lab.settle();
    assertThat(crease.kind()).isEqualTo("kink");
    assertThat(crease.fact("hikers", "standing")).isEqualTo(4);
    assertThat(crease.fact("hikers", "highestError")).isNaN();
    assertThat(card(lab)).containsText("No arrow here to compare with.");
  }

  private static Locator card(Lab lab) {
    return lab.page().locator("[data-card=hikers]");
  }
}
