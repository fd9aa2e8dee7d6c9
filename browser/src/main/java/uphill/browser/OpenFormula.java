package uphill.browser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.fit.FitObjective;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.landscape.Frame;
import uphill.objective.ExactAtPoints;
import uphill.objective.FormulaObjective;
import uphill.objective.GridSource;
import uphill.objective.Objective;
import uphill.objective.SampledSection;
import uphill.objective.Section;
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

  /** The names of the variables, all n of them; none where they have no names. */
  final List<String> variables;

  final Objective objective;

  /** The plane that it is seen through, with the names of the two horizontal axes. */
  final Sight sight;

  /** What is read at a point. */
  Section section;

  /** What is drawn: the same, or as good as the same and cheaper. */
  Section drawn;

  /** What tools at a point are drawn of. */
  Section aimed;

  /** The program of its value, if it is one that can be compiled. */
  final @Nullable Program program;

  /** What is fitted, if data stands beside the surface. */
  final @Nullable FitObjective fit;

  /** Of how many rows its picture is made, if data stands beside the surface. */
  final int drawnRows;

  /** Fills the grids of meshes: the section, until compiled code is attached. */
  GridSource gridSource;

  /** Half the sides of the window last framed: what counts as the same place, for flat points. */
  double halfWidth = 5;

  double halfDepth = 5;

  private OpenFormula(
      Words words,
      List<String> variables,
      Objective objective,
      Objective drawn,
      Sight sight,
      @Nullable Program program,
      @Nullable FitObjective fit) {
    this.typed = words.typed();
    this.text = words.text();
    this.latex = words.latex();
    this.variables = variables;
    this.objective = objective;
    this.sight = sight;
    this.section = objective.through(sight.slice());
    this.drawn = drawn == objective ? section : drawn.through(sight.slice());
    this.aimed = this.drawn;
    this.program = program;
    this.fit = fit;
    this.drawnRows = drawn instanceof FitObjective gathered ? gathered.data().rows() : 0;
    this.gridSource = this.drawn;
  }

  /** How it is written. */
  record Words(Formula typed, String text, String latex) {
    static Words of(Formula formula) {
      return new Words(formula, formula.expression().text(), formula.latex());
    }
  }

  /**
   * Any objective seen through a plane.
   *
   * @param variables the names of the coordinates, or none
   * @param drawn the same objective, or one as good for pictures and cheaper
   */
  static OpenFormula of(
      Words words, List<String> variables, Objective objective, Objective drawn, Sight sight) {
    return new OpenFormula(words, variables, objective, drawn, sight, null, null);
  }

  /** A formula of two or more variables. */
  static OpenFormula of(Formula formula, FormulaObjective objective, Sight sight) {
    return new OpenFormula(
        Words.of(formula),
        formula.variables(),
        objective,
        objective,
        sight,
        objective.programThrough(sight.slice()),
        null);
  }

  /** A fit, drawn by another one to fewer rows. */
  static OpenFormula of(FitObjective fit, FitObjective drawn) {
    return new OpenFormula(
        new Words(fit.model().formula(), fit.reading().text(), fit.reading().latex()),
        fit.model().parameters(),
        fit,
        drawn,
        Sight.plain(fit.model().parameters()),
        null,
        fit);
  }

  /**
   * Draws it by samples, and reads from them how it bends; value and gradient at a point stay
   * exact.
   */
  void drawBy(SampledSection samples) {
    Section exact = aimed instanceof ExactAtPoints known ? known.exact() : section;
    section = new ExactAtPoints(exact, samples);
    aimed = section;
    drawn = samples;
    gridSource = samples;
  }

  /** The point of n coordinates that (x, y) stands for. */
  double[] point(double x, double y) {
    double[] point = new double[objective.dimension()];
    sight.slice().point(x, y, point);
    return point;
  }

  /** One for each axis, for reading; none if they are too long to be read. */
  List<FitObjective.Reading> partials() {
    try {
      if (fit != null) {
        return fit.partials();
      }
      List<FitObjective.Reading> readings = new ArrayList<>();
      if (section.work() <= MOST_READABLE_WORK) {
        // Directions that are no coordinates have no name in the formula.
        List<String> named = variables.containsAll(sight.axes()) ? sight.axes() : List.of();
        for (Expr partial : typed.partialsIn(named)) {
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
