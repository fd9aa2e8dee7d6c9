package uphill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What engine/README.md shows works as printed. */
class EngineReadmeTest {
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern EDGE =
      Pattern.compile("^\\| `([^`]+)` \\|" + " ([^| ]+) \\|".repeat(6) + "$", Pattern.MULTILINE);

  @Test
  void the_lines_of_jshell_answer_as_printed() throws IOException {
    var line = new AtomicInteger();
    try (JShell shell = shell(line)) {
      int answers = 0;
      for (String block : blocks(CONSOLE)) {
        String[] lines = block.split("\n");
        for (int k = 0; k < lines.length; k++) {
          if (lines[k].startsWith("jshell> ")) {
            line.incrementAndGet();
            SnippetEvent event = run(shell, lines[k].substring(8));
            if (k + 1 < lines.length && lines[k + 1].contains(" ==> ")) {
              String name = ((VarSnippet) event.snippet()).name();
              assertThat(name + " ==> " + event.value()).isEqualTo(lines[k + 1]);
              answers++;
            }
          }
        }
      }
      assertThat(answers).isGreaterThanOrEqualTo(6);
    }
  }

  @Test
  void the_examples_in_java_answer_as_printed() throws IOException {
    try (JShell shell = shell(new AtomicInteger())) {
      run(shell, "import uphill.Formula;");
      int answers = 0;
      for (String block : blocks(JAVA)) {
        for (String snippet : snippets(block)) {
          var parts = snippet.split("// ==> ");
          SnippetEvent event = run(shell, parts[0]);
          if (parts.length > 1) {
            assertThat(event.value()).as(snippet).isEqualTo(parts[1].strip());
            answers++;
          }
        }
      }
      assertThat(answers).isGreaterThanOrEqualTo(8);
    }
  }

  @ParameterizedTest
  @MethodSource("edges")
  void edge_cases_are_as_tabled(List<String> row) {
    var f = Formula.parse(row.get(0)).withVariables("x", "y");
    double x = Double.parseDouble(row.get(1));
    double y = Double.parseDouble(row.get(2));
    double[] gradient = f.gradient().at(x, y);
    assertThat(List.of(f.at(x, y) + "", gradient[0] + "", gradient[1] + "", f.kindAt(x, y).name()))
        .isEqualTo(row.subList(3, 7));
  }

  static List<List<String>> edges() throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (MatchResult row : EDGE.matcher(readme()).results().toList()) {
      List<String> cells = new ArrayList<>();
      for (int k = 1; k <= row.groupCount(); k++) {
        cells.add(row.group(k));
      }
      rows.add(cells);
    }
    assertThat(rows).hasSizeGreaterThan(10);
    return rows;
  }

  /** A shell that names results by the number of the line, as the tool does. */
  private static JShell shell(AtomicInteger line) {
    var count = new AtomicInteger();
    JShell shell =
        JShell.builder()
            .executionEngine("local")
            .tempVariableNameGenerator(
                () -> "$" + (line.get() > 0 ? line.get() : count.incrementAndGet()))
            .build();
    shell.addToClasspath("target/classes");
    return shell;
  }

  /** The statements of a block: lines, joined while a brace is open. */
  private static List<String> snippets(String block) {
    List<String> snippets = new ArrayList<>();
    String open = "";
    for (String line : block.split("\n")) {
      String text = open + line + "\n";
      boolean complete = count(text, '{') == count(text, '}');
      if (complete && !text.isBlank()) {
        snippets.add(text);
      }
      open = complete ? "" : text;
    }
    assertThat(open).isEmpty();
    return snippets;
  }

  private static long count(String text, char letter) {
    return text.split("// ==> ")[0].chars().filter(c -> c == letter).count();
  }

  private static SnippetEvent run(JShell shell, String snippet) {
    String text = snippet.strip();
    boolean ended = text.endsWith(";") || text.endsWith("}");
    SnippetEvent event = shell.eval(ended ? text : text + ";").get(0);
    var problems = shell.diagnostics(event.snippet()).map(d -> d.getMessage(null)).toList();
    assertThat(event.status()).as(snippet + problems).isEqualTo(Snippet.Status.VALID);
    assertThat(Optional.ofNullable(event.exception())).as(snippet).isEmpty();
    return event;
  }

  private static List<String> blocks(Pattern kind) throws IOException {
    return kind.matcher(readme()).results().map(block -> block.group(1)).toList();
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("README.md"));
  }
}
