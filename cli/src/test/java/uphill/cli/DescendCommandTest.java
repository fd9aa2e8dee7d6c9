package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DescendCommandTest {
  private static final String BOWL = "x^2 + 2y^2";

  @Test
  void json_holds_everything_the_contract_names_in_its_order() {
    Run run = descend(BOWL, "--from", "x=2,y=1", "--rate", "0.25", "--steps", "2", "--json");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out())
        .isEqualTo(
            "{\"optimizer\":\"gradient\",\"variables\":[\"x\",\"y\"],\"steps\":["
                + "{\"point\":[2.0,1.0],\"value\":6.0,\"norm\":5.656854249492381},"
                + "{\"point\":[1.0,0.0],\"value\":1.0,\"norm\":2.0},"
                + "{\"point\":[0.5,0.0],\"value\":0.25,\"norm\":1.0}],"
                + "\"stopped\":\"steps\",\"stoppedAt\":2}\n");
  }

  @Test
  void text_shows_the_steps_and_why_it_ended() {
    Run run = descend(BOWL, "--from", "x=1,y=0", "--rate", "0.5");
    assertThat(run.out().lines())
        .containsExactly(
            "f(x, y) = x^2 + 2y^2",
            "  step  x    y    f    steepness",
            "  0     1.0  0.0  1.0  2.0",
            "  1     0.0  0.0  0.0  0.0",
            "  converged at step 1: the ground is flat");
  }

  @Test
  void a_rate_that_nobody_chose_is_said() {
    for (String[] usual :
        new String[][] {{"gradient", "0.001"}, {"rmsprop", "0.01"}, {"lbfgs", "1.0"}}) {
      assertThat(descend(BOWL, "--from", "x=1,y=0", "--optimizer", usual[0]).out())
          .endsWith(
              "  the rate was "
                  + usual[1]
                  + ", the default of "
                  + usual[0]
                  + "; --rate sets another\n");
    }
    assertThat(descend(BOWL, "--from", "x=1,y=0", "--race", "adam:0.25,newton").out())
        .contains("  rate  ")
        .contains("  0.25  ")
        .contains("  1.0  ");
  }

  @Test
  void csv_has_a_line_a_step_and_empty_cells_where_there_is_no_number() {
    assertThat(descend("log(x)", "--from", "x=1", "--rate", "2", "--csv").out().lines())
        .containsExactly("step,x,value,norm,rate", "0,1.0,0.0,1.0,0.0", "1,-1.0,,,2.0");
  }

  @Test
  void the_coordinates_follow_the_variables_as_ordered() {
    assertThat(descend(BOWL, "--from", "x=2,y=1", "--variables", "y,x", "--json").out())
        .contains("\"variables\":[\"y\",\"x\"],\"steps\":[{\"point\":[1.0,2.0]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gradient",
        "momentum",
        "nesterov",
        "adagrad",
        "rmsprop",
        "adam",
        "amsgrad",
        "adamw",
        "lbfgs",
        "newton",
        "linesearch",
        "flow"
      })
  void every_optimizer_of_the_contract_walks_downhill(String name) {
    Run run = descend(BOWL, "--from", "x=2,y=1", "--optimizer", name, "--csv", "--steps", "20");
    assertThat(run.code()).as("%s", run).isZero();
    String[] lines = run.out().split("\n");
    double first = Double.parseDouble(lines[1].split(",")[3]);
    double last = Double.parseDouble(lines[lines.length - 1].split(",")[3]);
    assertThat(last).isLessThan(first);
  }

  @ParameterizedTest
  @CsvSource({
    "x^2,     2,   0.5,  converged, 1",
    "x^2,     2,   1.1,  diverged,  64",
    "x^2,     2,   0.01, steps,     100",
    "log(x),  1,   2,    undefined, 1",
    "log(x),  -1,  2,    undefined, 0",
    "abs(x),  0.5, 1,    cycling,   4",
  })
  void the_end_is_named_with_its_step(
      String formula, String start, String rate, String reason, int step) {
    Run run = descend(formula, "--from", "x=" + start, "--rate", rate, "--json");
    assertThat(run.code()).isZero();
    assertThat(run.out()).endsWith("\"stopped\":\"" + reason + "\",\"stoppedAt\":" + step + "}\n");
  }

  @Test
  void a_tolerance_of_0_never_stops_early() {
    Run run = descend("x^2", "--from", "x=0", "--tolerance", "0", "--steps", "7", "--csv");
    assertThat(run.out().lines()).hasSize(1 + 8);
    assertThat(descend("abs(x)", "--from", "x=0.5", "--rate", "1", "--tolerance", "0").out())
        .endsWith("  stopped at step 100: all steps are made\n");
  }

  @Test
  void a_number_that_does_not_exist_is_null() {
    assertThat(descend("log(x)", "--from", "x=-1", "--json").out())
        .contains("{\"point\":[-1.0],\"value\":null,\"norm\":null}");
  }

  @Test
  void a_race_starts_all_from_one_point_each_with_its_rate() {
    Run json =
        descend(
            BOWL,
            "--from",
            "x=2,y=1",
            "--race",
            "gradient:0.25,adam",
            "--rate",
            "0.5",
            "--steps",
            "1",
            "--json");
    assertThat(json.out())
        .startsWith("{\"variables\":[\"x\",\"y\"],\"runs\":[{\"optimizer\":\"gradient\",\"steps\":")
        .contains("{\"point\":[1.0,0.0],\"value\":1.0,\"norm\":2.0}")
        .contains("{\"optimizer\":\"adam\",\"steps\":[{\"point\":[2.0,1.0]")
        .contains("{\"point\":[1.5000000")
        .endsWith("\"stopped\":\"steps\",\"stoppedAt\":1}]}\n");
    Run text = descend(BOWL, "--from", "x=2,y=1", "--race", "gradient:0.25,newton");
    assertThat(text.out()).contains("  gradient  ").contains("  newton  ").contains("converged");
    Run csv = descend(BOWL, "--from", "x=2,y=1", "--race", "adam,flow", "--csv", "--steps", "1");
    assertThat(csv.out().lines()).hasSize(5).anyMatch(line -> line.startsWith("flow,1,"));
  }

  @Test
  void options_reach_their_optimizer() {
    String[] from = {"x^2", "--from", "x=1", "--steps", "2", "--rate", "0.1", "--csv"};
    assertThat(with(from, "--optimizer", "momentum", "--momentum", "0.5")).contains("\n2,0.54,");
    assertThat(with(from, "--weight-decay", "1")).contains("\n1,0.7,");
    assertThat(with(from, "--schedule", "step:1,0.5")).contains("\n2,0.72");
    assertThat(with(from, "--optimizer", "adagrad", "--rate-decay", "1")).contains("0.05\n");
    assertThat(with(from, "--optimizer", "rmsprop", "--alpha", "0")).contains("\n1,0.9000");
    assertThat(with(from, "--optimizer", "rmsprop", "--centered")).contains("\n1,-0.00503");
    assertThat(with(from, "--optimizer", "adam", "--beta1", "0", "--beta2", "0", "--epsilon", "2"))
        .contains("\n1,0.95,");
    assertThat(with(from, "--optimizer", "linesearch", "--line-search", "none"))
        .contains("\n1,0.8,");
    assertThat(with(from, "--noise", "0.5", "--seed", "3")).doesNotContain("\n1,0.8,");
    assertThat(with(from, "--optimizer", "lbfgs", "--history", "3")).contains("\n1,0.9,");
  }

  @Test
  void wrong_usage_says_what_to_do() {
    assertThat(refusal()).contains("Which formula?");
    assertThat(refusal("x^2")).contains("no value for x").contains("--from x=1,y=2");
    assertThat(refusal("2", "--from", "x=1")).contains("no way down");
    assertThat(refusal("x", "--from", "y=1")).contains("no variable y");
    assertThat(refusal("x", "--from", "x=1", "--optimizer", "adm")).contains("Did you mean adam?");
    assertThat(refusal("x", "--from", "x=1", "--optimizer", "")).contains("There are gradient,");
    assertThat(refusal("x", "--from", "x=1", "--beta1", "0.5"))
        .contains("--beta1 is not for gradient; it takes --weight-decay.");
    assertThat(refusal("x", "--from", "x=1", "--rate", "-1")).contains("rate must be a number ≥ 0");
    assertThat(refusal("x", "--from", "x=1", "--rate", "fast")).contains("not a finite number");
    assertThat(refusal("x", "--from", "x=1", "--steps", "1.5")).contains("--steps must be a whole");
    assertThat(refusal("x", "--from", "x=1", "--schedule", "cosin:3")).contains("cosine:100");
    assertThat(refusal("x", "--from", "x=1", "--optimizer", "adam", "--beta1", "1"))
        .contains("beta1 must be at least 0 and less than 1");
    assertThat(refusal("x", "--from", "x=1", "--optimizer", "lbfgs", "--line-search", "wolfe"))
        .contains("strong-wolfe, not \"wolfe\"");
    assertThat(refusal("x", "--from", "x=1", "--noise", "1", "--seed", "a")).contains("--seed");
    assertThat(refusal("x", "--from", "x=1", "--json", "--csv")).contains("one of them");
    assertThat(refusal("x", "--from", "x=1", "--race", "adam", "--optimizer", "adam"))
        .contains("one of them");
    assertThat(refusal("x", "--from", "x=1", "--race", "adam,adam,adam,adam,adam,adam,adam"))
        .contains("up to 6");
    assertThat(refusal("sum(i,1,201,x[i]^2)", "--from", ones(201), "--optimizer", "newton"))
        .contains("up to 200 variables");
  }

  @Test
  void a_wrong_formula_is_shown_with_a_caret() {
    assertThat(refusal("x^2+", "--from", "x=1")).contains("  x^2+\n     ^\n");
  }

  @Test
  void a_formula_may_begin_with_a_minus_sign() {
    assertThat(descend("-x^2", "--from", "x=1", "--rate", "0.5", "--steps", "1", "--csv").out())
        .contains("\n1,2.0,-4.0,");
  }

  private static String with(String[] arguments, String... more) {
    String[] all = new String[arguments.length + more.length];
    System.arraycopy(arguments, 0, all, 0, arguments.length);
    System.arraycopy(more, 0, all, arguments.length, more.length);
    Run run = descend(all);
    assertThat(run.code()).as("%s", run).isZero();
    return run.out();
  }

  private static Run descend(String... arguments) {
    String[] all = new String[arguments.length + 1];
    all[0] = "descend";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Run.of(all);
  }

  private static String refusal(String... arguments) {
    Run run = descend(arguments);
    assertThat(run.code()).as("%s", run).isEqualTo(2);
    assertThat(run.out()).isEmpty();
    return run.err();
  }

  private static String ones(int count) {
    StringBuilder point = new StringBuilder("x1=1");
    for (int i = 2; i <= count; i++) {
      point.append(",x").append(i).append("=1");
    }
    return point.toString();
  }
}
