package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Steepness: rise over run, the arrow's length, the distance between contours, and flat points. */
@ExtendWith(LabBrowser.class)
class MagnitudeTest {
  private static final String SADDLE = "f=x^2-y^2%2Bx*y&show=contours,magnitude";

  @Test
  void rise_over_run_and_contours_over_their_distance_are_both_the_norm(Visitors visitors) {
    Lab lab = visitors.open(SADDLE + "&x=1&y=0.5");
    lab.settle();
    for (double[] at : new double[][] {{1, 0.5}, {-1.2, 0.8}, {0.05, 0.02}}) {
      Readout now = lab.move(at[0], at[1]);
      double norm = Math.hypot(2 * at[0] + at[1], at[0] - 2 * at[1]);
      assertThat(now.fact("magnitude", "norm")).isCloseTo(norm, within(1e-12));
      double run = now.fact("magnitude", "run");
      assertThat(run).isPositive();
      assertThat(now.fact("magnitude", "rise") / run).isCloseTo(norm, within(1e-12));
      double step = now.fact("magnitude", "levelStep");
      assertThat(step / now.fact("magnitude", "contourSpacing")).isCloseTo(norm, within(1e-9));
      double along = Math.toRadians(now.fact("magnitude", "contourDegrees"));
      assertThat((now.gx() * Math.cos(along) + now.gy() * Math.sin(along)) / norm)
          .as("the arrow against the contour")
          .isCloseTo(0, within(1e-9));
    }
  }

  @Test
  void a_flat_point_is_named_with_the_eigenvalues_and_their_directions(Visitors visitors) {
    Lab lab = visitors.open(SADDLE + "&x=0&y=0");
    Readout saddle = lab.settle();
    assertThat(saddle.flat()).isEqualTo("saddle");
    assertThat(saddle.fact("magnitude", "first")).isCloseTo(Math.sqrt(5), within(1e-12));
    assertThat(saddle.fact("magnitude", "second")).isCloseTo(-Math.sqrt(5), within(1e-12));
    double tilt = Math.toDegrees(Math.atan2(1, 2)) / 2;
    assertThat(saddle.fact("magnitude", "degrees")).isCloseTo(tilt, within(1e-9));
    assertThat(saddle.fact("magnitude", "run")).isNaN();
    assertThat(card(lab)).containsText("λ₁ = 2.24, bends up");
    assertThat(card(lab)).containsText("λ₂ = −2.24, bends down");
    assertThat(card(lab)).containsText("a saddle");

    lab.set(Map.of("f", "-(x^2)-3y^2"));
    assertThat(card(lab)).containsText("λ₁ = −6, bends down");
    assertThat(card(lab)).containsText("along 90°");
    assertThat(card(lab)).containsText("a maximum");
    lab.set(Map.of("f", "x^2+y^4"));
    assertThat(card(lab)).containsText("λ₂ = 0, straight");
    assertThat(card(lab)).containsText("the bending does not decide");
  }

  @Test
  void the_scale_of_the_arrows_is_stated_once_with_the_card_and_without(Visitors visitors) {
    Lab lab = visitors.open(SADDLE + "&x=1&y=0.5");
    Locator scale = lab.page().getByText("Arrow length");
    assertThat(card(lab)).containsText("Arrow length");
    assertThat(scale).hasCount(1);
    lab.button("Steepness").click();
    assertThat(card(lab)).hasCount(0);
    assertThat(scale).hasCount(1);
  }

  @Test
  void without_a_gradient_there_is_no_steepness(Visitors visitors) {
    Lab lab = visitors.open("f=abs(x)%2By&x=0&y=1&show=contours,magnitude");
    assertThat(card(lab)).containsText("the surface has no gradient at this point");
    Readout now = lab.settle();
    assertThat(now.fact("magnitude", "norm")).isNaN();
    assertThat(now.fact("magnitude", "contourSpacing")).isNaN();
  }

  private static Locator card(Lab lab) {
    return lab.page().locator("[data-card=magnitude]");
  }
}
