package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** LaTeX as people paste it and as formula editors write it. */
class LatexReadingTest {
  private static void reads(String typed, String meant) {
    assertThat(Formula.parse(typed).expression().text()).isEqualTo(meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\frac{x}{1+y^2}            ; x/(1 + y^2)",
        "\\frac12x                   ; 1/2*x",
        "\\frac1x                    ; 1/x",
        "\\dfrac{1}2                 ; 1/2",
        "\\sqrt{x}\\sqrt2            ; sqrt(x)*sqrt(2)",
        "\\sqrt2x                    ; sqrt(2)*x",
        "\\sqrt[3]{x}+\\sqrt[n]{x}   ; cbrt(x) + x^(1/n)",
        "\\sin x \\cos y             ; sin(x)*cos(y)",
        "\\sin^2 x                   ; sin(x)^2",
        "\\sin^{2}\\left(x\\right)   ; sin(x)^2",
        "\\log_{2}\\left(x\\right)   ; log2(x)",
        "\\ln x+\\exp{x}             ; log(x) + exp(x)",
        "e^{-x^{2}}                  ; e^(-x^2)",
        "x_{12}^2                    ; x12^2",
        "\\alpha\\cdot\\xi_1\\times\\mu ; α*ξ1*μ",
        "\\left(x+1\\right)\\left[y\\right] ; (x + 1)*y",
        "\\left|x\\right|+\\lvert y\\rvert+\\vert z\\vert ; abs(x) + abs(y) + abs(z)",
        "\\left\\lfloor x\\right\\rfloor ; floor(x)",
        "\\mathrm{e}^x\\,\\mathit{y} ; e^x*y",
        "\\arctan\\left(x\\right)    ; atan(x)",
        "2\\pi x\\,\\quad y            ; 2*pi*x*y",
        "\\operatorname{sigmoid}(x)  ; sigmoid(x)",
        "\\max\\{x,y\\}              ; 'max(x, y)'",
        "\\(x\\)                     ; x",
      })
  void commands_mean_what_they_show(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "x^2+\\frac{\\sin\\left(x\\right)}{2} ; x^2 + sin(x)/2",
        "\\exponentialE^{x}                   ; e^x",
        "\\mathrm{max}\\left(x,y\\right)      ; 'max(x, y)'",
        "\\operatorname{max}\\left(x,y\\right) ; 'max(x, y)'",
        "\\lbrace x\\rbrace^2                 ; x^2",
        "\\left\\lbrace x\\right\\rbrace      ; x",
      })
  void what_the_formula_box_writes_is_read(String typed, String meant) {
    reads(typed, meant);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\\sum_{i=1}^{3} x_i^2 + 1   ; 'sum(i, 1, 3, x[i]^2) + 1'",
        "\\prod_{k=1}^3 2x_{k+1}     ; 'prod(k, 1, 3, 2*x[k + 1])'",
        "\\begin{cases}x&x>0\\\\-x&\\text{otherwise}\\end{cases} ; 'if(x > 0, x, -x)'",
        "\\begin{cases}1&\\text{if }x>0\\\\2&y\\le1\\\\3\\end{cases} ; 'if(x > 0, 1, if(y <= 1, 2, 3))'",
      })
  void sums_and_cases_are_read(String typed, String meant) {
    reads(typed, meant);
  }
}
