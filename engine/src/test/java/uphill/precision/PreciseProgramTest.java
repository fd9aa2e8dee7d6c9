package uphill.precision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.formula.Formula;
import uphill.formula.Operation;
import uphill.program.Interpreter;
import uphill.program.Program;

class PreciseProgramTest {
  /** Digits from published tables of the constants. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "exp(1)         ; 2.71828182845904523536028747135266",
        "exp(-20)       ; 2.06115362243855782796594038016e-9",
        "log(2)         ; 0.693147180559945309417232121458177",
        "log(10)        ; 2.30258509299404568401799145468436",
        "4*atan(1)      ; 3.14159265358979323846264338327950",
        "sqrt(2)        ; 1.41421356237309504880168872420970",
        "cbrt(2)        ; 1.25992104989487316476721060727823",
        "sin(1)         ; 0.841470984807896506652502321630299",
        "cos(1)         ; 0.540302305868139717400936607442977",
        "tan(1)         ; 1.55740772465490223050697480745836",
        "asin(1/2)*6    ; 3.14159265358979323846264338327950",
        "acos(1/2)*3    ; 3.14159265358979323846264338327950",
        "erf(1)         ; 0.842700792949714869341220635082609",
        "sinh(1)        ; 1.17520119364380145688238185059560",
        "tanh(1)        ; 0.761594155955764888119458282604794",
        "asinh(1)       ; 0.881373587019543025232609324979792",
        "acosh(2)       ; 1.31695789692481670862504634730797",
        "atanh(1/2)     ; 0.549306144334054845697622618461263",
        "log1p(1)       ; 0.693147180559945309417232121458177",
        "2^(1/2)        ; 1.41421356237309504880168872420970",
        "1/3            ; 0.333333333333333333333333333333333",
        "softplus(0)    ; 0.693147180559945309417232121458177",
      })
  void thirty_digits_are_right(String formula, String digits) {
    var x =
        Formula.parse(formula.replaceAll("([0-9]+)(?!p)", "($1 + x)")).withVariables(List.of("x"));
    var value = new PreciseProgram(Program.of(x)).at(new DoubleDouble[] {DoubleDouble.ZERO});
    var exact = new BigDecimal(digits);
    var error = new BigDecimal(value.high()).add(new BigDecimal(value.low())).subtract(exact);
    assertThat(error.doubleValue()).isCloseTo(0, within(3e-30 * Math.abs(exact.doubleValue())));
  }

  @Test
  void every_operation_rounds_to_what_the_engine_computes() {
    for (Operation operation : Operation.all()) {
      String call = operation.name() + (operation.arity() == 1 ? "(x)" : "(x, y)");
      var program = Program.of(Formula.parse(call).withVariables(List.of("x", "y")));
      var precise = new PreciseProgram(program);
      var interpreter = new Interpreter(program);
      for (double x : new double[] {-30, -2.5, -1, -0.3, 0, 1e-9, 0.5, 0.75, 1, 1.5, 40}) {
        for (double y : new double[] {-0.7, 1, 2.25}) {
          double[] value = new double[1];
          interpreter.run(new double[] {x, y}, value);
          double actual =
              precise.at(new DoubleDouble[] {DoubleDouble.of(x), DoubleDouble.of(y)}).high();
          if (Double.isFinite(value[0])) {
            assertThat(actual)
                .as("%s at %s, %s", call, x, y)
                .isCloseTo(value[0], within(4 * Math.ulp(value[0]) + 1e-31));
          } else {
            assertThat(Double.isFinite(actual)).as("%s at %s, %s", call, x, y).isFalse();
          }
        }
      }
    }
  }

  @Test
  void sums_keep_what_a_double_would_lose() {
    var third = DoubleDouble.ONE.over(DoubleDouble.of(3));
    var rest = third.times(DoubleDouble.of(3)).minus(DoubleDouble.ONE);
    assertThat(Math.abs(rest.high())).isLessThan(1e-31);
    var sum = DoubleDouble.of(1e20).plus(DoubleDouble.ONE).minus(DoubleDouble.of(1e20));
    assertThat(sum.high()).isEqualTo(1);
  }
}
