package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SliceTest {
  @Test
  void a_point_of_the_plane_is_the_origin_plus_both_directions() {
    var slice = Slice.of(new double[] {1, 2, 3}, new double[] {1, 0, 1}, new double[] {0, 2, 0});
    double[] point = new double[3];
    slice.point(10, 100, point);
    assertThat(point).containsExactly(11, 202, 13);
  }

  @Test
  void only_the_two_axes_as_they_are_make_the_plain_slice() {
    assertThat(Slice.plain().isPlain()).isTrue();
    assertThat(Slice.coordinates(new double[2], 1, 0).isPlain()).isFalse();
    assertThat(Slice.coordinates(new double[] {0, 1}, 0, 1).isPlain()).isFalse();
    assertThat(Slice.coordinates(new double[3], 0, 1).isPlain()).isFalse();
  }

  @Test
  void a_gradient_in_the_plane_hides_nothing_and_one_across_it_everything() {
    var slice = Slice.of(new double[3], new double[] {1, 1, 0}, new double[] {1, -3, 0});
    assertThat(slice.hiddenShare(new double[] {5, -7, 0})).isEqualTo(0, within(1e-15));
    assertThat(slice.hiddenShare(new double[] {0, 0, 2})).isEqualTo(1, within(1e-15));
    assertThat(slice.hiddenShare(new double[] {0, 3, 4})).isEqualTo(0.8, within(1e-15));
    assertThat(slice.hiddenShare(new double[3])).isZero();
    assertThat(slice.hiddenShare(new double[] {0, 3e300, 4e300})).isEqualTo(0.8, within(1e-15));
    assertThat(slice.hiddenShare(new double[] {0, 3e-300, 4e-300})).isEqualTo(0.8, within(1e-15));
    assertThat(slice.hiddenShare(new double[] {0, Double.NaN, 1})).isNaN();
    assertThat(slice.hiddenShare(new double[] {0, Double.POSITIVE_INFINITY, 1})).isNaN();
  }

  @Test
  void directions_that_span_no_plane_are_refused() {
    assertThatThrownBy(
            () -> Slice.of(new double[3], new double[] {1, 2, 3}, new double[] {-2, -4, -6}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("parallel");
    assertThatThrownBy(() -> Slice.of(new double[3], new double[3], new double[] {1, 0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Slice.of(new double[3], new double[2], new double[3]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("dimension");
  }

  @Test
  void the_nearest_place_of_the_plane_is_the_foot_of_the_perpendicular() {
    var slice = Slice.of(new double[] {1, 2, 3}, new double[] {1, 0, 1}, new double[] {1, 2, 0});
    double[] place = new double[2];
    double[] across = {2, -1, -2}; // at a right angle to both
    double[] point = new double[3];
    slice.point(0.3, -0.7, point);
    for (int i = 0; i < 3; i++) {
      point[i] += 5 * across[i];
    }
    slice.nearest(point, place);
    assertThat(place).containsExactly(new double[] {0.3, -0.7}, within(1e-14));
    slice.shadow(across, place);
    assertThat(place).containsExactly(new double[] {0, 0}, within(1e-14));
  }

  @Property(tries = 200, seed = "7")
  void what_is_seen_and_what_is_hidden_make_up_the_gradient(
      @ForAll @Size(4) @DoubleRange(min = -10, max = 10) double[] gradient,
      @ForAll @DoubleRange(min = 0, max = 6.28) double turn) {
    double c = Math.cos(turn);
    double s = Math.sin(turn);
    var slice = Slice.of(new double[4], new double[] {c, s, 0, 0}, new double[] {0, 0, 0.6, 0.8});
    double right = slice.alongRight(gradient);
    double forward = slice.alongForward(gradient);
    double size2 = 0;
    for (double g : gradient) {
      size2 += g * g;
    }
    double hidden = slice.hiddenShare(gradient);
    assertThat(right * right + forward * forward + hidden * hidden * size2)
        .isEqualTo(size2, within(1e-12 * Math.max(1, size2)));
  }
}
