package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Partials as a person would write them. Where a formula has several variables, by each in turn.
 */
class PartialsTest {
  static List<String> partials(String formula) {
    return Formula.parse(formula).partials().stream().map(Expr::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2*y              ; 2*x*y            ; x^2",
        "x/y                ; 1/y              ; -x/y^2",
        "sin(x)*cos(y)      ; cos(x)*cos(y)    ; -sin(x)*sin(y)",
        "(1-x)^2+100*(y-x^2)^2 ; -2*(1 - x) - 400*x*(y - x^2) ; 200*(y - x^2)",
        "(x^2+y-11)^2+(x+y^2-7)^2 ; 4*x*(x^2 + y - 11) + 2*(x + y^2 - 7) ; 2*(x^2 + y - 11) + 4*y*(x + y^2 - 7)",
        "exp(-x^2-y^2)      ; -2*x*exp(-x^2 - y^2) ; -2*y*exp(-x^2 - y^2)",
        "sqrt(x^2+y^2)      ; x/sqrt(x^2 + y^2)    ; y/sqrt(x^2 + y^2)",
        "ln(x^2+y^2)        ; 2*x/(x^2 + y^2)      ; 2*y/(x^2 + y^2)",
        "x^y                ; y*x^(y - 1)          ; x^y*log(x)",
        "x/(1+y^2)          ; 1/(1 + y^2)          ; -2*x*y/(1 + y^2)^2",
        "(x-y)/(x+y)        ; 2*y/(x + y)^2        ; -2*x/(x + y)^2",
        "|x|+|y|            ; sign(x)              ; sign(y)",
        "atan(y/x)          ; -y/(x^2 + y^2)       ; x/(x^2 + y^2)",
        "atan2(y, x)        ; -y/(x^2 + y^2)       ; x/(x^2 + y^2)",
        "4(x^2+y^2)*exp(-x^2-y^2) ; 8*x*(1 - x^2 - y^2)*exp(-x^2 - y^2) ; 8*y*(1 - x^2 - y^2)*exp(-x^2 - y^2)",
        "x^3-3x*y^2         ; 3*x^2 - 3*y^2        ; -6*x*y",
      })
  void partials_by_x_and_by_y_read_naturally(String formula, String byX, String byY) {
    assertThat(partials(formula)).containsExactly(byX, byY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "x*exp(x^2)            ; (1 + 2*x^2)*exp(x^2)",
        "exp(x^2)              ; 2*x*exp(x^2)",
        "x*exp(-x)             ; (1 - x)*exp(-x)",
        "cos(x)                ; -sin(x)",
        "(x+1)^2*(x-1)^3       ; (x + 1)*(x - 1)^2*(5*x + 1)",
        "x/(1+x^2)             ; (1 - x^2)/(1 + x^2)^2",
        "x^2/(x^2+1)^2         ; 2*x*(1 - x^2)/(x^2 + 1)^3",
        "log(x)/x^2            ; (1 - 2*log(x))/x^3",
        "sin(x)/x              ; (x*cos(x) - sin(x))/x^2",
        "x*sqrt(x)             ; 3*sqrt(x)/2",
        "1/sqrt(x)             ; -1/(2*x*sqrt(x))",
        "x^x                   ; (1 + log(x))*x^x",
        "2^x                   ; 2^x*log(2)",
        "e^(-x^2)              ; -2*x*e^(-x^2)",
        "x*x^2                 ; 3*x^2",
        "x/3                   ; 1/3",
        "0.1*x^2*3             ; 0.6*x",
        "x^3/3                 ; x^2",
        "x^1.5                 ; 1.5*x^0.5",
        "cos(x)^2 + sin(x)^2   ; 0",
        "x - x                 ; 0",
        "abs(x)^3              ; 3*x*abs(x)",
        "relu(x^2 - 1)         ; if(x^2 - 1 > 0, 2*x, 0)",
        "if(x > 0, x^2, -x)    ; if(x > 0, 2*x, -1)",
        "if(x > 0, x, x + 1)   ; 1",
        "max(x, x)             ; 1",
        "floor(x) + 2*x        ; 2",
        "asin(x)               ; 1/sqrt(1 - x^2)",
        "gelu(x)               ; (1 + erf(x/sqrt(2)))/2 + x*exp(-x^2/2)/sqrt(2*pi)",
        "1e-20*x               ; 1e-20",
        "x^2*exp(x)            ; x*(2 + x)*exp(x)",
        "x^2*(x + 1)           ; 3*x^2 + 2*x",
        "(x + 1)*(x^2 + 3)     ; 3*x^2 + 2*x + 3",
        "(x^2 + 1)/(x - 1)     ; (x^2 - 2*x - 1)/(x - 1)^2",
        "(x^3 + 1)/(x^2 + 1)   ; x*(x^3 + 3*x - 2)/(x^2 + 1)^2",
        "(4 - 2.1x^2 + x^4/3)*x^2 ; 2*x^5 - 8.4*x^3 + 8*x",
        "sin(x)/cos(x)         ; 1/cos(x)^2",
        "cos(x)/sin(x)         ; -1/sin(x)^2",
        "sinh(x)/cosh(x)       ; 1/cosh(x)^2",
        "sec(x)^2 - tan(x)^2   ; 0",
        "x*abs(x)              ; 2*abs(x)",
        "x^2*abs(x)            ; 3*x*abs(x)",
        "x/abs(x)              ; 0",
        "log(abs(x))           ; 1/x",
        "log(abs(sin(x)))      ; cos(x)/sin(x)",
        "atan(x/2)             ; 2/(4 + x^2)",
        "atan(x/3)/3           ; 1/(9 + x^2)",
        "exp(-x^2)/(x*sqrt(2pi)) ; -(2*x^2 + 1)*exp(-x^2)/(x^2*sqrt(2*pi))",
        "(2x - 3)/(x^2 + 1)    ; 2*(3*x - x^2 + 1)/(x^2 + 1)^2",
      })
  void a_partial_is_what_a_person_would_write(String formula, String partial) {
    assertThat(partials(formula)).containsExactly(partial);
  }

  @Test
  void a_maximum_of_two_has_one_case_for_each_outcome() {
    assertThat(partials("max(x^2, y)"))
        .containsExactly(
            "if(x^2 > y, 2*x, if(x^2 == y, x, 0))", "if(x^2 > y, 0, if(x^2 == y, 0.5, 1))");
  }

  @Test
  void every_indexed_variable_has_its_partial() {
    assertThat(partials("sum(i, 1, 3, i*x[i]^2)")).containsExactly("2*x1", "4*x2", "6*x3");
    assertThat(partials("prod(i, 1, 3, x[i])")).containsExactly("x2*x3", "x1*x3", "x1*x2");
  }

  @Test
  void a_variable_that_does_not_occur_has_partial_zero() {
    var formula = Formula.parse("x^2").withVariables(List.of("y", "x"));
    assertThat(formula.partials().stream().map(Expr::text)).containsExactly("0", "2*x");
  }
}
