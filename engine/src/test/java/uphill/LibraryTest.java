package uphill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import uphill.formula.Expr;
import uphill.formula.FormulaException;
import uphill.program.Kind;

class LibraryTest {
  @Test
  void a_formula_tells_its_value_and_gradient_at_a_point() {
    var f = Formula.parse("x^2*y");
    assertThat(f.at(1, 2)).isEqualTo(2);
    assertThat(f.gradient().at(1, 2)).containsExactly(4, 1);
    assertThat(f.partials()).extracting(Expr::text).containsExactly("2*x*y", "x^2");
    assertThat(f.gradient()).hasToString("(2*x*y, x^2)");
    assertThat(f.latex()).isEqualTo("x^{2} y");
    assertThat(f).hasToString("x^2*y");
  }

  @Test
  void a_gradient_is_asked_at_many_points_without_new_arrays() {
    var gradient = Formula.parse("x^2*y").gradient();
    double[] into = new double[2];
    assertThat(gradient.at(new double[] {3, 1}, into)).isEqualTo(9);
    assertThat(into).containsExactly(6, 9);
    assertThat(gradient.at(new double[] {1, 2}, into)).isEqualTo(2);
    assertThat(into).containsExactly(4, 1);
    assertThat(gradient.program().outputCount()).isEqualTo(3);
  }

  @Test
  void a_hessian_has_a_row_for_each_variable() {
    assertThat(Formula.parse("x^2*y").hessian().at(1, 2))
        .isDeepEqualTo(new double[][] {{4, 2}, {2, 0}});
  }

  @Test
  void the_order_of_variables_can_be_chosen() {
    var f = Formula.parse("x^2*y").withVariables("y", "x", "z");
    assertThat(f.variables()).containsExactly("y", "x", "z");
    assertThat(f.gradient().at(2, 1, 7)).containsExactly(1, 4, 0);
  }

  @Test
  void kinks_and_undefined_points_are_told() {
    var f = Formula.parse("sqrt(x) + abs(y)");
    assertThat(f.kindAt(1, 1)).isEqualTo(Kind.SMOOTH);
    assertThat(f.kindAt(1, 0)).isEqualTo(Kind.KINK);
    assertThat(f.kindAt(-1, 1)).isEqualTo(Kind.UNDEFINED);
    assertThat(f.gradient().at(1, 0)).containsExactly(0.5, 0);
  }

  @Test
  void a_constant_has_a_gradient_without_components() {
    var two = Formula.parse("1 + 1");
    assertThat(two.at()).isEqualTo(2);
    assertThat(two.gradient().at()).isEmpty();
    assertThat(two.hessian().at()).isEmpty();
  }

  @Test
  void a_point_of_the_wrong_length_is_refused_in_words() {
    var f = Formula.parse("x^2*y");
    assertThatThrownBy(() -> f.gradient().at(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The formula has 2 variables (x, y), but the point has 1 coordinate.");
    assertThatThrownBy(() -> f.at(1, 2, 3)).hasMessageContaining("3 coordinates");
    assertThatThrownBy(() -> f.hessian().at()).hasMessageContaining("0 coordinates");
    assertThatThrownBy(() -> f.kindAt(1)).hasMessageContaining("1 coordinate");
  }

  @Test
  void a_text_that_is_no_formula_is_refused_with_the_spot() {
    assertThatThrownBy(() -> Formula.parse("x*"))
        .isInstanceOfSatisfying(
            FormulaException.class, problem -> assertThat(problem.position()).isEqualTo(1));
  }

  @Test
  void partials_that_nobody_would_read_are_named_instead_of_written() {
    var deep = "sin(".repeat(60) + "prod(i,1,80,x[i]+x[i+1])" + ")".repeat(60);
    assertThat(Formula.parse(deep).gradient().toString()).startsWith("∇(sin(");
  }
}
