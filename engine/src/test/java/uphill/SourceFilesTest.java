package uphill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** House rules for the source files of every module, the page's included. */
class SourceFilesTest {
  private static final int LONGEST_FILE = 400;
  private static final Pattern EMPTY_NAME =
      Pattern.compile(".*(Util|Utils|Utility|Manager|Helper|Helpers|Impl)\\.(java|ts|svelte)");
  private static final Set<String> BUILT = Set.of("target", "node_modules", "dist", "engine.js");

  @Test
  void no_source_file_is_longer_than_400_lines() throws IOException {
    List<String> tooLong = new ArrayList<>();
    for (Path file : sources()) {
      int lines = Files.readAllLines(file).size();
      if (lines > LONGEST_FILE) {
        tooLong.add(file + ": " + lines + " lines");
      }
    }
    assertThat(tooLong).isEmpty();
  }

  @Test
  void names_say_what_is_inside() throws IOException {
    assertThat(sources())
        .noneMatch(file -> EMPTY_NAME.matcher(file.getFileName().toString()).matches());
  }

  @Test
  void every_package_is_null_marked() throws IOException {
    Set<Path> packages =
        sources().stream()
            .filter(file -> file.toString().contains("/src/main/java/"))
            .map(Path::getParent)
            .collect(Collectors.toSet());
    assertThat(packages)
        .allSatisfy(
            folder ->
                assertThat(folder.resolve("package-info.java"))
                    .exists()
                    .content()
                    .contains("@NullMarked"));
  }

  @Test
  void the_rules_see_the_sources_of_java_and_of_the_page() throws IOException {
    assertThat(sources())
        .anyMatch(file -> file.endsWith("uphill/formula/Formula.java"))
        .anyMatch(file -> file.endsWith("lab/src/engine/engine.ts"));
  }

  private static List<Path> sources() throws IOException {
    Path root = Path.of("..");
    List<Path> sources = new ArrayList<>();
    for (String room : List.of("engine", "jvm", "browser", "cli", "acceptance", "lab")) {
      collect(root.resolve(room), sources);
    }
    return sources;
  }

  private static void collect(Path folder, List<Path> sources) throws IOException {
    List<Path> entries;
    try (Stream<Path> list = Files.list(folder)) {
      entries = list.sorted().toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      if (BUILT.contains(name)) {
        continue;
      }
      if (Files.isDirectory(entry)) {
        collect(entry, sources);
      } else if (name.endsWith(".java") || name.endsWith(".ts") || name.endsWith(".svelte")) {
        sources.add(entry);
      }
    }
  }
}
