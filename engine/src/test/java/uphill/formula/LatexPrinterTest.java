package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexPrinterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "2*x*y           ; 2 x y",
        "2*3*x           ; 2 \\cdot 3 x",
        "x/(1+y^2)       ; \\frac{x}{1 + y^{2}}",
        "(x/y)^2         ; \\left(\\frac{x}{y}\\right)^{2}",
        "x1 + x12^2      ; x_{1} + x_{12}^{2}",
        "a - (b - c)     ; a - \\left(b - c\\right)",
        "x*(y + 1)       ; x \\left(y + 1\\right)",
        "-x^2            ; -x^{2}",
        "x*(-y)          ; x \\left(-y\\right)",
        "sin(x)^2        ; \\sin^{2}\\left(x\\right)",
        "exp(x)^2        ; \\left(e^{x}\\right)^{2}",
        "sqrt(x) + cbrt(y) ; \\sqrt{x} + \\sqrt[3]{y}",
        "abs(x)^2        ; \\left|x\\right|^{2}",
        "log(x)          ; \\ln\\left(x\\right)",
        "sigmoid(x)      ; \\operatorname{sigmoid}\\left(x\\right)",
        "max(x,y,z)      ; \\max\\left(x, y, z\\right)",
        "α*π*τ1          ; \\alpha \\pi \\tau_{1}",
        "1e-20*x         ; 10^{-20} x",
        "x*1.5e-7        ; x \\cdot \\left(1.5 \\cdot 10^{-7}\\right)",
        "sum(i,1,3,x[i+1]^2) ; \\sum_{i=1}^{3} x_{i + 1}^{2}",
        "sum(i,1,3,i+x)  ; \\sum_{i=1}^{3} \\left(i + x\\right)",
        "if(x>0,1,if(x<=y,2,3)) ; \\begin{cases} 1 & \\text{if } x > 0 \\\\ 2 & \\text{if } x \\le y \\\\ 3 & \\text{otherwise} \\end{cases}",
        "x/y/2           ; \\frac{x}{2 y}",
        "x/2/(y+1)/z     ; \\frac{x}{2 \\left(y + 1\\right) z}",
        "x/(y/z)         ; \\frac{x}{\\frac{y}{z}}",
        "x^(1/3)         ; x^{1/3}",
        "x^(-2/3)        ; x^{-2/3}",
        "x^(y/2)         ; x^{\\frac{y}{2}}",
        "2^(3^x)         ; 2^{3^{x}}",
        "(2^3)^x         ; \\left(2^{3}\\right)^{x}",
      })
  void a_formula_is_written_as_in_a_book(String formula, String latex) {
    assertThat(Formula.parse(formula).latex()).isEqualTo(latex);
  }
}
