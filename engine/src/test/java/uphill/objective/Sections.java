package uphill.objective;

import java.util.List;
import uphill.formula.Formula;

/** Sections of typed formulas in x and y, for tests. */
public final class Sections {
  private Sections() {}

  public static Section of(String text) {
    return FormulaObjective.of(Formula.parse(text).withVariables(List.of("x", "y")))
        .through(Slice.plain());
  }
}
