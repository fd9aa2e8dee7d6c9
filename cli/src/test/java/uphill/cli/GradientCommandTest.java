package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GradientCommandTest {

  @Test
  void json_holds_everything_the_contract_names_in_its_order() {
    Run run = Run.of("gradient", "x^2*y", "--at", "x=1,y=2", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "{\"formula\":\"x^2*y\",\"variables\":[\"x\",\"y\"],\"point\":[1.0,2.0],"
                + "\"value\":2.0,\"gradient\":[4.0,1.0],\"norm\":4.123105625617661,"
                + "\"partials\":[\"2*x*y\",\"x^2\"],\"latex\":\"x^{2} y\","
                + "\"hessian\":[[4.0,2.0],[2.0,0.0]],\"kind\":\"smooth\"}\n");
  }

  @Test
  void text_shows_value_partials_and_steepness_aligned() {
    Run run = Run.of("gradient", "x^2*y", "--at", "x=1,y=2");
    assertThat(run.code()).isZero();
    assertThat(run.out().lines())
        .containsExactly(
            "f(x, y) = x^2*y",
            "  x          1.0",
            "  y          2.0",
            "  f          2.0",
            "  ∂f/∂x      4.0                2*x*y",
            "  ∂f/∂y      1.0                x^2",
            "  steepness  4.123105625617661",
            "  kind       smooth");
  }

  @Test
  void text_shows_the_hessian_when_asked() {
    assertThat(Run.of("gradient", "x*y", "--at", "x=1,y=2", "--hessian").out())
        .endsWith("  Hessian  0.0  1.0\n           1.0  0.0\n");
  }

  @Test
  void a_formula_may_begin_with_a_minus_sign() {
    assertThat(Run.of("gradient", "-x^2", "--at", "x=3", "--json").out())
        .contains("\"value\":-9.0,\"gradient\":[-6.0]");
    assertThat(Run.of("gradient", "--at", "h=3", "-h", "--json").out())
        .contains("\"gradient\":[-1.0]");
  }

  @Test
  void values_keep_their_full_precision() {
    assertThat(Run.of("gradient", "x", "--at", "x=0.1234567890123456789", "--json").out())
        .contains("\"point\":[0.12345678901234568]");
    assertThat(Run.of("gradient", "x", "--at", "x=1e-5", "--json").out())
        .contains("\"point\":[1.0E-5]");
  }

  @Test
  void a_value_may_be_a_constant_with_commas_inside_brackets() {
    assertThat(Run.of("gradient", "x*y", "--at", "x=max(1,2), y=-pi/2", "--json").out())
        .contains("\"point\":[2.0,-1.5707963267948966]");
  }

  @Test
  void indexed_names_have_three_spellings_and_sort_by_number() {
    Run run = Run.of("gradient", "x10 + x_2*x[1]", "--at", "x_{1}=3,x[2]=4,x10=5", "--json");
    assertThat(run.out()).contains("\"variables\":[\"x1\",\"x2\",\"x10\"],\"point\":[3.0,4.0,5.0]");
  }

  @Test
  void the_order_of_variables_can_be_chosen_and_more_be_named() {
    Run run = Run.of("gradient", "x^2*y", "--variables", "y,x,z", "--at", "x=1,y=2,z=9", "--json");
    assertThat(run.out()).contains("\"variables\":[\"y\",\"x\",\"z\"]");
    assertThat(run.out()).contains("\"gradient\":[1.0,4.0,0.0]");
  }

  @Test
  void a_point_may_name_what_the_formula_lacks_only_if_the_variables_do() {
    assertThat(refusal("gradient", "x^2", "--at", "x=1,y=2"))
        .contains("The formula has no variable y; it has x. Is it a slip?", "--variables x,y");
    assertThat(refusal("gradient", "x^2", "--at", "x=1,y=2,z=3"))
        .contains("The formula has no variables y and z; it has x.");
    assertThat(refusal("gradient", "7", "--at", "x=1"))
        .contains("The formula has no variable x; it has none.");
    assertThat(Run.of("gradient", "x^2", "--at", "x=1,y=2", "--variables", "x,y", "--json").out())
        .contains("\"gradient\":[2.0,0.0]");
    assertThat(Run.of("gradient", "7", "--at", "x=1", "--variables", "x", "--json").out())
        .contains("\"gradient\":[0.0]");
  }

  @Test
  void what_does_not_exist_is_null() {
    String outside = Run.of("gradient", "ln(x)", "--at", "x=-1", "--json").out();
    assertThat(outside).contains("\"value\":null,\"gradient\":[null],\"norm\":null");
    assertThat(outside).contains("\"hessian\":[[null]],\"kind\":\"undefined\"");
    assertThat(Run.of("gradient", "abs(x)", "--at", "x=0", "--json").out())
        .contains("\"value\":0.0,\"gradient\":[0.0]", "\"kind\":\"kink\"");
  }

  @Test
  void a_formula_without_variables_needs_no_point() {
    assertThat(Run.of("gradient", "2^10", "--json").out())
        .contains("\"variables\":[],\"point\":[],\"value\":1024.0,\"gradient\":[],\"norm\":0.0");
  }

  @Test
  void steepness_neither_overflows_nor_vanishes() {
    assertThat(Run.of("gradient", "2^700*(3x+4y)", "--at", "x=0,y=0", "--json").out())
        .contains("\"norm\":" + 0x5p700 + ",");
    assertThat(Run.of("gradient", "2^-700*(x+2y+2z)", "--at", "x=0,y=0,z=0", "--json").out())
        .contains("\"norm\":" + 0x3p-700 + ",");
  }

  @Test
  void beyond_ten_variables_the_hessian_and_beyond_fifty_the_partials_wait_to_be_asked_for() {
    String eleven = "sum(i, 1, 11, x[i]^2)";
    assertThat(Run.of("gradient", eleven, "--at", point(11), "--json").out())
        .contains("\"hessian\":null")
        .contains("\"partials\":[\"2*x1\"");
    assertThat(Run.of("gradient", eleven, "--at", point(11), "--json", "--hessian").out())
        .contains("\"hessian\":[[2.0,0.0");
    String many = "sum(i, 1, 51, x[i]^2)";
    assertThat(Run.of("gradient", many, "--at", point(51), "--json").out())
        .contains("\"partials\":null,\"latex\":null,\"hessian\":null");
    assertThat(Run.of("gradient", many, "--at", point(51), "--json", "--partials").out())
        .contains("\"partials\":[\"2*x1\"")
        .doesNotContain("\"latex\":null");
  }

  @Test
  void an_error_in_the_formula_is_marked_with_a_caret_and_a_suggestion() {
    Run run = Run.of("gradient", "x + sni(x)", "--at", "x=1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).contains("sin?").contains("\n  x + sni(x)\n      ^^^\n");
  }

  @Test
  void the_caret_stands_right_under_wide_and_combining_characters() {
    assertThat(Run.of("gradient", "x + 日").err()).contains("\n  x + 日\n      ^^\n");
    assertThat(Run.of("gradient", "2²*#").err()).contains("\n  2²*#\n     ^\n");
  }

  @Test
  void a_long_formula_is_shown_around_the_spot() {
    String err = Run.of("gradient", "x+".repeat(500) + "?" + "+x".repeat(500)).err();
    assertThat(err.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(120));
    String[] lines = err.split("\n");
    assertThat(lines[1]).startsWith("  …").endsWith("…");
    assertThat(lines[1].charAt(lines[2].indexOf('^'))).isEqualTo('?');
  }

  @Test
  void control_characters_never_reach_the_terminal() {
    Run run = Run.of("gradient", "x\u001b[31m + \u202e?", "--at", "\u001b[2J=1");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).doesNotContain("\u001b", "\u202e");
    assertThat(Run.of("gradient", "x", "--at", "\u001b[2J=1").err()).doesNotContain("\u001b");
  }

  @Test
  void a_wrong_point_is_explained_by_name() {
    assertThat(refusal("gradient", "x*y", "--at", "x=1")).contains("no value for y");
    assertThat(refusal("gradient", "x*y")).contains("x and y", "--at");
    assertThat(refusal("gradient", "x", "--at", "x=1,q=2")).contains("no variable q");
    assertThat(refusal("gradient", "x", "--at", "x=1,x=2")).contains("gives x twice");
    assertThat(refusal("gradient", "x1", "--at", "x1=1,x[1]=2")).contains("gives x1 twice");
    assertThat(refusal("gradient", "x", "--at", "x")).contains("\"x\" is not of the form");
    assertThat(refusal("gradient", "x", "--at", "pi=3")).contains("\"pi\" is not the name");
    assertThat(refusal("gradient", "x", "--at", "=3")).contains("is not the name");
    assertThat(refusal("gradient", "x*y", "--at", "x=1,y=2", "--variables", "x"))
        .contains("lack y");
    assertThat(refusal("gradient", "x", "--at", "x=1", "--variables", "x,x")).contains("x twice");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "abc", "NaN", "1e999", "1d", "0x10", "1/0", "y", "1,2"})
  void what_is_not_a_finite_number_is_no_value(String value) {
    assertThat(refusal("gradient", "x", "--at", "x=" + value)).isNotEmpty();
  }

  @Test
  void wrong_usage_says_what_to_do() {
    assertThat(refusal("gradient")).contains("Which formula?");
    assertThat(refusal("gradient", "x", "y", "--at", "x=1")).contains("quotation marks");
    assertThat(refusal("gradient", "x", "--jsom", "--at", "x=1")).contains("no option \"--jsom\"");
    assertThat(refusal("gradient", "--stdin", "x")).contains("--stdin");
    assertThat(refusal("gradeint", "x")).contains("gradeint");
  }

  private static String refusal(String... arguments) {
    Run run = Run.of(arguments);
    assertThat(run.code()).as("%s", run).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  private static String point(int count) {
    StringBuilder point = new StringBuilder("x1=1");
    for (int i = 2; i <= count; i++) {
      point.append(",x").append(i).append("=1");
    }
    return point.toString();
  }

  @Test
  void source_code_is_printed_in_each_language() {
    assertThat(Run.of("gradient", "x^2*y", "--source", "java").out())
        .contains("double y = point[1];")
        .endsWith("}\n");
    assertThat(Run.of("gradient", "x^2*y", "--source", "numpy", "--variables", "y,x").out())
        .contains("y = point[0]");
    assertThat(Run.of("gradient", "x^2*y", "--source", "pytorch").out()).contains("import torch");
    assertThat(Run.of("gradient", "x^2*y", "--source", "jax").out()).contains("import jax");
  }

  @Test
  void source_code_that_cannot_be_written_is_refused_in_words() {
    assertThat(Run.of("gradient", "x", "--source", "cobol").err())
        .contains("java, numpy, pytorch and jax");
    assertThat(Run.of("gradient", "2", "--source", "java").err()).contains("without variables");
    assertThat(Run.of("gradient", "x", "--source", "java", "--at", "x=1").err())
        .contains("neither --at nor --json");
    assertThat(Run.of("gradient", "--stdin", "--source", "java").err()).contains("--stdin");
    Run misspelt = Run.of("gradient", "x+", "--source", "java");
    assertThat(misspelt.code()).isEqualTo(2);
    assertThat(misspelt.err()).contains("^");
  }

  @Test
  void a_check_shows_differences_and_their_errors() {
    Run text = Run.of("gradient", "x^2*y", "--at", "x=1,y=2", "--check");
    assertThat(text.out())
        .contains("  check  differences")
        .contains("twice the digits")
        .containsPattern("\n  ∂f/∂y  (1\\.0|0\\.9999)[0-9]* +[0-9.E-]+ +1\\.0 +0\\.0\n");
    Run json = Run.of("gradient", "x^2*y", "--at", "x=1,y=2", "--check", "--json");
    assertThat(json.out())
        .contains("\"kind\":\"smooth\",\"check\":{\"differences\":[")
        .contains("\"precise\":[4.0,1.0],\"preciseErrors\":[0.0,0.0]}}");
    assertThat(Run.of("gradient", "2", "--check", "--json").out()).contains("\"precise\":[]");
  }

  @Test
  void a_check_where_it_is_not_smooth_says_that_there_is_nothing_to_compare() {
    String at = "x=1,y=1";
    String undefined = Run.of("gradient", "1/(x-y)", "--at", at, "--check").out();
    assertThat(undefined)
        .endsWith("\n  check  there is no gradient here: nothing to compare\n")
        .doesNotContain("differences");
    assertThat(Run.of("gradient", "abs(x-y)", "--at", at, "--check").out())
        .endsWith("\n  check  at a kink differences mean nothing: nothing to compare\n");
    for (String formula : new String[] {"1/(x-y)", "abs(x-y)"}) {
      assertThat(Run.of("gradient", formula, "--at", at, "--check", "--json").out())
          .endsWith(
              "\"check\":{\"differences\":[null,null],\"differenceErrors\":[null,null],"
                  + "\"precise\":[null,null],\"preciseErrors\":[null,null]}}\n");
    }
  }
}
