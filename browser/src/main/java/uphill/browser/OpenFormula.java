package uphill.browser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.fit.FitObjective;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.landscape.Frame;
import uphill.objective.FormulaObjective;
import uphill.objective.GridSource;
import uphill.objective.Objective;
import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.program.Program;

/**
 * A function of two variables that the page holds: what it is made of, and the window it was last
 * framed in.
 */
final class OpenFormula {
  /** What a reading at a point may cost, so that it comes in the frame in which it is asked for. */
  static final int MOST_WORK = 50_000;

  /** A gradient that takes more operations has partials that nobody reads. */
  static final int MOST_READABLE_WORK = 5_000;

  /** The longest LaTeX that a partial may have to be shown. */
  static final int LONGEST_LATEX = 5_000;

  /** How large a formula is read at all. */
  static final int MOST_NODES = 30_000;

  /** What was typed: all of it, or the model of a fit. */
  final Formula typed;

  /** What it says, as text and in LaTeX. */
  final String text;

  final String latex;

  /** The names of the two horizontal axes. */
  final List<String> axes;

  final Objective objective;

  /** What is read at a point. */
  final Section section;

  /** What is drawn: the same, or as good as the same and cheaper. */
  final Section drawn;

  /** The program of its value, if it is one that can be compiled. */
  final @Nullable Program program;

  /** What is fitted, if data stands beside the surface. */
  final @Nullable FitObjective fit;

  /** Fills the grids of meshes: the section, until compiled code is attached. */
  GridSource gridSource;

  /** Half the sides of the window last framed: what counts as the same place, for flat points. */
  double halfWidth = 5;

  double halfDepth = 5;

  private OpenFormula(
      Formula typed,
      String text,
      String latex,
      List<String> axes,
      Objective objective,
      Section drawn,
      @Nullable Program program,
      @Nullable FitObjective fit) {
    this.typed = typed;
    this.text = text;
    this.latex = latex;
    this.axes = axes;
    this.objective = objective;
    this.section = objective.through(Slice.plain());
    this.drawn = drawn;
    this.program = program;
    this.fit = fit;
    this.gridSource = drawn;
  }

  static OpenFormula of(Formula formula, FormulaObjective objective) {
    return new OpenFormula(
        formula,
        formula.expression().text(),
        formula.latex(),
        formula.variables(),
        objective,
        objective.through(Slice.plain()),
        objective.program(),
        null);
  }

  /** A fit, drawn by another one to fewer rows. */
  static OpenFormula of(FitObjective fit, FitObjective drawn) {
    return new OpenFormula(
        fit.model().formula(),
        fit.reading().text(),
        fit.reading().latex(),
        fit.model().parameters(),
        fit,
        drawn.through(Slice.plain()),
        null,
        fit);
  }

  /** One for each axis, for reading; none if they are too long to be read. */
  List<FitObjective.Reading> partials() {
    try {
      if (fit != null) {
        return fit.partials();
      }
      List<FitObjective.Reading> readings = new ArrayList<>();
      if (section.work() <= MOST_READABLE_WORK) {
        for (Expr partial : typed.partials()) {
          readings.add(new FitObjective.Reading(partial.text(), partial.latex()));
        }
      }
      return readings;
    } catch (FormulaException tooLong) {
      return List.of();
    }
  }

  /** A frame of this formula. */
  record Framed(OpenFormula owner, Frame frame) {}
}
