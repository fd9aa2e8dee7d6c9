package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

class GradientStreamTest {
  private static final String GOOD = "{\"formula\":\"x*y\",\"at\":{\"x\":3,\"y\":2}}";

  @Test
  void a_line_gets_the_answer_the_command_gives() {
    String alone = Run.of("gradient", "x*y", "--at", "x=3,y=2", "--json").out();
    assertThat(answers(GOOD + "\n")).containsExactly(alone.strip());
  }

  @Test
  void answers_come_in_the_order_of_the_lines() {
    String lines =
        IntStream.range(0, 500)
            .mapToObj(i -> "{\"formula\":\"x\",\"at\":{\"x\":" + i + "}}\n")
            .reduce("", String::concat);
    List<String> answers = answers(lines);
    assertThat(answers).hasSize(500);
    for (int i = 0; i < 500; i++) {
      assertThat(answers.get(i)).contains("\"value\":" + i + ".0,");
    }
  }

  @Test
  void a_bad_line_gives_an_error_and_the_stream_goes_on() {
    List<String> answers = answers("{\"formula\":\"x+*\",\"at\":{}}\nnot json\n" + GOOD + "\n");
    assertThat(answers).hasSize(3);
    assertThat(answers.get(0)).startsWith("{\"error\":{\"code\":").contains("\"position\":2");
    assertThat(answers.get(1)).startsWith("{\"error\":{\"code\":\"bad-json\"");
    assertThat(answers.get(2)).contains("\"value\":6.0");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "[1];bad-request",
        "{};missing-formula",
        "{\"formula\":1};bad-request",
        "{\"formula\":\"x\",\"at\":[1]};bad-request",
        "{\"formula\":\"x\",\"at\":{\"x\":\"one\"}};bad-number",
        "{\"formula\":\"x\",\"at\":{\"x\":\"y\"}};bad-number",
        "{\"formula\":\"x\",\"at\":{\"x\":\"1/0\"}};bad-number",
        "{\"formula\":\"x\",\"formula\":\"x\"};bad-json",
        "{\"formula\":\"x\",\"at\":{\"x\":null}};bad-number",
        "{\"formula\":\"x\",\"at\":{\"x\":1e999}};bad-number",
        "{\"formula\":\"x\",\"at\":{\"x\":1,\"x\":2}};bad-json",
        "{\"formula\":\"x1\",\"at\":{\"x1\":1,\"x_1\":2}};duplicate-variable",
        "{\"formula\":\"x\",\"at\":{\"y\":1}};unknown-variable",
        "{\"formula\":\"x\",\"at\":{}};missing-variable",
        "{\"formula\":\"x\",\"at\":{\"+\":1}};bad-name",
        "{\"formula\":\"x\",\"att\":{\"x\":1}};unknown-key",
        "{\"formula\":\"x\",\"at\":{\"x\":1}} {};bad-json",
        "{\"formula\":\"x\",\"at\":{\"x\":NaN}};bad-json",
        "{\"formula\":\"x\";bad-json",
        "{\"formula\":\"x\",\"at\":{\"x\":1},\"variables\":\"x\"};bad-request",
      })
  void each_way_to_be_wrong_has_its_code(String line, String code) {
    assertThat(answers(line + "\n" + GOOD + "\n"))
        .satisfiesExactly(
            error -> assertThat(error).startsWith("{\"error\":{\"code\":\"" + code + "\""),
            good -> assertThat(good).contains("\"value\":6.0"));
  }

  @Test
  void a_value_may_be_a_constant_in_quotes() {
    assertThat(answers("{\"formula\":\"x*y\",\"at\":{\"x\":\"pi/4\",\"y\":\" -1e3 \"}}\n").get(0))
        .contains("\"point\":[0.7853981633974483,-1000.0]");
    assertThat(answers("{\"formula\":\"x\",\"at\":{\"x\":true}}\n").get(0))
        .contains("must be a number, or a constant in quotes such as \\\"pi/4\\\".", ":25}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '|',
      value = {
        "not json;The line stops being JSON at \\\"not json\\\". A request looks like;0",
        "{\"formula\":\"x\",};The line stops being JSON at \\\"}\\\".;15",
        "{'formula':1};The line stops being JSON at \\\"'formula':1}\\\".;1",
        "{\"formula\":\"x\";The line ends before its JSON object does.;14",
        "{\"formula\":\"x;The line ends before its JSON object does.;13",
        "{\"formula\":\"x\",\"formula\":\"y\"};The line gives \\\"formula\\\" twice.;15",
        "{\"formula\":\"x\",\"at\":{\"x\":1,\"x\":2}};The line gives \\\"x\\\" twice.;27",
      })
  void what_is_no_json_is_shown_in_plain_words_at_its_spot(
      String line, String message, String position) {
    assertThat(answers(line + "\n").get(0))
        .contains("\"message\":\"" + message, "\"position\":" + position + "}")
        .doesNotContain("token", "Unexpected", "Source");
  }

  @Test
  void a_number_beyond_all_measure_is_refused_in_plain_words() {
    String line = "{\"formula\":\"x\",\"at\":{\"x\":1" + "0".repeat(2000) + "}}\n";
    assertThat(answers(line).get(0)).contains("is too long").doesNotContain("Constraints");
  }

  @Test
  void the_order_of_variables_may_be_given_in_the_line() {
    String line = "{\"formula\":\"x*y\",\"at\":{\"x\":3,\"y\":2},\"variables\":[\"y\",\"x\"]}\n";
    assertThat(answers(line).get(0)).contains("\"variables\":[\"y\",\"x\"],\"point\":[2.0,3.0]");
  }

  @Test
  void blank_lines_and_a_missing_last_line_feed_are_fine() {
    assertThat(answers("\n \r\n" + GOOD + "\r\n\n" + GOOD)).hasSize(2);
  }

  @Test
  void a_line_without_end_is_refused_without_being_kept() {
    byte[] start = "{\"formula\":\"".getBytes(StandardCharsets.UTF_8);
    byte[] rest = ("\n" + GOOD + "\n").getBytes(StandardCharsets.UTF_8);
    InputStream endless =
        new SequenceInputStream(
            new ByteArrayInputStream(start),
            new SequenceInputStream(
                new ByteArrayInputStream(new byte[3 * GradientStream.LONGEST_LINE]),
                new ByteArrayInputStream(rest)));
    List<String> answers = Run.reading(endless, "gradient", "--stdin").out().lines().toList();
    assertThat(answers).hasSize(2);
    assertThat(answers.get(0)).contains("line-too-long");
    assertThat(answers.get(1)).contains("\"value\":6.0");
  }

  @Test
  void an_answer_is_handed_over_while_the_next_line_is_awaited() throws IOException {
    PipedOutputStream questions = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(questions);
    PipedOutputStream answered = new PipedOutputStream();
    BufferedReader answers =
        new BufferedReader(
            new InputStreamReader(new PipedInputStream(answered), StandardCharsets.UTF_8));
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Streams streams = new Streams(in, new PrintStream(answered), nowhere);
    CompletableFuture<Integer> code =
        CompletableFuture.supplyAsync(
            () -> Uphill.run(new String[] {"gradient", "--stdin"}, streams));
    for (int i = 0; i < 3; i++) {
      questions.write((GOOD + "\n").getBytes(StandardCharsets.UTF_8));
      questions.flush();
      assertThat(answers.readLine()).contains("\"value\":6.0");
    }
    questions.close();
    assertThat(code.join()).isZero();
  }

  @Property(tries = 300, seed = "20")
  void whatever_a_line_holds_the_answer_is_one_line_of_json(@ForAll String line) {
    String harmless = line.replace("\n", "").replace("\r", "");
    for (String answer : answers(harmless + "\n" + GOOD + "\n")) {
      assertJson(answer);
    }
  }

  @Property(tries = 300, seed = "20")
  void whatever_a_formula_holds_the_answer_is_one_line_of_json(@ForAll String formula) {
    StringBuilder line = new StringBuilder("{\"formula\":\"");
    formula.chars().forEach(c -> line.append("\\u").append(hex(c)));
    line.append("\",\"at\":{\"x\":1}}\n");
    List<String> answers = answers(line + GOOD + "\n");
    assertThat(answers).hasSize(2).allSatisfy(GradientStreamTest::assertJson);
  }

  private static String hex(int c) {
    String digits = Integer.toHexString(c);
    return "0".repeat(4 - digits.length()) + digits;
  }

  private static void assertJson(String answer) {
    assertThatCode(
            () -> {
              try (JsonParser json =
                  new JsonFactory().createParser(ObjectReadContext.empty(), answer)) {
                Stream.generate(json::nextToken).takeWhile(token -> token != null).count();
              }
            })
        .doesNotThrowAnyException();
  }

  private static List<String> answers(String input) {
    Run run = Run.reading(input, "gradient", "--stdin");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    return run.out().lines().toList();
  }
}
