package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TicksTest {
  @Test
  void ticks_are_round_numbers_printed_without_noise() {
    assertThat(Ticks.within(-0.3, 0.3, 6)).containsExactly(-0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3);
    assertThat(Ticks.within(-2, 2, 4)).containsExactly(-2, -1, 0, 1, 2);
    assertThat(Ticks.within(0, 2509, 4)).containsExactly(0, 500, 1000, 1500, 2000, 2500);
    assertThat(Ticks.step(0.07)).isEqualTo(0.05);
    assertThat(Ticks.below(2e-17)).isEqualTo(2e-17);
    assertThat(Ticks.below(9999)).isEqualTo(5000);
  }

  @Property(tries = 500, seed = "11")
  void ticks_lie_within_and_are_about_as_many_as_wanted(
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double low,
      @ForAll @DoubleRange(min = 0.01, max = 1e6) double range,
      @ForAll @IntRange(min = 4, max = 12) int wanted) {
    double[] ticks = Ticks.within(low, low + range, wanted);
    assertThat(ticks).hasSizeBetween(wanted / 2, 2 * wanted + 1).isSorted();
    double slack = 1e-8 * (range + Math.abs(low));
    assertThat(ticks[0]).isGreaterThanOrEqualTo(low - slack);
    assertThat(ticks[ticks.length - 1]).isLessThanOrEqualTo(low + range + slack);
    for (double tick : ticks) {
      assertThat(1 / tick).isNotEqualTo(Double.NEGATIVE_INFINITY);
    }
  }
}
