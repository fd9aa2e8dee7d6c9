package uphill.descent;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import uphill.formula.Formula;
import uphill.objective.FormulaObjective;

/**
 * A problem of {@code cases/descent/problems.json}.
 *
 * @param minima the values at its minima, as printed
 */
record PublishedProblem(
    String name,
    String formula,
    List<String> variables,
    double[] start,
    List<String> minima,
    String source) {
  private static final double RELATIVE = 1e-6;

  /** For minima of zero. */
  private static final double ABSOLUTE = 1e-12;

  static List<PublishedProblem> all() throws IOException {
    String text = Files.readString(Path.of("..", "cases", "descent", "problems.json"));
    return List.of(new JsonMapper().readValue(text, PublishedProblem[].class));
  }

  FormulaObjective objective() {
    return FormulaObjective.of(Formula.parse(formula), variables);
  }

  /** Within 1e-6 of a published minimum, whose digits may have been cut off after the last. */
  boolean isSolvedBy(double value) {
    for (String printed : minima) {
      var minimum = new BigDecimal(printed);
      double size = Math.abs(minimum.doubleValue());
      double allowed = size == 0 ? ABSOLUTE : RELATIVE * size + minimum.ulp().doubleValue();
      if (Math.abs(value - minimum.doubleValue()) <= allowed) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
