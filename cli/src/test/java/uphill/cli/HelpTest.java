package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("^ +\\./uphill ((?:gradient|descend) \".*?)(  .*)?$", Pattern.MULTILINE);

  @ParameterizedTest
  @ValueSource(strings = {"", "serve", "gradient", "descend"})
  void every_help_shows_an_example_and_fits_a_terminal(String command) {
    Run run = command.isEmpty() ? Run.of("--help") : Run.of(command, "--help");
    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("Example").contains("  ./uphill");
    assertThat(run.out().lines())
        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
  }

  @Test
  void the_examples_of_gradient_and_descend_work_as_printed() {
    List<String> examples =
        EXAMPLE
            .matcher(
                Run.of("--help").out()
                    + Run.of("gradient", "--help").out()
                    + Run.of("descend", "--help").out())
            .results()
            .map(result -> result.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThanOrEqualTo(9);
    for (String example : examples) {
      Run run = Run.of(Shell.words(example).toArray(String[]::new));
      assertThat(run.code()).as(example + "\n" + run.err()).isZero();
    }
  }

  @Test
  void the_example_of_a_stream_works_as_printed() {
    Matcher echo =
        Pattern.compile("echo '(.*)' \\| \\./uphill (gradient --stdin)")
            .matcher(Run.of("gradient", "--help").out());
    assertThat(echo.find()).isTrue();
    Run run = Run.reading(echo.group(1) + "\n", echo.group(2).split(" "));
    assertThat(run.out()).contains("\"gradient\":[2.0,1.0]");
  }
}
