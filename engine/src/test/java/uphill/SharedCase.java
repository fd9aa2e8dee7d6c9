package uphill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import uphill.formula.Formula;

/**
 * A case of the folder {@code cases/}: what an outside source says of a formula at a point.
 *
 * @param variables the order of the point and the gradient
 * @param tolerance allowed error relative to the larger of 1 and the expected number
 */
record SharedCase(
    String formula,
    List<String> variables,
    double[] point,
    double value,
    double[] gradient,
    double tolerance,
    String source) {

  /** Every case there is, in the order of the files' names. */
  static List<SharedCase> all() throws IOException {
    Path folder = Path.of("..", "cases");
    List<SharedCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        cases.addAll(
            List.of(new JsonMapper().readValue(Files.readString(file), SharedCase[].class)));
      }
    }
    return cases;
  }

  Formula parsed() {
    return Formula.parse(formula).withVariables(variables);
  }

  void expectValue(double found) {
    expect(found, value, "value");
  }

  void expectPartial(int index, double found) {
    expect(found, gradient[index], "partial by " + variables.get(index));
  }

  private void expect(double found, double wanted, String what) {
    assertThat(found)
        .as("%s of %s", what, this)
        .isCloseTo(wanted, within(tolerance * Math.max(1, Math.abs(wanted))));
  }

  @Override
  public String toString() {
    return formula + " at " + Arrays.toString(point) + " [" + source + "]";
  }
}
