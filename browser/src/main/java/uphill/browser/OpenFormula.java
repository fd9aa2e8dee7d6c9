package uphill.browser;

import java.util.List;
import uphill.formula.Formula;
import uphill.landscape.Frame;
import uphill.objective.FormulaObjective;
import uphill.objective.GridSource;
import uphill.objective.Section;
import uphill.objective.Slice;

/** A formula the page holds: what it is made of, and the window it was last framed in. */
final class OpenFormula {
  final Formula formula;
  final FormulaObjective objective;
  final Section section;

  /** Fills the grids of meshes: the section, until compiled code is attached. */
  GridSource gridSource;

  /** Half the sides of the window last framed: what counts as the same place, for flat points. */
  double halfWidth = 5;

  double halfDepth = 5;

  /** A formula of two variables. */
  OpenFormula(Formula formula) {
    this.formula = formula;
    this.objective = FormulaObjective.of(formula);
    this.section = objective.through(Slice.plain());
    this.gridSource = section;
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
