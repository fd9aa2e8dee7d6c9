package uphill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every public type, method and constant of the engine has a comment, and no comment is broken. */
class DocumentationTest {

  /** What a sentence has said already need not be said again by a tag. */
  private static final List<String> SAID_IN_THE_SENTENCE =
      List.of("no @return", "no @param", "no @throws");

  @Test
  void every_public_thing_has_a_comment_that_javadoc_reads(@TempDir Path folder)
      throws IOException {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(found, null, null);
        Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      var units =
          files.getJavaFileObjectsFromPaths(
              sources.filter(file -> file.toString().endsWith(".java")).toList());
      List<String> options =
          new ArrayList<>(List.of("-Xdoclint:all/protected", "--should-stop=ifNoError=FLOW"));
      options.addAll(List.of("-proc:none", "-Xmaxwarns", "10000", "-d", folder.toString()));
      options.addAll(List.of("-cp", System.getProperty("java.class.path")));
      compiler.getTask(null, files, found, options, null, units).call();
    }
    assertThat(found.getDiagnostics().stream().filter(DocumentationTest::counts)).isEmpty();
    assertThat(found.getDiagnostics()).isNotEmpty();
  }

  private static boolean counts(Diagnostic<? extends JavaFileObject> diagnostic) {
    return SAID_IN_THE_SENTENCE.stream().noneMatch(diagnostic.getMessage(Locale.ENGLISH)::contains);
  }
}
