package uphill.browser;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.core.JSString;
import org.teavm.jso.typedarrays.Float64Array;
import uphill.fit.Data;
import uphill.fit.FitObjective;
import uphill.fit.Loss;
import uphill.fit.Model;
import uphill.formula.Formula;
import uphill.formula.FormulaException;
import uphill.objective.FormulaObjective;

/**
 * What the page asks to see, read: the text of a formula, or a fit as a plain object of model, loss
 * and data. Both become an {@link OpenFormula}, and from there on nobody asks which it was.
 */
final class Subject {
  /**
   * What a reading of a fit may cost, in instructions over all rows: some hundredths of a second.
   */
  private static final int MOST_FIT_WORK = 8_000_000;

  /** Rows that a picture of a fit is drawn of, at most. */
  private static final int MOST_DRAWN_ROWS = 512;

  private static final String TOO_LARGE =
      "This formula is too large to be shown as a landscape: its value and gradient may take up to "
          + OpenFormula.MOST_WORK
          + " operations at a point. Lower the upper bound of its sum or product.";

  private static final String TOO_MUCH_DATA =
      "This model is too large for so many rows: shorten it, or take fewer rows.";

  private Subject() {}

  /**
   * Opens it.
   *
   * @throws FormulaException with the spot, if the text of formula or model cannot be shown
   */
  static OpenFormula open(JSObject what) {
    return isText(what) ? formula(((JSString) what).stringValue()) : fit(what);
  }

  private static OpenFormula formula(String text) {
    Formula formula = Formula.parse(text, OpenFormula.MOST_NODES);
    List<String> variables = formula.variables();
    if (variables.size() > 2) {
      throw refusal("too-many-variables", tooMany("formula", "variables", variables), text);
    }
    Formula withAxes = formula.withVariables(axes(variables, "x", "y"));
    OpenFormula opened = OpenFormula.of(withAxes, FormulaObjective.of(withAxes));
    if (opened.section.work() > OpenFormula.MOST_WORK) {
      throw refusal("too-large-to-show", TOO_LARGE, text);
    }
    return opened;
  }

  private static OpenFormula fit(JSObject what) {
    String text = model(what);
    Model model = Model.parse(text, OpenFormula.MOST_NODES);
    List<String> parameters = model.parameters();
    if (parameters.size() > 2) {
      throw refusal("too-many-variables", tooMany("model", "parameters", parameters), text);
    }
    Loss loss = Loss.named(loss(what)).orElse(Loss.SQUARED);
    Data data = Data.of(xs(what).copyToJavaArray(), ys(what).copyToJavaArray());
    @Nullable String objection = loss.objection(data).orElse(null);
    if (objection != null) {
      throw refusal("loss-of-data", objection, text);
    }
    Model withAxes = model.withParameters(axes(parameters, "a", "b"));
    FitObjective fit = FitObjective.of(withAxes, loss, data);
    if (fit.work() > MOST_FIT_WORK) {
      throw refusal("too-large-to-show", TOO_MUCH_DATA, text);
    }
    return OpenFormula.of(fit, fit.gathered(MOST_DRAWN_ROWS));
  }

  /** The names of the two horizontal axes: its own, with one that it does not use. */
  private static List<String> axes(List<String> variables, String first, String second) {
    if (variables.size() >= 2) {
      return variables;
    }
    if (variables.isEmpty() || variables.get(0).equals(first)) {
      return List.of(first, second);
    }
    return variables.get(0).equals(second)
        ? List.of(first, second)
        : List.of(variables.get(0), second);
  }

  private static FormulaException refusal(String code, String message, String text) {
    return new FormulaException(code, message, 0, text.length(), null);
  }

  private static String tooMany(String what, String inputs, List<String> variables) {
    var names = new StringBuilder();
    for (int k = 0; k < variables.size(); k++) {
      names
          .append(k == 0 ? "" : k + 1 < variables.size() ? ", " : " and ")
          .append(variables.get(k));
      if (k == 6 && variables.size() > 8) {
        names.append(", … ").append(variables.size()).append(" in all");
        break;
      }
    }
    return "This "
        + what
        + " has the "
        + inputs
        + " "
        + names
        + "; a landscape shows two."
        + " Put numbers in the place of the others.";
  }

  @JSBody(params = "what", script = "return typeof what === 'string';")
  private static native boolean isText(JSObject what);

  @JSBody(params = "what", script = "return what.model;")
  private static native String model(JSObject what);

  @JSBody(params = "what", script = "return what.loss;")
  private static native String loss(JSObject what);

  @JSBody(params = "what", script = "return what.xs;")
  private static native Float64Array xs(JSObject what);

  @JSBody(params = "what", script = "return what.ys;")
  private static native Float64Array ys(JSObject what);
}
