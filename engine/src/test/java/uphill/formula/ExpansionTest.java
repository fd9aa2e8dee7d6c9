package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpansionTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "sum(i, 1, 3, x[i]^2)                ; x1^2 + x2^2 + x3^2",
        "sum(i, 1, 2, i*x_i)                 ; 1*x1 + 2*x2",
        "prod(i, 1, 3, x[i])                 ; x1*x2*x3",
        "sum(i, 1, 0, x)                     ; 0",
        "prod(i, 3, 1, x)                    ; 1",
        "sum(i, 2, 2, x[i])                  ; x2",
        "sum(i, 1, 2, sum(j, i, 2, x[i]*x[j])) ; (x1*x1 + x1*x2) + x2*x2",
        "sum(i, 1, 2, sum(i, 1, 2, x[i]))    ; (x1 + x2) + (x1 + x2)",
        "sum(i, -1, 1, i*x)                  ; (-1)*x + 0*x + 1*x",
        "sum(i, 1, 2^2/2, x[2*i - 1])        ; x1 + x3",
        "sum(i, 1, 3, x[mod(i, 3) + 1])      ; x2 + x3 + x1",
        "sum(i, 1, 2, if(i == 1, x, y))      ; if(1 == 1, x, y) + if(2 == 1, x, y)",
        "x[1 + 1]                            ; x2",
        "i*sum(i, 1, 1, i)                   ; i*1",
      })
  void sums_and_products_over_an_index_are_written_out(String typed, String expanded) {
    assertThat(Formula.parse(typed).expanded().text()).isEqualTo(expanded);
  }

  @Test
  void what_does_not_depend_on_the_index_is_shared() {
    var sum = (Expr.Sum) Formula.parse("sum(i, 1, 3, sin(x))").expanded();
    assertThat(sum.terms().get(0)).isSameAs(sum.terms().get(2));
  }

  @Test
  void variables_in_an_empty_sum_do_not_count() {
    assertThat(Formula.parse("x + sum(i, 1, 0, y)").variables()).containsExactly("x");
  }
}
