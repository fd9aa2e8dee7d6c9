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

  @Test
  void each_of_the_five_ends_is_named(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open(BOWL);
    arrived(lab);
    for (End end :
        new End[] {
          new End("x^2+y^2", -2, 1.5, 0.1, 500, "converged", "Arrives after"),
          new End("x^2+y^2", -2, 1.5, 0.001, 9, "steps", "Still on its way after 9 steps"),
          new End("x^2+y^2", -2, 1.5, 1.5, 500, "diverged", "Diverges at step"),
          new End("log(x)+y^2", 0.5, 1, 1, 9, "undefined", "Leaves the domain at step 1"),
          new End("abs(x)", 0.5, 0, 1, 50, "cycling", "Goes round in circles"),
        }) {
      lab.set(
          Map.of("f", end.formula, "x", end.x, "y", end.y, "rate", end.rate, "steps", end.steps));
      lab.await(
          end.reason, now -> now.descent() != null && now.descent().stopped().equals(end.reason));
      assertThat(lab.card("Descent")).containsText(end.words);
    }
  }

  private record End(
      String formula, double x, double y, double rate, int steps, String reason, String words) {}

  @Test
  void a_link_brings_schedule_noise_and_options_and_the_card_changes_them(Visitors visitors) {
    Lab lab =
        visitors
            .at(Device.STAMP)
            .open(
                BOWL
                    + "&optimizer=momentum&schedule=cosine:20&noise=0.5&seed=4&options=momentum:0");
    Readout noisy = arrived(lab);
    double[] rates = noisy.facts("descent", "rates");
    assertThat(rates[1]).isEqualTo(0.1);
    assertThat(rates[11]).isCloseTo(0.05, within(1e-12));
    // Without momentum the step is along the gradient that the rule saw, which is noisy.
    assertThat(noisy.fact("descent", "nextX"))
        .isCloseTo(-2 - 0.1 * noisy.fact("descent", "gx"), within(1e-12));
    assertThat(Math.abs(noisy.fact("descent", "gx") + 4)).isBetween(1e-6, 5.0);
    var card = lab.card("Descent");
    assertThat(card).containsText("cosine, noise in ∇f, μ");
    card.getByText("More").click();
    card.getByLabel("Momentum μ").fill("0.5");
    card.getByLabel("Momentum μ").press("Enter");
    card.getByLabel("Standard deviation of the noise in each partial").fill("0");
    card.getByLabel("Standard deviation of the noise in each partial").press("Enter");
    card.getByLabel("Schedule of η").selectOption("constant");
    lab.settle();
    assertThat(lab.state().get("options")).isEqualTo("momentum:0.5");
    assertThat(lab.state().get("schedule")).isEqualTo("constant");
    assertThat(lab.stateNumber("noise")).isZero();
    lab.set(Map.of("at", 2));
    // v = -4, x = -1.6; v = -2 - 3.2 = -5.2, x = -1.08
    Readout second =
        lab.await("the second step", now -> Math.abs(now.fact("descent", "x") + 1.08) < 1e-12);
    assertThat(second.descent().at()).isEqualTo(2);
  }

  @Test
  void a_race_says_how_far_each_is_from_the_nearest_minimum(Visitors visitors) {
    Lab lab =
        visitors
            .at(Device.STAMP)
            .open("f=(x^2-1)^2%2By^2&x=0.5&y=1&rate=0.05&race=newton&steps=99");
    double[] first = arrived(lab).facts("descent", "racersDistance");
    assertThat(first).hasSize(2);
    assertThat(first[0]).isCloseTo(Math.hypot(0.5, 1), within(1e-9));
    lab.set(Map.of("at", 99));
    double[] last =
        lab.await("the end", now -> now.descent().at() == 99).facts("descent", "racersDistance");
    assertThat(last[0]).isBetween(1e-9, 0.01);
    assertThat(last[1]).isLessThan(1e-7);
    assertThat(lab.card("Descent")).containsText("To minimum");
  }

  private static Readout arrived(Lab lab) {
    return lab.await("a walk", now -> now.descent() != null);
  }
}
