package uphill.cli;

import java.util.List;
import uphill.descent.Descent;
import uphill.formula.Formula;
import uphill.objective.FormulaObjective;

/**
 * A descent that is asked for: from where, over what, by whom.
 *
 * @param text the formula as typed
 * @param start n coordinates in the order of the formula's variables
 * @param racers at least one
 * @param steps how many at most
 */
record Walk(String text, Formula formula, double[] start, List<Racer> racers, int steps) {

  List<String> variables() {
    return formula.variables();
  }

  FormulaObjective objective() {
    return FormulaObjective.of(formula);
  }

  /** A racer's run, at its start. */
  Descent descent(Racer racer) {
    return new Descent(objective(), start, racer.recipe());
  }
}
