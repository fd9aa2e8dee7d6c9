package uphill.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.DoubleRange;

/** What must hold for all formulas. */
class FormulaProperties {
  @Provide
  Arbitrary<Expr> trees() {
    return Trees.any();
  }

  @Provide
  Arbitrary<Expr> smoothTrees() {
    return Trees.smooth();
  }

  @Property(tries = 2000, seed = "1847")
  void printed_text_reads_back_as_the_same_tree(@ForAll("trees") Expr tree) {
    assertThat(Parser.parse(tree.text(), new Spots())).isEqualTo(tree);
  }

  @Property(tries = 2000, seed = "1847")
  void latex_reads_back_as_a_formula_of_the_same_value(
      @ForAll("smoothTrees") Expr tree,
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    var point = Map.of("x", x, "y", y);
    double value = Values.of(tree, point);
    Assume.that(Double.isFinite(value));
    var read = Parser.parse(tree.latex(), new Spots());
    assertThat(Values.of(read, point)).isCloseTo(value, within(1e-9 * Math.abs(value)));
  }

  @Property(tries = 4000, seed = "1847")
  void simplifying_a_partial_never_changes_its_value(
      @ForAll("smoothTrees") Expr tree,
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    var point = Map.of("x", x, "y", y);
    var simplified = Differentiation.partials(tree, List.of("x", "y"));
    for (int i = 0; i < 2; i++) {
      var plain = Values.plainPartial(tree, i == 0 ? "x" : "y");
      double expected = Values.of(plain, point);
      if (Double.isFinite(expected) && wellConditioned(plain, point, expected)) {
        assertThat(Values.of(simplified.get(i), point))
            .as(simplified.get(i).text())
            .isCloseTo(expected, within(1e-6 * (1 + Math.abs(expected))));
      }
    }
  }

  /** Whether rounding of the point does not show: near a pole or jump no two ways agree. */
  private static boolean wellConditioned(Expr plain, Map<String, Double> point, double value) {
    for (double nudge : new double[] {1 - 1e-9, 1 + 1e-9}) {
      double x = point.get("x") * nudge;
      double near = Values.of(plain, Map.of("x", x, "y", point.get("y") * nudge));
      if (!(Math.abs(near - value) <= 1e-7 * (1 + Math.abs(value)))) {
        return false;
      }
    }
    return true;
  }

  @Property(tries = 2000, seed = "1847")
  void a_simplified_partial_reads_back_and_has_nothing_left_to_simplify(
      @ForAll("smoothTrees") Expr tree) {
    for (var partial : Differentiation.partials(tree, List.of("x", "y"))) {
      assertThat(Parser.parse(partial.text(), new Spots())).isEqualTo(partial);
      assertNothingLeft(partial);
    }
  }

  private static void assertNothingLeft(Expr expr) {
    switch (expr) {
      case Expr.Product p ->
          assertThat(p.factors())
              .doesNotContain(new Expr.Literal(1), new Expr.Literal(0))
              .noneMatch(f -> f instanceof Expr.Product || f instanceof Expr.Negation);
      case Expr.Sum s ->
          assertThat(s.terms())
              .doesNotContain(new Expr.Literal(0))
              .noneMatch(t -> t instanceof Expr.Sum)
              .doesNotHaveDuplicates();
      case Expr.Power p ->
          assertThat(p.exponent()).isNotIn(new Expr.Literal(1), new Expr.Literal(0));
      case Expr.Negation n -> assertThat(n.operand()).isNotInstanceOf(Expr.Negation.class);
      default -> {}
    }
    for (var part : Parts.of(expr)) {
      assertNothingLeft(part);
    }
  }

  @Property(tries = 500, seed = "1847")
  void a_partial_is_the_limit_of_central_differences(
      @ForAll("smoothTrees") Expr tree,
      @ForAll @DoubleRange(min = -2, max = 2) double x,
      @ForAll @DoubleRange(min = -2, max = 2) double y) {
    double expected =
        Values.of(Differentiation.partials(tree, List.of("x")).get(0), Map.of("x", x, "y", y));
    double coarse = difference(tree, x, y, 1e-3);
    double fine = difference(tree, x, y, 5e-4);
    double extrapolated = (4 * fine - coarse) / 3;
    Assume.that(Math.abs(fine - coarse) < 1e-5 * (1 + Math.abs(fine)) && Math.abs(fine) < 1e4);
    Assume.that(Double.isFinite(expected));
    double scale = 1 + Math.abs(fine) + Math.abs(Values.of(tree, Map.of("x", x, "y", y)));
    assertThat(extrapolated).isCloseTo(expected, within(1e-5 * scale));
  }

  private static double difference(Expr tree, double x, double y, double h) {
    double up = Values.of(tree, Map.of("x", x + h, "y", y));
    return (up - Values.of(tree, Map.of("x", x - h, "y", y))) / (2 * h);
  }

  @Provide
  Arbitrary<String> formulaLikeTexts() {
    var piece =
        Arbitraries.of(
            "x",
            "y",
            "z1",
            "i",
            "e",
            "2",
            "0.5",
            "1e3",
            "10",
            ".",
            "+",
            "-",
            "*",
            "/",
            "^",
            "(",
            ")",
            "(",
            ")",
            "|",
            "[",
            "]",
            "{",
            "}",
            ",",
            "_",
            "=",
            "<",
            ">",
            "!",
            "&",
            " ",
            "sin",
            "max(",
            "sum(i,1,3,",
            "prod(",
            "if(",
            "sqrt",
            "log",
            " and ",
            " or ",
            " not ",
            "\\",
            "\\frac",
            "\\sqrt",
            "\\left",
            "\\right",
            "\\sin",
            "\\sum_{i=1}^",
            "\\begin{cases}",
            "\\end{cases}",
            "\\\\",
            "\\mathrm{",
            "²",
            "⁻",
            "₁",
            "√",
            "π",
            "∑",
            "⌊",
            "⌋",
            "·",
            "\n",
            "\ud835\udc65",
            "\ud835",
            "é",
            "sni(",
            "\\operatorname",
            "\\text{",
            "xsiny",
            "''");
    return piece.list().ofMaxSize(25).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<String> anyTexts() {
    return Arbitraries.strings().all().ofMaxLength(30);
  }

  @Property(tries = 16_000, seed = "1847", shrinking = ShrinkingMode.BOUNDED)
  void any_formula_like_text_is_read_or_refused_at_a_spot(@ForAll("formulaLikeTexts") String text) {
    readOrRefused(text);
  }

  @Property(tries = 4_000, seed = "1847", shrinking = ShrinkingMode.BOUNDED)
  void any_text_at_all_is_read_or_refused_at_a_spot(@ForAll("anyTexts") String text) {
    readOrRefused(text);
  }

  private static void readOrRefused(String text) {
    try {
      var formula = Formula.parse(text);
      assertThat(formula.latex()).isNotEmpty();
      assertThat(formula.partials()).hasSameSizeAs(formula.variables());
      assertThat(Formula.parse(formula.expression().text()).expression())
          .isEqualTo(formula.expression());
    } catch (FormulaException refusal) {
      assertThat(refusal.code()).isNotBlank();
      assertThat(refusal.getMessage()).isNotBlank();
      assertThat(refusal.position()).isBetween(0, text.length());
      assertThat(refusal.position() + refusal.length()).isLessThanOrEqualTo(text.length());
      assertThat(refusal.length())
          .isGreaterThanOrEqualTo(refusal.position() == text.length() || text.isBlank() ? 0 : 1);
    }
  }
}
