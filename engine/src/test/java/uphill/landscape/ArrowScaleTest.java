package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class ArrowScaleTest {
  private static final double LONGEST = ArrowScale.LONGEST;

  /** 1001 gradients spread over {@code decades} powers of ten up to {@code largest}. */
  private static ArrowScale spread(double largest, double decades) {
    double[] sizes = new double[1001];
    Arrays.setAll(sizes, k -> largest * Math.pow(10, -decades * (1000 - k) / 1000));
    return ArrowScale.of(sizes);
  }

  @Test
  void gradients_of_one_order_get_a_length_in_proportion() {
    var scale = spread(8, 0.5);
    assertThat(scale.isLinear()).isTrue();
    assertThat(scale.length(8)).isEqualTo(LONGEST);
    assertThat(scale.length(2)).isEqualTo(LONGEST / 4, within(1e-15));
  }

  @Test
  void gradients_of_some_orders_are_bent_so_that_small_ones_show() {
    var scale = spread(1e6, 1.4);
    assertThat(scale.isLinear()).isFalse();
    double smallTenth = 1e6 * Math.pow(10, -1.4 * 0.9);
    assertThat(scale.length(smallTenth)).isEqualTo(LONGEST / 12, within(1e-3));
    assertThat(scale.length(1e6)).isBetween(LONGEST, LONGEST + 0.15);
  }

  /** Bent without a limit, a tenth of the steepness once had half of the length on plains. */
  @Test
  void however_many_orders_there_are_a_tenth_of_the_steepness_is_less_than_a_third_as_long() {
    for (double decades : new double[] {2, 3, 6, 9}) {
      var scale = spread(1e6, decades);
      assertThat(scale.length(1e4) / scale.length(1e5)).isBetween(0.1, 1 / 3.0);
      assertThat(scale.length(1e2) / scale.length(1e3)).isEqualTo(0.1, within(0.01));
    }
  }

  @Property(tries = 300, seed = "5")
  void the_length_grows_strictly_and_stays_bounded(
      @ForAll @DoubleRange(min = 0, max = 8) double decades,
      @ForAll @DoubleRange(min = -12, max = 12) double exponent) {
    var scale = spread(40, decades);
    double size = Math.pow(10, exponent);
    assertThat(scale.length(0)).isZero();
    assertThat(scale.length(size)).isPositive().isLessThan(LONGEST + 0.15);
    assertThat(scale.length(size * 1.01)).isGreaterThan(scale.length(size));
  }

  @Test
  void beyond_the_usual_the_length_goes_on_with_the_same_slope() {
    for (var scale : new ArrowScale[] {spread(40, 0.5), spread(40, 5)}) {
      double edge = 40;
      while (scale.length(edge) > LONGEST) {
        edge *= 0.999;
      }
      double h = 1e-4 * edge;
      double before = scale.length(edge) - scale.length(edge - h);
      double after = scale.length(edge + 2 * h) - scale.length(edge + h);
      assertThat(after / before).isEqualTo(1, within(0.02));
      assertThat(scale.length(Double.MAX_VALUE)).isEqualTo(LONGEST + 0.15, within(1e-9));
    }
  }

  @Test
  void the_ruler_names_round_steepnesses_that_can_be_seen() {
    for (double decades : new double[] {0, 0.5, 1, 3, 6, 9}) {
      var scale = spread(7.3, decades);
      double[] ruler = scale.ruler();
      assertThat(ruler).hasSizeBetween(2, 3);
      for (double mark : ruler) {
        assertThat(mark).isEqualTo(Ticks.below(mark));
        assertThat(scale.length(mark)).isBetween(LONGEST / 16, LONGEST);
      }
      assertThat(scale.length(ruler[0])).isGreaterThan(LONGEST / 3);
      assertThat(scale.length(ruler[0])).isGreaterThan(1.3 * scale.length(ruler[1]));
    }
  }

  @Test
  void level_ground_does_not_bend_the_scale() {
    double[] sizes = new double[1000];
    Arrays.fill(sizes, 300, 1000, 0.25);
    assertThat(ArrowScale.of(sizes).isLinear()).isTrue();
  }

  @Test
  void a_landscape_without_slope_has_a_scale_too() {
    for (var scale :
        new ArrowScale[] {ArrowScale.of(new double[0]), ArrowScale.of(new double[9])}) {
      assertThat(scale.length(0)).isZero();
      assertThat(scale.length(1)).isEqualTo(LONGEST);
    }
  }
}
