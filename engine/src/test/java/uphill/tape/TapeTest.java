package uphill.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TapeTest {
  @Test
  void the_example_of_the_documentation_holds() {
    var tape = new Tape();
    var x = tape.variable(3);
    var y = x.times(x).plus(x.sin());
    y.backward();
    assertThat(y.value()).isEqualTo(9 + Math.sin(3));
    assertThat(x.gradient()).isEqualTo(6 + Math.cos(3));
  }

  @Test
  void loops_and_branches_are_javas_own() {
    var tape = new Tape();
    var a = tape.variable(2);
    var root = a;
    for (int k = 0; k < 30 && root.value() != Math.sqrt(2); k++) {
      root = root.plus(a.over(root)).times(0.5);
    }
    root.backward();
    assertThat(root.value()).isCloseTo(Math.sqrt(2), within(1e-15));
    assertThat(a.gradient()).isCloseTo(0.5 / Math.sqrt(2), within(1e-15));
  }

  @Test
  void arithmetic_with_constants_differentiates() {
    var tape = new Tape();
    var x = tape.variable(3);
    var y = x.plus(1).times(2).minus(3).over(4).negative().power(3);
    y.backward();
    assertThat(y.value()).isEqualTo(-1.953125);
    assertThat(x.gradient()).isEqualTo(-3 * 1.25 * 1.25 * 0.5);
  }

  @Test
  void a_later_sweep_begins_anew() {
    var tape = new Tape();
    var x = tape.variable(3);
    var square = x.times(x);
    var cube = square.times(x);
    cube.backward();
    assertThat(square.gradient()).isEqualTo(3);
    square.backward();
    assertThat(x.gradient()).isEqualTo(6);
    assertThat(cube.gradient()).isZero();
    cube.backward();
    cube.backward();
    assertThat(x.gradient()).isEqualTo(27);
    assertThat(tape.variable(1).gradient()).isZero();
  }

  @Test
  void a_reset_tape_records_anew_and_refuses_values_from_before() {
    var tape = new Tape();
    var old = tape.variable(3);
    old.backward();
    tape.reset();
    assertThat(tape.size()).isZero();
    var x = tape.variable(5);
    assertThatThrownBy(x::gradient).hasMessageContaining("backward()");
    assertThatThrownBy(old::value).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> x.plus(old)).hasMessageContaining("reset");
    assertThatThrownBy(old::backward).hasMessageContaining("reset");
    assertThat(old.toString()).contains("reset");
    var y = x.times(x);
    y.backward();
    assertThat(x.gradient()).isEqualTo(10);
    assertThat(x).hasToString("5.0");
  }

  @Test
  void values_of_two_tapes_do_not_meet() {
    var x = new Tape().variable(1);
    var y = new Tape().variable(2);
    assertThatThrownBy(() -> x.times(y)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> x.max(y)).hasMessageContaining("two tapes");
    var tape = new Tape();
    var z = tape.variable(1);
    assertThatThrownBy(() -> tape.sum(z, y)).hasMessageContaining("two tapes");
    var after = tape.variable(4);
    after.backward();
    assertThat(z.gradient()).isZero();
  }

  @Test
  void a_million_values_are_swept_in_one_go() {
    var tape = new Tape();
    var x = tape.variable(1);
    var y = x;
    for (int k = 0; k < 1_000_000; k++) {
      y = y.plus(1e-6).minus(1e-6);
    }
    y.backward();
    assertThat(tape.size()).isEqualTo(2_000_001);
    assertThat(x.gradient()).isEqualTo(1);
  }

  @Test
  void sums_and_inner_products_are_one_value_each() {
    var tape = new Tape();
    var u = tape.variables(1, 2, 3);
    var v = tape.variables(4, 5, 6);
    var y = tape.dot(u, v).plus(tape.sum(u[0], u[0], v[2]));
    assertThat(tape.size()).isEqualTo(9);
    y.backward();
    assertThat(y.value()).isEqualTo(40);
    assertThat(u[0].gradient()).isEqualTo(6);
    assertThat(u[2].gradient()).isEqualTo(6);
    assertThat(v[2].gradient()).isEqualTo(4);
    assertThat(tape.sum().value()).isZero();
    assertThat(tape.dot(new Value[0], new Value[0]).value()).isZero();
    assertThatThrownBy(() -> tape.dot(u, new Value[2])).hasMessageContaining("3 and 2");
  }

  @Test
  void an_inner_product_with_itself_counts_both_sides() {
    var tape = new Tape();
    var u = tape.variables(1, 2);
    tape.dot(u, u).backward();
    assertThat(u[1].gradient()).isEqualTo(4);
  }

  @Test
  void the_logarithm_of_a_sum_of_exponentials_neither_overflows_nor_makes_nan() {
    assertThat(logSumExp(1000, 1000)).containsExactly(1000 + Math.log(2), 0.5, 0.5);
    assertThat(logSumExp(-1000, -1000)).containsExactly(-1000 + Math.log(2), 0.5, 0.5);
    assertThat(logSumExp(0, Double.NEGATIVE_INFINITY)).containsExactly(0, 1, 0);
    double none = Double.NEGATIVE_INFINITY;
    assertThat(logSumExp(none, none)).containsExactly(none, 0, 0);
    assertThat(logSumExp(Double.POSITIVE_INFINITY, 1))
        .containsExactly(Double.POSITIVE_INFINITY, 1, 0);
    assertThat(logSumExp(Double.NaN, 1)).containsOnly(Double.NaN);
    assertThat(new Tape().logSumExp().value()).isEqualTo(none);
    double[] usual = logSumExp(1, 2);
    assertThat(usual[0]).isCloseTo(Math.log(Math.exp(1) + Math.exp(2)), within(1e-15));
    assertThat(usual[1]).isCloseTo(1 / (1 + Math.E), within(1e-15));
  }

  private static double[] logSumExp(double a, double b) {
    var tape = new Tape();
    var terms = tape.variables(a, b);
    var y = tape.logSumExp(terms);
    y.backward();
    return new double[] {y.value(), terms[0].gradient(), terms[1].gradient()};
  }
}
