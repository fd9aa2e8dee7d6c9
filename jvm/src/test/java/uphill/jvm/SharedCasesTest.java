package uphill.jvm;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import uphill.formula.Formula;
import uphill.program.Program;

/**
 * The formulas of the folder {@code cases/}. The engine's own tests hold the interpreter against
 * the numbers of outside sources; here compiled code has to give the interpreter's bits.
 */
class SharedCasesTest {

  record Case(String formula, List<String> variables, double[] point) {
    @Override
    public String toString() {
      return formula + " at " + Arrays.toString(point);
    }
  }

  static List<Case> cases() throws IOException {
    List<Case> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("..", "cases"))) {
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode node : new JsonMapper().readTree(Files.readString(file))) {
          cases.add(
              new Case(
                  node.get("formula").asString(),
                  node.get("variables").valueStream().map(JsonNode::asString).toList(),
                  node.get("point").valueStream().mapToDouble(JsonNode::asDouble).toArray()));
        }
      }
    }
    return cases;
  }

  @ParameterizedTest
  @MethodSource("cases")
  void compiled_code_gives_the_interpreters_bits(Case shared) {
    var formula = Formula.parse(shared.formula()).withVariables(shared.variables());
    Runs.expectTheInterpretersBits(Program.of(formula).withGradient(), shared.point());
  }
}
