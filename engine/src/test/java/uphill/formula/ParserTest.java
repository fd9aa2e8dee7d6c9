package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is typed, and the formula it is. */
class ParserTest {
  private static void reads(String typed, String meant) {
    assertThat(Formula.parse(typed).expression().text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-x^2          ; -x^2",
        "(-x)^2        ; (-x)^2",
        "2^3^x         ; 2^3^x",
        "(2^3)^x       ; (2^3)^x",
        "2^-x          ; 2^(-x)",
        "2^-x^2        ; 2^(-x^2)",
        "a-b-c         ; a - b - c",
        "a/b/c         ; a/b/c",
        "a/b*c         ; a/b*c",
        "a*-b          ; a*(-b)",
        "--x           ; --x",
        "+x            ; x",
        "x**2          ; x^2",
        "-a*b          ; -a*b",
      })
  void operators_bind_as_on_paper(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2x            ; 2*x",
        "x y           ; x*y",
        "3sin(x)       ; 3*sin(x)",
        "(x+1)(y-1)    ; (x + 1)*(y - 1)",
        "1/2x          ; 1/2*x",
        "1/2x^2        ; 1/2*x^2",
        "b1(1-x)       ; b1*(1 - x)",
        "x(y+1)        ; x*(y + 1)",
        "2|x|          ; 2*abs(x)",
        "x^2y          ; x^2*y",
        "2πr           ; 2*pi*r",
        "[x+1]{y}      ; (x + 1)*y",
      })
  void a_missing_sign_is_a_product_that_binds_like_a_division(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "|x|+|y|       ; abs(x) + abs(y)",
        "||x|-1|       ; abs(abs(x) - 1)",
        "|x||y|        ; abs(x)*abs(y)",
        "|x|y|z|       ; abs(x)*y*abs(z)",
        "|(|x|)|       ; abs(abs(x))",
        "sin|x|        ; sin(abs(x))",
        "|sin x|       ; abs(sin(x))",
        "|-x|^2        ; abs(-x)^2",
      })
  void bars_are_the_absolute_value(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "xy            ; x*y",
        "xyz           ; x*y*z",
        "xsinx         ; x*sin(x)",
        "sinx+lnx      ; sin(x) + log(x)",
        "2pix          ; 2*pi*x",
        "xy1           ; x*y1",
        "xlog2(y)      ; x*log2(y)",
        "asinx         ; asin(x)",
        "alpha*beta2   ; α*β2",
        "gamma(x)      ; γ*x",
        "xi            ; x*i",
        "Sin(x)+PI     ; sin(x) + pi",
        "E             ; E",
        "log2x         ; log2(x)",
        "log25         ; log(25)",
        "log1p(x)      ; log1p(x)",
        "atan2(y,x)    ; 'atan2(y, x)'",
      })
  void letters_are_names_if_known_and_products_if_not(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "sin 2x        ; sin(2*x)",
        "sin2x         ; sin(2*x)",
        "sin x cos y   ; sin(x)*cos(y)",
        "sin cos x     ; sin(cos(x))",
        "sin x^2       ; sin(x^2)",
        "sin x/2       ; sin(x)/2",
        "sin -x        ; sin(-x)",
        "sin(x)^2      ; sin(x)^2",
        "sin^2(x)      ; sin(x)^2",
        "sin² x        ; sin(x)^2",
        "sin(x)y       ; sin(x)*y",
        "ln x + 1      ; log(x) + 1",
        "log_2 x       ; log2(x)",
        "log_10(x)     ; log10(x)",
        "log_3(x)      ; log(x)/log(3)",
        "log_e x       ; log(x)",
        "arctan(x)     ; atan(x)",
        "sgn(x)        ; sign(x)",
        "max(x,y,z,1)  ; 'max(x, y, z, 1)'",
      })
  void functions_take_brackets_or_the_factor_after_them(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2e            ; 2*e",
        "2e3           ; 2000",
        "2ex           ; 2*e*x",
        "2e-x          ; 2*e - x",
        "1e-3          ; 0.001",
        "1E+3x         ; 1000*x",
        ".5+2.         ; 0.5 + 2",
        "2.x           ; 2*x",
        "e^x           ; e^x",
        "tau/2         ; tau/2",
      })
  void numbers_and_constants_are_told_apart(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x1            ; x1",
        "x[1]          ; x1",
        "x_1           ; x1",
        "x_{1}         ; x1",
        "x₁            ; x1",
        "x_(12)        ; x12",
        "x007          ; x7",
        "x_0           ; x0",
        "θ_2           ; θ2",
        "e_1           ; e1",
      })
  void an_index_can_be_written_in_many_ways(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x² + x¹⁰ + x⁻¹ ; x^2 + x^10 + x^(-1)",
        "xⁿ             ; x^n",
        "√x + ∛y + ∜z   ; sqrt(x) + cbrt(y) + z^(1/4)",
        "√2x            ; sqrt(2)*x",
        "√x²            ; sqrt(x^2)",
        "πτ             ; pi*tau",
        "x·y×z⋅w∗v      ; x*y*z*w*v",
        "x÷y            ; x/y",
        "x−y–z          ; x - y - z",
        "⌊x⌋+⌈y⌉        ; floor(x) + ceil(y)",
        "𝑥²+𝜃           ; x^2 + θ",
        "ϕ+ϵ            ; φ + ε",
        "$x$            ; x",
      })
  void unicode_is_understood(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "if(x>0,x,-x)             ; 'if(x > 0, x, -x)'",
        "if(x≤0 ∧ y≠1, 1, 2)      ; 'if(x <= 0 and y != 1, 1, 2)'",
        "if(x>0 || !(y<1) && z>=2,1,2) ; 'if(x > 0 or not y < 1 and z >= 2, 1, 2)'",
        "if((x>0 or y>0) and z>0,1,2)  ; 'if((x > 0 or y > 0) and z > 0, 1, 2)'",
        "if(0<x<1,1,0)            ; 'if(0 < x and x < 1, 1, 0)'",
        "if(x=1,1,0)              ; 'if(x == 1, 1, 0)'",
        "if(|x|>1 || |y|>1,1,0)   ; 'if(abs(x) > 1 or abs(y) > 1, 1, 0)'",
        "2if(x>0,1,2)y            ; '2*if(x > 0, 1, 2)*y'",
      })
  void conditions_have_signs_and_words(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "z = x^2+y^2     ; x^2 + y^2",
        "f(x,y) = x y    ; x*y",
        "  g ( x ) = x   ; x",
      })
  void a_left_hand_side_is_passed_over(String typed, String meant) {
    reads(typed, meant);
  }
}
