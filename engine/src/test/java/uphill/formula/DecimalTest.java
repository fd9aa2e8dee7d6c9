package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "2, 2",
    "0.5, 0.5",
    "0.001, 0.001",
    "1e-5, 0.00001",
    "1e-6, 1e-6",
    "1000000, 1000000",
    "1e7, 1e7",
    "12345678, 12345678",
    "1.5e300, 1.5e300",
    "1e-20, 1e-20",
    "3.141592653589793, 3.141592653589793",
    "123456.789, 123456.789",
    "4.9E-324, 5e-324",
    "1.7976931348623157E308, 1.7976931348623157e308",
    "9007199254740993, 9007199254740992",
  })
  void numbers_are_written_as_people_type_them(double value, String text) {
    assertThat(Decimal.of(value)).hasToString(text);
  }

  @Property(tries = 20_000, seed = "7")
  void a_double_is_written_as_shortly_as_java_does(@ForAll long bits) {
    double value = Math.abs(Double.longBitsToDouble(bits));
    Assume.that(Double.isFinite(value));
    var digits = Double.toString(value).replaceAll("E.*|[.]", "").replaceAll("^0+|0+$", "");
    var decimal = Decimal.of(value);
    assertThat(decimal.digits().length()).isLessThanOrEqualTo(digits.length());
    assertThat(Double.parseDouble(decimal.toString())).isEqualTo(value);
    assertThat(Decimal.of(decimal.toString()).value()).isEqualTo(value);
  }

  @Property(tries = 5000, seed = "7")
  void everyday_numbers_are_written_as_java_does(
      @ForAll @DoubleRange(min = 0, max = 1e6) double v) {
    assertThat(new BigDecimal(Decimal.of(v).toString())).isEqualByComparingTo(Double.toString(v));
  }

  @Property(tries = 20_000, seed = "7")
  void a_decimal_is_read_as_the_nearest_double(
      @ForAll @NumericChars @StringLength(min = 1, max = 25) String digits,
      @ForAll @IntRange(min = -350, max = 320) int exponent) {
    String text = digits + "e" + exponent;
    assertThat(Decimal.of(text).value()).isEqualTo(Double.parseDouble(text));
  }

  @Property(tries = 2000, seed = "7")
  void the_middle_between_two_doubles_goes_to_the_even_one(@ForAll long bits) {
    double value = Math.abs(Double.longBitsToDouble(bits));
    Assume.that(value < Double.MAX_VALUE);
    var middle =
        new BigDecimal(value).add(new BigDecimal(Math.nextUp(value))).divide(BigDecimal.valueOf(2));
    for (var text : new String[] {middle + "", middle.toPlainString() + "1", middle + "E-1"}) {
      var plain = text.replace("E-1E", "E").replace("+", "");
      if (plain.indexOf('E') == plain.lastIndexOf('E')) {
        assertThat(Decimal.of(plain).value()).isEqualTo(Double.parseDouble(plain));
      }
    }
  }

  @Test
  void the_ends_of_the_range_are_read_right() {
    for (var text :
        new String[] {
          "4.9e-324",
          "2.4703282292062327e-324",
          "2.4703282292062328e-324",
          "1e-400",
          "0",
          "000",
          "1.7976931348623157e308",
          "1.7976931348623159e308",
          "1e309",
          "1e999999999999",
          "1.",
          ".5",
          "0.000",
          "2.2250738585072012e-308",
          "9007199254740993",
          "9007199254740992.9",
        }) {
      assertThat(Decimal.of(text).value()).as(text).isEqualTo(Double.parseDouble(text));
    }
    assertThat(Decimal.of("0." + "3".repeat(50_000)).value()).isEqualTo(1.0 / 3);
  }

  /** A text of 14,000 numbers such as 1.2345678901234567e-300 once took ten seconds to print. */
  @Property(tries = 5000, seed = "7")
  void nearly_every_double_is_read_and_written_without_all_its_digits(@ForAll long bits) {
    double value = Math.abs(Double.longBitsToDouble(bits));
    Assume.that(Double.isFinite(value) && value > 0 && !Decimal.isWhole(value));
    var quick = Decimal.nearlyExactly(value);
    assertThat(quick).isNotNull();
    assertThat(quick.nearly()).isEqualTo(value);
  }

  @Test
  void a_middle_between_two_doubles_is_left_to_the_exact_way() {
    assertThat(Decimal.of("9007199254740993").nearly()).isNaN();
    assertThat(Decimal.of("2.4703282292062327208e-324").nearly()).isNaN();
  }
}
