package uphill.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The README prints commands with their answers: these are run, and must answer so. */
class ReadmeTest {
  private static final Pattern CONSOLE = Pattern.compile("```console\n(.*?)```", Pattern.DOTALL);
  private static final Pattern PIPED = Pattern.compile("echo '(.*)' \\| (.*)");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");

  /**
   * A command as printed and the lines printed below it.
   *
   * @param command what follows the dollar sign
   */
  record Example(String command, String answer) {}

  static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = CONSOLE.matcher(readme());
    while (blocks.find()) {
      for (String part : blocks.group(1).split("(?m)^\\$ ")) {
        if (!part.isBlank()) {
          String[] halves = part.split("\n", 2);
          examples.add(new Example(halves[0], halves[1]));
        }
      }
    }
    return examples;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_answers_as_printed(Example example) {
    Matcher piped = PIPED.matcher(example.command());
    boolean isPiped = piped.matches();
    List<String> words = Shell.words(isPiped ? piped.group(2) : example.command());
    assertThat(words.get(0)).isEqualTo("./uphill");
    String[] arguments = words.subList(1, words.size()).toArray(String[]::new);
    Run run = Run.reading(isPiped ? piped.group(1) + "\n" : "", arguments);
    assertThat(run.out() + run.err()).isEqualTo(example.answer());
  }

  @Test
  void there_are_examples() throws IOException {
    assertThat(examples()).hasSizeGreaterThanOrEqualTo(4);
  }

  @Test
  void every_function_of_the_list_is_one() throws IOException {
    Matcher row = Pattern.compile("(?m)^\\| functions \\| `([^`]*)`").matcher(readme());
    assertThat(row.find()).isTrue();
    for (String function : row.group(1).split(" ")) {
      Run two = Run.of("gradient", function + "(x, y)", "--at", "x=0.5,y=0.25", "--json");
      Run one = Run.of("gradient", function + "(x)", "--at", "x=0.5", "--json");
      assertThat(Stream.of(one, two)).as(function).anyMatch(run -> run.code() == 0);
    }
  }

  @ParameterizedTest
  @MethodSource("documents")
  void every_link_leads_to_a_file(Path document) throws IOException {
    Matcher links = LINK.matcher(Files.readString(document));
    while (links.find()) {
      if (!links.group(1).contains("://")) {
        assertThat(document.resolveSibling(links.group(1))).exists();
      }
    }
  }

  static List<Path> documents() throws IOException {
    List<Path> documents = new ArrayList<>();
    documents.add(Path.of("../README.md"));
    documents.add(Path.of("../CONTRIBUTING.md"));
    documents.add(Path.of("../engine/README.md"));
    try (Stream<Path> files = Files.walk(Path.of("../docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(documents::add);
    }
    return documents;
  }

  private static String readme() throws IOException {
    return Files.readString(Path.of("../README.md"));
  }
}
