package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Predict, then reveal: the arrow that a learner draws before the true one is shown. */
@ExtendWith(LabBrowser.class)
class PredictionTest {
  @Test
  void a_hand_draws_the_arrow_from_the_ring_and_is_scored(Visitors visitors) {
    Lab lab = visitors.open("chapter=partials-to-vector&exercise=3");
    assertThat(task(lab)).isVisible();
    Readout hidden = lab.settle();
    assertThat(hidden.point()).containsExactly(1, 2);
    assertThat(hidden.gx()).isNull();
    assertThat(hidden.gy()).isNull();
    assertThat(hidden.arrow()).isNull();
    assertThat(lab.button("Reveal")).isDisabled();

    Spot foot = hidden.footOnScreen();
    lab.press(foot);
    lab.point(new Spot(foot.x() - 40, foot.y() + 10));
    lab.point(new Spot(foot.x() - 80, foot.y() + 20));
    assertThat(lab.slider("Direction"))
        .not()
        .hasAttribute("aria-valuetext", Pattern.compile("^0°$"));
    lab.release();
    assertThat(lab.settle().point()).containsExactly(1, 2);

    lab.button("Reveal").click();
    assertThat(task(lab).locator("[data-result]")).containsText("points");
    Readout shown = lab.settle();
    assertThat(shown.gx()).isEqualTo(-1);
    assertThat(shown.gy()).isEqualTo(-1);
    assertThat(shown.arrow()).isNotNull();
  }

  @Test
  void keys_draw_the_exact_arrow_and_the_history_is_the_learners_own(Visitors visitors) {
    Visitor visitor = visitors.at(Device.WINDOW);
    Lab lab = visitor.open("chapter=negative-gradient&exercise=4");
    Readout before = lab.settle();
    for (int place = 1; place <= 3; place++) {
      assertThat(task(lab)).containsText("Place " + place + " of 3");
      lab.slider("Length").press("PageUp");
      lab.slider("Direction").press("PageUp");
      lab.button("Reveal").press("Enter");
      assertThat(task(lab).locator("[data-result]")).containsText("off");
      if (place < 3) {
        lab.button("Next place").press("Enter");
      }
    }
    lab.button("Finish").press("Enter");
    assertThat(lab.page().locator("[data-exercise='4']")).hasAttribute("data-done", "true");
    assertThat(lab.page().locator("[data-outcome]")).containsText("of 100 points");
    assertThat(lab.settle().formula()).isEqualTo(before.formula());
    assertThat(lab.readout().gx()).isNotNull();

    lab.page().reload();
    lab = visitor.lab(lab.page(), "uphill-lab");
    lab.button("Chapters").click();
    Locator history = lab.dialog().locator("section");
    assertThat(history.locator("li")).hasCount(1);
    history.locator("button").click();
    assertThat(history).hasCount(0);
    assertThat(lab.page().evaluate("localStorage.length")).isEqualTo(0);
  }

  private static Locator task(Lab lab) {
    return lab.page().locator("[data-predict]");
  }
}
