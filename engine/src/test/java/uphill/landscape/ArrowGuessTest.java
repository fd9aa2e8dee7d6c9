package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import uphill.objective.Sections;

class ArrowGuessTest {
  private static final Frame BOWL = Frame.of(Sections.of("x^2 + y^2"), new Window(-3, 3, -3, 3));

  /** A guess at (1, 0.5) that is off by an angle and a ratio of lengths. */
  private static ArrowGuess guess(double degrees, double ratio) {
    Arrow arrow = BOWL.arrow(1, 0.5);
    double t = Math.atan2(arrow.headY() - 0.5, arrow.headX() - 1) + Math.toRadians(degrees);
    double length = ratio * 3 * arrow.length();
    return ArrowGuess.of(
        BasePoint.of(BOWL, 1, 0.5), 1 + length * Math.cos(t), 0.5 + length * Math.sin(t));
  }

  @Test
  void the_exact_arrow_gets_a_hundred_points() {
    Arrow arrow = BOWL.arrow(1, 0.5);
    ArrowGuess exact = ArrowGuess.of(BasePoint.of(BOWL, 1, 0.5), arrow.headX(), arrow.headY());
    assertThat(exact.points()).isEqualTo(100, within(1e-12));
    assertThat(exact.angleError()).isEqualTo(0, within(1e-12));
    assertThat(exact.lengthRatio()).isEqualTo(1, within(1e-12));
  }

  @Property(tries = 300, seed = "45")
  void angle_and_length_are_measured_and_a_larger_error_never_gets_more(
      @ForAll @DoubleRange(min = 0, max = 179) double degrees,
      @ForAll @DoubleRange(min = 0.05, max = 2) double ratio) {
    ArrowGuess guess = guess(degrees, ratio);
    assertThat(guess.angleError()).isEqualTo(degrees, within(1e-10));
    assertThat(guess.lengthRatio()).isEqualTo(ratio, within(1e-10));
    assertThat(guess.points()).isBetween(0.0, 100.0);
    assertThat(guess(degrees + 1, ratio).points()).isLessThanOrEqualTo(guess.points());
    assertThat(guess(-degrees, ratio).points()).isEqualTo(guess.points(), within(1e-9));
    double worse = ratio < 1 ? ratio * 0.9 : ratio * 1.1;
    assertThat(guess(degrees, worse).points()).isLessThanOrEqualTo(guess.points());
  }

  @Test
  void the_points_are_about_what_is_said() {
    assertThat(guess(30, 1).points()).isBetween(66.0, 70.0);
    assertThat(guess(0, 0.5).points()).isBetween(70.0, 75.0);
    assertThat(guess(90, 1).points()).isLessThan(10);
    assertThat(guess(180, 1).points()).isZero();
  }

  @Test
  void at_a_flat_point_only_the_length_counts() {
    BasePoint flat = BasePoint.of(BOWL, 0, 0);
    ArrowGuess nothing = ArrowGuess.of(flat, 0, 0);
    assertThat(nothing.points()).isEqualTo(100);
    assertThat(nothing.angleError()).isNaN();
    assertThat(nothing.lengthRatio()).isNaN();
    ArrowGuess small = ArrowGuess.of(flat, 0.1, 0);
    assertThat(small.lengthRatio()).isInfinite();
    assertThat(small.points()).isEqualTo(ArrowGuess.of(flat, 0, -0.1).points());
    assertThat(small.points()).isGreaterThan(ArrowGuess.of(flat, 0.2, 0).points());
    assertThat(ArrowGuess.of(flat, 3, 0).points()).isLessThan(20);
  }

  @Test
  void no_arrow_at_all_is_wrong_where_there_is_a_gradient() {
    ArrowGuess none = ArrowGuess.of(BasePoint.of(BOWL, 1, 0.5), 1, 0.5);
    assertThat(none.lengthRatio()).isZero();
    assertThat(none.angleError()).isNaN();
    assertThat(none.points()).isLessThan(3);
  }
}
