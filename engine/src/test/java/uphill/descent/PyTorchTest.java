package uphill.descent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every rule against PyTorch itself, by {@code cases/descent/pytorch.py}: the baselines of its C++
 * optimizer tests (test/cpp/api/optim.cpp, at their tolerance), and trajectories on formulas.
 */
class PyTorchTest {
  private static final double RELATIVE = 1e-3;
  private static final double ABSOLUTE = 5e-4;
  private static final int SAMPLE_EVERY = 100;

  /** PyTorch's L-BFGS stays where no partial is larger; here a {@link Tolerance} ends the run. */
  private static final double LBFGS_TOLERANCE = 1e-7;

  /** A run as PyTorch made it. */
  record Case(String name, JsonNode json) {
    Optimizer optimizer() {
      Map<OptimizerName.Option, Double> options = new EnumMap<>(OptimizerName.Option.class);
      for (OptimizerName.Option option : OptimizerName.Option.values()) {
        JsonNode given = json.get("options").get(option.word());
        if (given != null) {
          boolean isSearch = option == OptimizerName.Option.LINE_SEARCH;
          options.put(option, isSearch ? Search.STRONG_WOLFE.ordinal() : given.asDouble());
        }
      }
      String word = json.get("optimizer").asString();
      return OptimizerName.of(word).orElseThrow().with(new Options(options));
    }

    double rate() {
      return json.get("rate").asDouble();
    }

    double[] numbers(String key) {
      return PyTorchTest.numbers(json.get(key));
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<Case> baselines() throws IOException {
    return read("pytorch-baselines.json").stream()
        .map(json -> new Case(json.get("name").asString(), json))
        .toList();
  }

  static List<Case> trajectories() throws IOException {
    return read("pytorch.json").stream()
        .map(
            json ->
                new Case(
                    json.get("optimizer").asString()
                        + json.get("options")
                        + " on "
                        + json.get("formula").asString(),
                    json))
        .toList();
  }

  @Test
  void there_are_the_14_configurations_of_the_baselines_and_those_of_adamw_and_lbfgs()
      throws IOException {
    assertThat(baselines()).hasSize(18);
    assertThat(trajectories()).hasSize(54);
  }

  @ParameterizedTest
  @MethodSource("baselines")
  void a_run_passes_through_the_samples_of_the_baseline(Case wanted) {
    double[] start = wanted.numbers("start");
    var net = new SigmoidNet();
    var at = new Position(net, start, null);
    Motion motion = wanted.optimizer().start(start.length);
    for (int step = 0; step <= 1000; step++) {
      // PyTorch's script computes the gradient once an update, and then says 10 whenever asked.
      net.isFrozen = false;
      at.evaluate();
      net.isFrozen = wanted.optimizer() instanceof Lbfgs;
      at.value = net.isFrozen ? SigmoidNet.FROZEN_VALUE : at.value;
      if (!net.isFrozen || Vectors.largest(at.gradient) > LBFGS_TOLERANCE) {
        motion.step(at, wanted.rate());
      }
      if (step % SAMPLE_EVERY == 0) {
        double[] sample = numbers(wanted.json().get("samples").get(step / SAMPLE_EVERY));
        for (int i = 0; i < sample.length; i++) {
          assertThat(at.point[i])
              .as("parameter %d after step %d", i, step)
              .isCloseTo(sample[i], within(ABSOLUTE + RELATIVE * Math.abs(sample[i])));
        }
      }
    }
  }

  /** Numbers read off optim_baseline.h itself: the data are those that PyTorch publishes. */
  @ParameterizedTest
  @CsvSource({
    "Adam, 1, 0, 8.232343369651838",
    "Adam, 1, 6, 8.417513698774671",
    "Adam, 10, 12, -6.435922417839901",
    "Adam_with_weight_decay, 1, 1, 0.25421417357795134",
    "Adam_with_weight_decay, 10, 12, -2.0633690434349052",
    "Adam_with_weight_decay_and_amsgrad, 10, 0, 0.0234986931355529",
    "Adam_with_weight_decay_and_amsgrad, 5, 6, 4.655156481111641",
    "Adagrad, 1, 0, 2.407922969689259",
    "Adagrad, 8, 9, -2.879251075341889",
  })
  void the_samples_are_the_published_ones(String name, int sample, int parameter, double published)
      throws IOException {
    Case found = baselines().stream().filter(c -> c.name().equals(name)).findAny().orElseThrow();
    assertThat(numbers(found.json().get("samples").get(sample))[parameter])
        .isCloseTo(published, within(ABSOLUTE + RELATIVE * Math.abs(published)));
  }

  @ParameterizedTest
  @MethodSource("trajectories")
  void a_run_on_a_formula_takes_the_same_steps(Case wanted) {
    double[] points = wanted.numbers("points");
    var recipe = Runs.recipe(wanted.optimizer(), wanted.rate());
    var descent =
        Runs.descent(wanted.json().get("formula").asString(), recipe, Arrays.copyOf(points, 2));
    double[] found = Trajectory.of(descent, points.length / 2 - 1).points();
    assertThat(found).hasSameSizeAs(points);
    for (int k = 0; k < points.length; k++) {
      assertThat(found[k])
          .as("number %d", k)
          .isCloseTo(points[k], within(1e-7 * (1 + Math.abs(points[k]))));
    }
  }

  private static double[] numbers(JsonNode array) {
    double[] numbers = new double[array.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = array.get(i).asDouble();
    }
    return numbers;
  }

  private static List<JsonNode> read(String file) throws IOException {
    String text = Files.readString(Path.of("..", "cases", "descent", file));
    return List.of(new JsonMapper().readValue(text, JsonNode[].class));
  }
}
