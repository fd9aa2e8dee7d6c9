package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/**
 * {@code log1p}, {@code expm1} and their kin near 0, where the obvious formulas lose every digit,
 * against their power series summed with 60 digits.
 */
class NearZeroTest {
  private static final MathContext DIGITS = new MathContext(60);
  private static final int TERMS = 250;

  @Property(tries = 200, seed = "4")
  void log1p_is_right_to_four_ulps(@ForAll @DoubleRange(min = -25, max = -0.5) double exponent) {
    for (double x : bothSigns(exponent)) {
      assertClose("log1p", x, sum(x, (n, power) -> signed(n, power).divide(whole(n), DIGITS)));
    }
  }

  @Property(tries = 200, seed = "4")
  void expm1_is_right_to_four_ulps(@ForAll @DoubleRange(min = -25, max = -0.05) double exponent) {
    for (double x : bothSigns(exponent)) {
      var factorial = new BigDecimal[] {BigDecimal.ONE};
      assertClose(
          "expm1",
          x,
          sum(
              x,
              (n, power) -> {
                factorial[0] = factorial[0].multiply(whole(n));
                return power.divide(factorial[0], DIGITS);
              }));
    }
  }

  @Property(tries = 200, seed = "4")
  void atanh_is_right_to_four_ulps(@ForAll @DoubleRange(min = -25, max = -0.5) double exponent) {
    for (double x : bothSigns(exponent)) {
      assertClose("atanh", x, sum(x, (n, power) -> odd(n, power.divide(whole(n), DIGITS))));
    }
  }

  @Property(tries = 200, seed = "4")
  void sinh_is_right_to_four_ulps(@ForAll @DoubleRange(min = -25, max = -0.05) double exponent) {
    for (double x : bothSigns(exponent)) {
      var factorial = new BigDecimal[] {BigDecimal.ONE};
      assertClose(
          "sinh",
          x,
          sum(
              x,
              (n, power) -> {
                factorial[0] = factorial[0].multiply(whole(n));
                return odd(n, power.divide(factorial[0], DIGITS));
              }));
    }
  }

  @FunctionalInterface
  private interface Term {
    BigDecimal of(int n, BigDecimal power);
  }

  private static double[] bothSigns(double exponent) {
    double size = Math.pow(10, exponent);
    return new double[] {size, -size};
  }

  /** The sum of the terms for n from 1 on, each given the n-th power of x. */
  private static BigDecimal sum(double x, Term term) {
    var exact = new BigDecimal(x);
    var power = exact;
    var sum = BigDecimal.ZERO;
    for (int n = 1; n <= TERMS; n++) {
      sum = sum.add(term.of(n, power), DIGITS);
      power = power.multiply(exact, DIGITS);
      if (power.abs().compareTo(exact.abs().scaleByPowerOfTen(-50)) < 0) {
        break;
      }
    }
    return sum;
  }

  private static BigDecimal whole(int n) {
    return BigDecimal.valueOf(n);
  }

  private static BigDecimal signed(int n, BigDecimal power) {
    return n % 2 == 0 ? power.negate() : power;
  }

  private static BigDecimal odd(int n, BigDecimal term) {
    return n % 2 == 0 ? BigDecimal.ZERO : term;
  }

  private static void assertClose(String name, double x, BigDecimal exact) {
    double found = Operation.named(name).orElseThrow().value().at(x, 0);
    var error = new BigDecimal(found).subtract(exact).abs();
    var ulp = new BigDecimal(Math.ulp(exact.doubleValue()));
    assertThat(error)
        .as("%s(%s)", name, x)
        .isLessThanOrEqualTo(ulp.multiply(BigDecimal.valueOf(4)));
  }
}
