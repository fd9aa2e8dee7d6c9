package uphill.descent;

import java.util.Locale;
import uphill.formula.Formula;
import uphill.objective.FormulaObjective;

/** Runs on formulas. */
final class Runs {
  private Runs() {}

  static FormulaObjective objective(String formula) {
    return FormulaObjective.of(Formula.parse(formula));
  }

  static OptimizerName named(String name) {
    return OptimizerName.valueOf(name.toUpperCase(Locale.ROOT));
  }

  static Descent descent(String formula, Recipe recipe, double... start) {
    return new Descent(objective(formula), start, recipe);
  }

  /** The points of a run in one variable. */
  static double[] points(String formula, Recipe recipe, int steps, double start) {
    return Trajectory.of(descent(formula, recipe, start), steps).points();
  }

  static Recipe recipe(Optimizer optimizer, double rate) {
    return Recipe.of(optimizer).withRate(rate).with(Tolerance.NONE);
  }
}
