package uphill.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import uphill.formula.Formula;

class JavaSourceTest {
  @Test
  void value_and_gradient_are_one_readable_method() {
    assertThat(SourceCode.of(Formula.parse("exp(-x^2)*y"), Language.JAVA))
        .isEqualTo(
            """
            /** The function {@code exp(-x^2)*y}. */
            final class Formula {
              private Formula() {}

              /**
               * The value, and the exact gradient written into {@code gradient}.
               *
               * @param point x, y
               * @param gradient receives the partial derivatives by x, y
               */
              static double valueAndGradient(double[] point, double[] gradient) {
                double x = point[0];
                double y = point[1];
                double exp1 = Math.exp(-(x * x));
                gradient[0] = -(2 * timesOrZero(x, timesOrZero(y, exp1)));
                gradient[1] = exp1;
                return y * exp1;
              }

              private static double timesOrZero(double x, double y) {
                return x == 0 || y == 0 ? 0 : x * y;
              }
            }
            """);
  }

  @Test
  void compiled_it_computes_what_the_engine_computes(@TempDir Path folder) throws Exception {
    var formulas = Examples.formulas();
    compile(formulas, folder);
    try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
      for (int k = 0; k < formulas.size(); k++) {
        var formula = formulas.get(k);
        Method method =
            loader
                .loadClass("p" + k + ".Formula")
                .getDeclaredMethod("valueAndGradient", double[].class, double[].class);
        method.setAccessible(true);
        var points = Examples.points();
        var all = Examples.expected(formula);
        for (int p = 0; p < points.size(); p++) {
          double[] point = points.get(p);
          double[] gradient = new double[2];
          double value = (double) method.invoke(null, point, gradient);
          double[] expected = all.get(p);
          double[] actual = {value, gradient[0], gradient[1]};
          for (int i = 0; i < 3; i++) {
            assertThat(Examples.close(actual[i], expected[i]))
                .as(
                    "%s at %s: %s is not %s",
                    formula.text(), point[0] + ", " + point[1], actual[i], expected[i])
                .isTrue();
          }
        }
      }
    }
  }

  private static void compile(List<Formula> formulas, Path folder) throws IOException {
    List<String> arguments =
        new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none", "-encoding", "UTF-8"));
    arguments.addAll(List.of("-d", folder.toString()));
    for (int k = 0; k < formulas.size(); k++) {
      Path file = folder.resolve("p" + k).resolve("Formula.java");
      Files.createDirectories(file.getParent());
      String source = SourceCode.of(formulas.get(k), Language.JAVA);
      Files.writeString(file, "package p" + k + ";\n\n" + source);
      arguments.add(file.toString());
    }
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(String[]::new));
    assertThat(result).isZero();
  }

  @Test
  void a_formula_too_long_for_one_method_is_refused() {
    var formula = Formula.parse("sum(i, 1, 2000, sin(x[i])*x[i+1])");
    assertThatThrownBy(() -> SourceCode.of(formula, Language.JAVA))
        .hasMessageContaining("instructions");
    assertThat(SourceCode.of(formula, Language.NUMPY)).contains("x2001 = point[2000]");
  }

  @Test
  void a_formula_without_variables_is_refused() {
    assertThatThrownBy(() -> SourceCode.of(Formula.parse("2"), Language.JAVA))
        .hasMessageContaining("no gradient");
  }

  @Test
  void languages_have_their_words() {
    for (Language language : Language.values()) {
      assertThat(Language.named(language.word())).contains(language);
    }
    assertThat(Language.named("cobol")).isEmpty();
  }
}
