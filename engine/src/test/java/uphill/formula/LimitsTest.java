package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static uphill.formula.RefusalsTest.refusal;

import org.junit.jupiter.api.Test;

class LimitsTest {
  @Test
  void ten_thousand_brackets_are_refused_where_they_become_too_many() {
    var refusal = refusal("(".repeat(10_000) + "x" + ")".repeat(10_000));
    assertThat(refusal.code()).isEqualTo("too-deep");
    assertThat(refusal.position()).isEqualTo(Limits.NESTING);
  }

  @Test
  void as_many_brackets_as_are_allowed_are_read() {
    int n = Limits.NESTING;
    assertThat(Formula.parse("(".repeat(n) + "x" + ")".repeat(n)).expression())
        .isEqualTo(new Expr.Variable("x"));
  }

  @Test
  void every_way_of_nesting_is_limited() {
    int n = 9_000;
    for (var text :
        new String[] {
          "x^".repeat(n) + "x",
          "sin ".repeat(n) + "x",
          "sin(".repeat(n) + "x" + ")".repeat(n),
          "-".repeat(n) + "x",
          "x" + "/x".repeat(n),
          "|(".repeat(n) + "x" + ")|".repeat(n),
          "\\frac{".repeat(n) + "x",
          "\\frac".repeat(n) + "x",
          "\\sqrt".repeat(n) + "x",
          "√".repeat(n) + "x",
          "if(x>0,".repeat(n) + "x",
          "if(" + "not ".repeat(n) + "x>0,1,2)",
          "sum(i,1,1,".repeat(n) + "x",
          "x[".repeat(n) + "1",
          "x^-".repeat(n) + "x",
          "sin^".repeat(n) + "x",
          "||".repeat(n) + "x",
        }) {
      assertThat(refusal(text).code()).as(text.substring(0, 12)).isEqualTo("too-deep");
    }
  }

  @Test
  void long_sums_and_products_are_no_deep_trees() {
    assertThat(Formula.parse("x" + "+x".repeat(20_000)).expression()).isInstanceOf(Expr.Sum.class);
    assertThat(Formula.parse("x".repeat(20_000)).expression()).isInstanceOf(Expr.Product.class);
  }

  @Test
  void a_text_of_a_million_characters_is_refused() {
    assertThat(refusal("x+".repeat(500_000)).code()).isEqualTo("too-long");
    assertThat(refusal("x".repeat(Limits.TEXT_LENGTH + 1)).position())
        .isEqualTo(Limits.TEXT_LENGTH);
  }

  @Test
  void a_sum_is_refused_at_once_if_it_would_have_more_than_a_million_parts() {
    assertThat(refusal("sum(i, 1, 10^9, x)").code()).isEqualTo("too-large");
    assertThat(refusal("sum(i, 1, 10^6, x)").code()).isEqualTo("too-large");
    assertThat(refusal("sum(i, 1, 10^300, x)").code()).isEqualTo("too-large");
    assertThat(refusal("sum(i, 1, 2000, sum(j, 1, 2000, x[i]*x[j]))").code())
        .isEqualTo("too-large");
    assertThat(refusal("prod(a,1,99,prod(b,1,99,prod(c,1,99,prod(d,1,99,1))))").code())
        .isEqualTo("too-large");
  }

  @Test
  void a_smaller_limit_can_be_asked_for() {
    assertThat(Formula.parse("sum(i, 1, 99, x)", 100).variables()).containsExactly("x");
    assertThatCode(() -> Formula.parse("1 + sum(i, 1, 100, x)", 100))
        .isInstanceOfSatisfying(
            FormulaException.class,
            refusal -> {
              assertThat(refusal.code()).isEqualTo("too-large");
              assertThat(refusal.position()).isEqualTo(4);
            });
    assertThatCode(() -> Formula.parse("x + y + z", 3))
        .isInstanceOfSatisfying(
            FormulaException.class,
            refusal -> assertThat(refusal.length()).isEqualTo("x + y + z".length()));
  }

  @Test
  void ten_thousand_variables_are_possible() {
    var formula = Formula.parse("sum(i, 1, 9999, 100*(x[i+1]-x[i]^2)^2 + (1-x[i])^2)");
    assertThat(formula.variables()).hasSize(10_000);
    var partials = formula.partials();
    assertThat(partials).hasSize(10_000);
    assertThat(partials.get(9_999).text()).isEqualTo("200*(x10000 - x9999^2)");
  }

  @Test
  void partials_too_long_to_read_are_refused() {
    assertThatCode(() -> Formula.parse("x^".repeat(240) + "x").partials())
        .isInstanceOf(FormulaException.class)
        .hasMessageContaining("too long");
  }

  /** The product's partials once took twelve seconds, the sum's were five million letters. */
  @Test
  void partials_that_nobody_would_read_are_not_begun() {
    assertThat(Formula.parse("prod(i, 1, 100000, 1 + x/i)").readablePartials()).isEmpty();
    assertThat(Formula.parse("sum(i, 1, 100000, sin(i*x))").readablePartials()).isEmpty();
    assertThat(Formula.parse("prod(i, 1, 50, x[i]^2 + 1)").readablePartials()).isPresent();
    assertThat(Formula.parse("sum(i, 1, 50, sum(j, 1, 50, sin(x[i]*x[j])))").readablePartials())
        .isPresent();
  }

  @Test
  void partials_too_long_to_read_can_be_done_without() {
    assertThat(Formula.parse("x^".repeat(240) + "x").readablePartials()).isEmpty();
    assertThat(Formula.parse("x^2").readablePartials()).isPresent();
  }

  @Test
  void the_deepest_trees_can_be_differentiated_and_printed() {
    for (var text :
        new String[] {
          "x" + "/x".repeat(Limits.HEIGHT - 2),
          "x" + "/y".repeat(Limits.HEIGHT - 2),
          "-".repeat(Limits.HEIGHT - 2) + "x",
          "if(x>0,".repeat(200) + "x" + ",1)".repeat(200),
          "1+(x*".repeat(160) + "x" + ")".repeat(160),
        }) {
      var formula = Formula.parse(text);
      for (var partial : formula.partials()) {
        assertThat(partial.latex()).isNotEmpty();
        assertThat(partial.text()).isNotEmpty();
      }
    }
  }
}
