package uphill.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Formula;
import uphill.landscape.Frame;
import uphill.objective.FormulaObjective;
import uphill.objective.GridSource;
import uphill.objective.Section;
import uphill.objective.Slice;

/** A formula the page holds: what it is made of, and the window it was last framed in. */
final class OpenFormula {
  /** What a reading at a point may cost, so that it comes in the frame in which it is asked for. */
  static final int MOST_WORK = 50_000;

  /** A gradient that takes more operations has partials that nobody reads. */
  static final int MOST_READABLE_WORK = 5_000;

  /** The longest LaTeX that a partial may have to be shown. */
  static final int LONGEST_LATEX = 5_000;

  /** How large a formula is read at all. */
  static final int MOST_NODES = 30_000;

  final Formula formula;
  final FormulaObjective objective;
  final Section section;

  /** Fills the grids of meshes: the section, until compiled code is attached. */
  GridSource gridSource;

  /** Half the sides of the window last framed: what counts as the same place, for flat points. */
  double halfWidth = 5;

  double halfDepth = 5;

  private OpenFormula(Formula formula, FormulaObjective objective, Section section) {
    this.formula = formula;
    this.objective = objective;
    this.section = section;
    this.gridSource = section;
  }

  /** A formula of up to two variables; null if it takes too much work to be shown. */
  static @Nullable OpenFormula of(Formula formula) {
    Formula withAxes = formula.withVariables(axesFor(formula.variables()));
    FormulaObjective objective = FormulaObjective.of(withAxes);
    Section section = objective.through(Slice.plain());
    return section.work() > MOST_WORK ? null : new OpenFormula(withAxes, objective, section);
  }

  /** The names of the two horizontal axes: the formula's own, with one that it does not use. */
  static List<String> axesFor(List<String> variables) {
    if (variables.size() >= 2) {
      return variables;
    }
    if (variables.isEmpty() || variables.get(0).equals("x")) {
      return List.of("x", "y");
    }
    return variables.get(0).equals("y") ? List.of("x", "y") : List.of(variables.get(0), "y");
  }

  /** A frame of this formula. */
  record Framed(OpenFormula owner, Frame frame) {}
}
