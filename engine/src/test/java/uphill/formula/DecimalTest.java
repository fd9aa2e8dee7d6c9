package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
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
    "4.9E-324, 4.9e-324",
    "1.7976931348623157E308, 1.7976931348623157e308",
    "9007199254740993, 9007199254740992",
  })
  void numbers_are_written_as_people_type_them(double value, String text) {
    assertThat(Decimal.of(value)).hasToString(text);
  }

  @Property(tries = 5000, seed = "7")
  void a_decimal_reads_back_as_the_same_double(
      @ForAll @DoubleRange(min = 0, max = Double.MAX_VALUE) double value) {
    assertThat(Double.parseDouble(Decimal.of(value).toString())).isEqualTo(value + 0.0);
  }

  @Property(tries = 5000, seed = "7")
  void no_decimal_is_longer_than_javas(@ForAll @DoubleRange(min = 0, max = 1e9) double value) {
    var digits = Double.toString(value).replaceAll("E.*|[.]", "").replaceAll("^0+|0+$", "");
    assertThat(Decimal.of(value).digits().length()).isLessThanOrEqualTo(digits.length());
  }
}
