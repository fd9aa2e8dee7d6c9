package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A walk downhill: stepped, scrubbed, rewound, and ended with a reason. */
@ExtendWith(LabBrowser.class)
class DescentTest {
  private static final String BOWL = "f=x^2%2B3y^2&x=-2&y=1.5&rate=0.1&steps=30";

  @Test
  void steps_scrubbing_and_rewinding_show_the_walk_that_the_rule_says(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open(BOWL);
    Readout start = arrived(lab);
    assertThat(start.descent().steps()).isEqualTo(30);
    assertThat(start.descent().value()).isEqualTo(10.75);
    lab.button("One step").click();
    Readout one = lab.await("the first step", now -> now.descent().at() == 1);
    assertThat(one.fact("descent", "x")).isCloseTo(-1.6, within(1e-12));
    assertThat(one.fact("descent", "y")).isCloseTo(0.6, within(1e-12));
    lab.set(Map.of("at", 20));
    Readout later = lab.await("step 20", now -> now.descent().at() == 20);
    assertThat(later.fact("descent", "x")).isCloseTo(-2 * Math.pow(0.8, 20), within(1e-12));
    lab.button("Back to the start").click();
    Readout again = lab.await("the start", now -> now.descent().at() == 0);
    assertThat(again.point()).isEqualTo(start.point());
    assertThat(again.descent()).isEqualTo(start.descent());
  }

  @Test
  void playing_walks_to_the_end_and_stops_there(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open(BOWL + "&steps=6");
    arrived(lab);
    lab.button("Play").click();
    lab.await("the last step", now -> now.descent().at() == now.descent().steps());
    assertThat(lab.button("Play")).isVisible();
  }

  @Test
  void just_past_the_stability_limit_the_walk_diverges_and_says_so(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=x^2%2B3y^2&x=-2&y=1.5&rate=0.32&steps=2000");
    assertThat(arrived(lab).descent().stopped()).isEqualTo("converged");
    // Two over the largest curvature, for three quadratics: 2/6, 2/10 and 2/3.
    for (var limit :
        Map.of("x^2+3y^2", 1 / 3.0, "5x^2+y^2", 0.2, "x^2+y^2+x*y", 2 / 3.0).entrySet()) {
      lab.set(Map.of("f", limit.getKey(), "rate", limit.getValue() * 1.02));
      Readout now =
          lab.await(
              "a divergence",
              readout ->
                  readout.descent() != null && readout.descent().stopped().equals("diverged"));
      assertThat(now.fact("descent", "limit")).isCloseTo(limit.getValue(), within(1e-9));
      assertThat(lab.card("Descent")).containsText("Diverges at step");
    }
  }

  @Test
  void a_link_to_a_step_of_a_race_shows_that_step_of_that_race(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open(BOWL + "&race=adam:0.2,newton&at=7");
    Readout now = arrived(lab);
    assertThat(now.descent().at()).isEqualTo(7);
    double[] values = now.facts("descent", "racersValue");
    assertThat(values).hasSize(3);
    // Newton's method is at the bottom of a bowl after one step.
    assertThat(values[2]).isCloseTo(0, within(1e-20));
    assertThat(values[1]).isGreaterThan(0);
  }

  @Test
  void outside_the_domain_the_walk_ends_and_says_where(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=log(x)%2By^2&x=0.5&y=1&rate=1&steps=9");
    assertThat(arrived(lab).descent().stopped()).isEqualTo("undefined");
    assertThat(lab.card("Descent")).containsText("Leaves the domain");
  }

  private static Readout arrived(Lab lab) {
    return lab.await("a walk", now -> now.descent() != null);
  }
}
