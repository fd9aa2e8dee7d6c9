package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class FormulaTest {
  @Test
  void variables_are_in_alphabetical_order_and_numbered_ones_by_number() {
    assertThat(Formula.parse("y + x10 + x2 + x + β").variables())
        .containsExactly("x", "x2", "x10", "y", "β");
  }

  @Test
  void a_formula_keeps_its_text_and_writes_out_its_sums() {
    var formula = Formula.parse("sum(i, 1, 2, x[i])");
    assertThat(formula.text()).isEqualTo("sum(i, 1, 2, x[i])");
    assertThat(formula.expression()).isInstanceOf(Expr.SumOver.class);
    assertThat(formula.expanded()).isEqualTo(Formula.parse("x1 + x2").expression());
    assertThat(formula.variables()).containsExactly("x1", "x2");
  }

  @Test
  void a_variable_is_known_by_every_spelling() {
    for (var spelling : List.of("x1", "x[1]", "x_1", "x_{1}", "x₁", " x1 ")) {
      assertThat(Formula.variableNamed(spelling)).contains("x1");
    }
    assertThat(Formula.variableNamed("alpha")).contains("α");
    assertThat(Formula.variableNamed("e")).isEmpty();
    assertThat(Formula.variableNamed("2x")).isEmpty();
    assertThat(Formula.variableNamed("x+")).isEmpty();
  }

  @Test
  void another_order_of_variables_may_add_some() {
    assertThat(Formula.parse("x*y").withVariables(List.of("z", "y", "x")).variables())
        .containsExactly("z", "y", "x");
  }

  @Test
  void another_order_must_name_every_variable_once() {
    var formula = Formula.parse("x*y");
    assertThat(refusal(() -> formula.withVariables(List.of("x"))).code())
        .isEqualTo("variable-missing");
    assertThat(refusal(() -> formula.withVariables(List.of("x", "y", "x"))).code())
        .isEqualTo("variable-twice");
  }

  private static FormulaException refusal(Runnable attempt) {
    return catchThrowableOfType(FormulaException.class, attempt::run);
  }
}
