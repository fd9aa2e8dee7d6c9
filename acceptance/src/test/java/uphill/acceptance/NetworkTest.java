package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Networks trained in the page, their loss on the stage. */
@ExtendWith(LabBrowser.class)
class NetworkTest {
  private static final String XOR = "net=xor&layers=8&optimizer=adam&rate=0.03&steps=0";

  /** The lab at rest at a step of its training, or at a place of the plane through it. */
  private static Readout at(Lab lab, int step, boolean moved) {
    return lab.await(
        "step " + step,
        now ->
            now.shows("network", "hidden")
                && now.fact("network", "looked") == step
                && now.fact("network", "stride") == 1
                && Math.abs(now.fact("network", "gx") - now.gx()) <= 1e-9
                && moved == (now.x() != 0 || now.y() != 0));
  }

  @Test
  void training_can_be_rewound_and_its_weights_dragged_along_an_exact_gradient(Visitors visitors) {
    Lab lab = visitors.open(XOR);
    Readout random = at(lab, 0, false);
    assertThat(random.fact("network", "trainAccuracy")).isLessThan(0.9);

    lab.set(Map.of("steps", 200, "at", 200));
    Readout trained = at(lab, 200, false);
    assertThat(trained.fact("network", "trainAccuracy")).isGreaterThan(0.95);
    assertThat(trained.value()).isLessThan(0.5 * random.value());

    lab.set(Map.of("at", 0));
    Readout again = at(lab, 0, false);
    assertThat(again.value()).isEqualTo(random.value());
    assertThat(again.facts("network", "predictions"))
        .isEqualTo(random.facts("network", "predictions"));

    lab.set(Map.of("at", 200));
    at(lab, 200, false);
    lab.set(Map.of("x", 0.3, "y", -0.2));
    Readout dragged = at(lab, 200, true);
    assertThat(dragged.facts("network", "predictions"))
        .isNotEqualTo(trained.facts("network", "predictions"));
    double h = 1e-4;
    double east = lab.set(Map.of("x", 0.3 + h, "y", -0.2)).value();
    double west = lab.set(Map.of("x", 0.3 - h, "y", -0.2)).value();
    double north = lab.set(Map.of("x", 0.3, "y", -0.2 + h)).value();
    double south = lab.set(Map.of("x", 0.3, "y", -0.2 - h)).value();
    assertThat(dragged.gx()).isCloseTo((east - west) / (2 * h), within(1e-6));
    assertThat(dragged.gy()).isCloseTo((north - south) / (2 * h), within(1e-6));
    assertThat(dragged.fact("network", "hidden")).isBetween(0.0, 1.0);
  }
}
