package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class CoefficientTest {
  private static Coefficient of(double value) {
    return Coefficient.of(value);
  }

  @Test
  void decimals_stay_decimals_and_fractions_fractions() {
    assertThat(of(0.1).times(of(3))).isEqualTo(of(0.3));
    assertThat(of(0.5).times(of(2))).isEqualTo(Coefficient.ONE);
    assertThat(of(0.5).times(of(2).inverse())).isEqualTo(of(0.25));
    assertThat(of(2).times(of(6).inverse())).isEqualTo(of(3).inverse());
    assertThat(of(0.5).times(of(3).inverse())).isEqualTo(of(6).inverse());
    assertThat(of(0.1).plus(of(0.2))).isEqualTo(of(0.3));
    assertThat(of(3).inverse().plus(of(6).inverse())).isEqualTo(of(2).inverse());
    assertThat(of(2).power(10)).isEqualTo(of(1024));
    assertThat(of(2).power(-2)).isEqualTo(of(4).inverse());
  }

  @Test
  void what_does_not_fit_is_not_folded() {
    assertThat(of(3).power(60)).isNull();
    assertThat(of(9007199254740991.0).times(of(9007199254740991.0))).isNull();
    assertThat(Coefficient.ZERO.inverse()).isNull();
    assertThat(of(1e200).times(of(1e200))).isNull();
  }

  @Provide
  Arbitrary<Coefficient> coefficients() {
    var whole = Arbitraries.integers().between(-1_000_000, 1_000_000);
    var decimals = Arbitraries.integers().between(0, 5);
    return net.jqwik.api.Combinators.combine(whole, decimals, whole.filter(i -> i != 0))
        .as((n, s, d) -> of(n / Math.pow(10, s)).times(of(d % 3 == 0 ? d : 1).inverse()));
  }

  @Property(tries = 3000, seed = "5")
  void sums_and_products_are_exact_or_refused(
      @ForAll("coefficients") Coefficient a, @ForAll("coefficients") Coefficient b) {
    var product = a.times(b);
    if (product != null) {
      assertSame(
          product,
          a,
          b,
          numerator(a).multiply(numerator(b)),
          denominator(a).multiply(denominator(b)));
    }
    var sum = a.plus(b);
    if (sum != null) {
      assertSame(
          sum,
          a,
          b,
          numerator(a).multiply(denominator(b)).add(numerator(b).multiply(denominator(a))),
          denominator(a).multiply(denominator(b)));
    }
  }

  private static void assertSame(
      Coefficient result,
      Coefficient a,
      Coefficient b,
      BigInteger numerator,
      BigInteger denominator) {
    assertThat(numerator(result).multiply(denominator))
        .as("%s and %s", a, b)
        .isEqualTo(numerator.multiply(denominator(result)));
  }

  private static BigInteger numerator(Coefficient c) {
    var whole = new BigDecimal(c.numerator()).toBigInteger();
    return c.scale() > 0 ? whole.multiply(BigInteger.TEN.pow(c.scale())) : whole;
  }

  private static BigInteger denominator(Coefficient c) {
    var whole = new BigDecimal(c.denominator()).toBigInteger();
    return c.scale() < 0 ? whole.multiply(BigInteger.TEN.pow(-c.scale())) : whole;
  }
}
