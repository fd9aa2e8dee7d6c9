package uphill.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uphill.formula.Formula;

class PythonSourceTest {
  @Test
  void numpy_gets_a_function_of_the_shape_that_minimizers_take() {
    assertThat(SourceCode.of(Formula.parse("if(x > 0, x^2*exp(y), y)"), Language.NUMPY))
        .isEqualTo(
            """
            import numpy as np


            def times_or_zero(x, y):
                return np.where((x == 0) | (y == 0), np.zeros_like(x), x * y)


            def value_and_gradient(point):
                \"""The value and the exact gradient of if(x > 0, x^2*exp(y), y) at a point
                (x, y); each coordinate may be an array of many.\"""
                point = np.asarray(point, dtype=float)
                with np.errstate(all="ignore"):
                    x = point[0]
                    y = point[1]
                    test1 = x > 0.0
                    power1 = x**2
                    exp1 = np.exp(y)
                    choice1 = np.where(test1, 1.0, 0.0)
                    sum1 = np.where(test1, 0.0, 1.0) + times_or_zero(exp1, power1 * choice1)
                    value = np.where(test1, power1 * exp1, y)
                    gradient = np.stack([
                        times_or_zero(times_or_zero(exp1, choice1), 2.0 * x),
                        sum1,
                    ])
                return value, gradient
            """);
  }

  @Test
  void pytorch_and_jax_get_a_function_that_brings_its_gradient() {
    assertThat(SourceCode.of(Formula.parse("x*relu(y)"), Language.PYTORCH))
        .contains("import torch\n")
        .contains("class _F(torch.autograd.Function):")
        .contains("def f(point):")
        .contains("torch.maximum(y, torch.full_like(x, 0.0))");
    assertThat(SourceCode.of(Formula.parse("x*relu(y)"), Language.JAX))
        .contains("import jax.numpy as jnp\n")
        .contains("@jax.custom_jvp\ndef f(point):")
        .contains("jnp.maximum(y, 0.0)");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void every_operation_and_every_opcode_has_a_spelling(Language language) {
    for (Formula formula : Examples.formulas()) {
      assertThat(SourceCode.of(formula, language)).contains("adient");
    }
  }

  @Test
  void python_reads_what_is_written(@TempDir Path folder) throws Exception {
    assumeTrue(runs("python3", "--version"), "needs python3");
    var script = new StringBuilder("import ast\n");
    int k = 0;
    for (Language language : List.of(Language.PYTORCH, Language.JAX)) {
      for (Formula formula : Examples.formulas()) {
        Path file =
            Files.writeString(folder.resolve(k++ + ".txt"), SourceCode.of(formula, language));
        script.append("ast.parse(open('").append(file).append("', encoding='utf-8').read())\n");
      }
    }
    Path all = Files.writeString(folder.resolve("all.py"), script);
    assertThat(output(folder, "python3", all.toString())).isEmpty();
  }

  @Test
  void numpy_computes_what_the_engine_computes(@TempDir Path folder) throws Exception {
    assumeTrue(runs("python3", "-c", "import numpy"), "needs python3 with numpy");
    var formulas = Examples.formulas();
    var points = Examples.points();
    var script = new StringBuilder("import importlib, numpy as np, sys\nsys.path.insert(0, '.')\n");
    script.append("xs = ").append(coordinates(points, 0)).append('\n');
    script.append("ys = ").append(coordinates(points, 1)).append('\n');
    script.append("for k in range(").append(formulas.size()).append("):\n");
    script.append("    g = importlib.import_module(f'f{k}').value_and_gradient\n");
    script.append("    value, gradient = g([xs, ys])\n");
    script.append("    one, single = g([xs[0], ys[0]])\n");
    script.append("    assert np.array_equal(single, gradient[:, 0], equal_nan=True), k\n");
    script.append("    for n in (value, gradient[0], gradient[1]):\n");
    script.append("        print(*map(float, n))\n");
    for (int k = 0; k < formulas.size(); k++) {
      Files.writeString(
          folder.resolve("f" + k + ".py"), SourceCode.of(formulas.get(k), Language.NUMPY));
    }
    Path file = Files.writeString(folder.resolve("all.py"), script);
    List<String> lines = output(folder, "python3", file.toString()).lines().toList();
    assertThat(lines).as(String.join("\n", lines)).hasSize(3 * formulas.size());
    for (int k = 0; k < formulas.size(); k++) {
      var all = Examples.expected(formulas.get(k));
      for (int i = 0; i < 3; i++) {
        String[] numbers = lines.get(3 * k + i).split(" ");
        for (int p = 0; p < points.size(); p++) {
          double expected = all.get(p)[i];
          double actual = number(numbers[p]);
          assertThat(Examples.close(actual, expected))
              .as(
                  "%s, output %s at %s: %s is not %s",
                  formulas.get(k).text(), i, Arrays.toString(points.get(p)), actual, expected)
              .isTrue();
        }
      }
    }
  }

  private static String coordinates(List<double[]> points, int which) {
    List<Double> all = new ArrayList<>();
    points.forEach(point -> all.add(point[which]));
    return "np.array(" + all + ")";
  }

  private static double number(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  private static boolean runs(String... command) throws InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().transferTo(java.io.OutputStream.nullOutputStream());
      return process.waitFor(60, TimeUnit.SECONDS) && process.exitValue() == 0;
    } catch (IOException missing) {
      return false;
    }
  }

  private static String output(Path folder, String... command)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), "UTF-8");
    process.waitFor();
    return output;
  }
}
