package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The rosette: the slope in every direction at once, and one direction to turn by hand. */
@ExtendWith(LabBrowser.class)
class RosetteTest {
  private static final String HILL = "f=x^2-y^2%2Bx*y&x=1&y=0.5&show=contours,rosette";

  @Test
  void its_greatest_slope_is_the_norm_of_the_gradient_at_the_angle_of_the_arrow(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    for (double[] at : new double[][] {{1, 0.5}, {-2, 1.5}, {0.25, -2}}) {
      lab.move(at[0], at[1]);
      Readout now = lab.await("the rosette there", each -> each.x() == at[0] && isShown(each));
      double direction = Math.toDegrees(Math.atan2(now.arrow().dy(), now.arrow().dx()));
      double norm = Math.hypot(2 * at[0] + at[1], at[0] - 2 * at[1]);
      assertThat(now.norm()).isCloseTo(norm, within(1e-12));
      assertThat(now.fact("rosette", "best")).isBetween(norm * Math.cos(Math.PI / 180), norm);
      double off = Math.IEEEremainder(now.fact("rosette", "bestDegrees") - direction, 360);
      assertThat(off).isBetween(-1.001, 1.001);

      lab.set(Map.of("turn", Math.IEEEremainder(direction, 360)));
      Readout along = lab.readout();
      assertThat(along.fact("rosette", "slope")).isCloseTo(norm, within(1e-9 * norm));
      assertThat(along.fact("rosette", "theta")).isCloseTo(0, within(1e-6));
    }
  }

  @Test
  void every_direction_has_the_slope_that_the_cosine_says(Visitors visitors) {
    Lab lab = visitors.open(HILL);
    lab.await("the rosette", RosetteTest::isShown);
    for (double turn = 0; turn < 360; turn += 40) {
      Readout now = lab.set(Map.of("turn", turn));
      double slope =
          now.gx() * Math.cos(Math.toRadians(turn)) + now.gy() * Math.sin(Math.toRadians(turn));
      double theta = Math.toDegrees(Math.acos(slope / now.norm()));
      assertThat(now.fact("rosette", "turn")).isEqualTo(turn);
      assertThat(now.fact("rosette", "slope")).isCloseTo(slope, within(1e-12));
      assertThat(now.fact("rosette", "theta")).isCloseTo(theta, within(1e-6));
      assertThat(now.fact("rosette", "cosTheta")).isCloseTo(slope / now.norm(), within(1e-12));
    }
  }

  @Test
  void a_hand_turns_the_direction_by_its_knob_and_leaves_the_point(Visitors visitors) {
    Lab lab = visitors.open(HILL + "&turn=200");
    Readout before = lab.settle();
    lab.press(knob(lab.set(Map.of("turn", 200))));
    Spot to = knob(lab.set(Map.of("turn", 310)));
    lab.set(Map.of("turn", 200));
    lab.point(to);
    Readout now =
        lab.await("u to follow", each -> Math.abs(each.fact("rosette", "turn") - 310) < 1);
    lab.release();
    lab.settle();
    assertThat(lab.stateNumber("turn")).isCloseTo(310, within(1.0));
    assertThat(now.point()).isEqualTo(before.point());
    assertThat(lab.page().url()).contains("turn=3");
  }

  @Test
  void the_card_says_when_the_level_direction_and_the_steepest_are_found(Visitors visitors) {
    Lab lab = visitors.open("f=3x&x=1&y=1&show=contours,rosette&turn=40");
    Locator card = lab.page().locator("[data-card=rosette]");
    assertThat(card).containsText("Uphill, at 77 % of the arrow’s slope.");
    lab.set(Map.of("turn", 90.5));
    assertThat(card).containsText("Level: you walk along the contour.");
    lab.slider("Direction").press("Home");
    assertThat(card).containsText("The steepest way: no direction beats the arrow.");
    assertThat(lab.stateNumber("turn")).isZero();
    lab.slider("Direction").press("ArrowLeft");
    assertThat(lab.stateNumber("turn")).isEqualTo(356.4);
  }

  @Test
  void where_there_is_no_gradient_there_is_no_rosette_and_at_a_flat_point_all_is_level(
      Visitors visitors) {
    Lab lab = visitors.open("f=abs(x)%2By&x=0&y=1&show=contours,rosette");
    Locator card = lab.page().locator("[data-card=rosette]");
    assertThat(card).containsText("the surface has no gradient at this point");
    assertThat(lab.readout().fact("rosette", "slope")).isNaN();
    Readout smooth = lab.move(1, 1);
    assertThat(smooth.fact("rosette", "slope")).isCloseTo(1, within(1e-12));

    lab.set(Map.of("f", "x^2+y^2", "x", 0, "y", 0));
    assertThat(card).containsText("Flat: the slope is 0 whichever way you turn.");
    assertThat(lab.readout().fact("rosette", "best")).isZero();
  }

  private static boolean isShown(Readout now) {
    return now.shows("rosette");
  }

  private static Spot knob(Readout now) {
    return new Spot(now.fact("rosette", "knobX"), now.fact("rosette", "knobY"));
  }
}
