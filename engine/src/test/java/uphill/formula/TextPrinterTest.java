package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextPrinterTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "-x^2                ; -x^2",
        "2^-x                ; 2^(-x)",
        "1/2x                ; 1/2*x",
        "|x|+√y              ; abs(x) + sqrt(y)",
        "a-b-(c-d)           ; a - b - (c - d)",
        "\\frac{x}{1+y^2}    ; x/(1 + y^2)",
        "max(x,y,z)          ; max(x, y, z)",
        "max(x,max(y,z))     ; max(x, max(y, z))",
        "sum(i,1,3,x_i)      ; sum(i, 1, 3, x[i])",
        "e_{1+1}             ; e_(1 + 1)",
        "if(0<x<1,1,0)       ; 'if(0 < x and x < 1, 1, 0)'",
        "2.50 + 1e-3 + 1e300 ; 2.5 + 0.001 + 1e300",
      })
  void a_formula_is_written_with_the_brackets_it_needs(String typed, String printed) {
    assertThat(Formula.parse(typed).expression().text()).isEqualTo(printed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(a*b)*c/(d*f)/g*h",
        "--x - (-y)",
        "(-x)^2 + (x^y)^z + x^y^z",
        "a/(b*c)*(d/f)",
        "if(not (x > 0 and y > 0) or x == y, 1, if(x != 1 or y <= 2 and x >= 3, 2, 3))",
        "prod(j, 1, 4, x[j + 1]*j)^2",
        "hypot(x, y, z)",
        "2*(-x)",
        "(-2)^x",
        "-(a + b)*c",
      })
  void the_text_reads_back_as_the_same_tree(String typed) {
    var tree = Formula.parse(typed).expression();
    assertThat(Formula.parse(tree.text()).expression()).isEqualTo(tree);
  }
}
