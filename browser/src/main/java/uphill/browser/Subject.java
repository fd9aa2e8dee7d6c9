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
 * What the page asks to see, read: the text of a formula, alone or in a plain object with the plane
 * that it is seen through, a fit as a plain object of model, loss and data, or a network's loss and
 * a plane. All become an {@link OpenFormula}, and from there on nobody asks which it was.
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
    if (isText(what)) {
      return formula(((JSString) what).stringValue(), Sight.Wish.USUAL);
    }
    if (NetworkSubject.isOne(what)) {
      return NetworkSubject.open(what);
    }
    return isFit(what) ? fit(what) : formula(text(what), wish(what));
  }

  private static OpenFormula formula(String text, Sight.Wish wish) {
    if (last == null || !last.formula.text().equals(text)) {
      last = Known.of(text);
    }
    Known known = last;
    List<String> variables = known.formula.variables();
    Sight sight =
        variables.size() > 2 ? Sight.of(wish, known.objective, variables) : Sight.plain(variables);
    OpenFormula opened = OpenFormula.of(known.formula, known.objective, sight);
    if (opened.section.work() > OpenFormula.MOST_WORK) {
      throw refusal("too-large-to-show", TOO_LARGE, text);
    }
    return opened;
  }

  /** The formula that was read last: another plane through it needs no other reading. */
  private record Known(Formula formula, FormulaObjective objective) {
    static Known of(String text) {
      Formula formula = Formula.parse(text, OpenFormula.MOST_NODES);
      List<String> variables = formula.variables();
      Formula named =
          variables.size() > 2 ? formula : formula.withVariables(axes(variables, "x", "y"));
      return new Known(named, FormulaObjective.of(named));
    }
  }

  private static @Nullable Known last;

  private static Sight.Wish wish(JSObject what) {
    return new Sight.Wish(
        slice(what),
        numbers(what, "p").copyToJavaArray(),
        numbers(what, "back").copyToJavaArray(),
        seed(what));
  }

  private static OpenFormula fit(JSObject what) {
    String text = model(what);
    Loss loss = Loss.named(loss(what)).orElse(Loss.SQUARED);
    Data data = Data.of(xs(what).copyToJavaArray(), ys(what).copyToJavaArray());
    boolean isKnown =
        lastFit != null && lastFit.loss() == loss && lastFit.model().formula().text().equals(text);
    Model model = isKnown ? lastFit.model() : model(text);
    @Nullable String objection = loss.objection(data).orElse(null);
    if (objection != null) {
      throw refusal("loss-of-data", objection, text);
    }
    FitObjective fit = isKnown ? lastFit.with(data) : FitObjective.of(model, loss, data);
    lastFit = fit;
    if (fit.work() > MOST_FIT_WORK) {
      throw refusal("too-large-to-show", TOO_MUCH_DATA, text);
    }
    return OpenFormula.of(fit, fit.gathered(MOST_DRAWN_ROWS));
  }

  /** The fit that was read last: while one of its rows is dragged, only the data is other. */
  private static @Nullable FitObjective lastFit;

  private static Model model(String text) {
    Model model = Model.parse(text, OpenFormula.MOST_NODES);
    List<String> parameters = model.parameters();
    if (parameters.size() > 2) {
      throw refusal("too-many-variables", tooMany(parameters), text);
    }
    return model.withParameters(axes(parameters, "a", "b"));
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

  private static String tooMany(List<String> variables) {
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
    return "This model has the parameters "
        + names
        + "; a landscape shows two."
        + " Put numbers in the place of the others.";
  }

  @JSBody(params = "what", script = "return typeof what === 'string';")
  private static native boolean isText(JSObject what);

  @JSBody(params = "what", script = "return what.model !== undefined;")
  private static native boolean isFit(JSObject what);

  @JSBody(params = "what", script = "return what.formula;")
  private static native String text(JSObject what);

  @JSBody(params = "what", script = "return what.slice;")
  private static native String slice(JSObject what);

  @JSBody(
      params = {"what", "key"},
      script = "return what[key];")
  private static native Float64Array numbers(JSObject what, String key);

  @JSBody(params = "what", script = "return what.seed;")
  private static native int seed(JSObject what);

  @JSBody(params = "what", script = "return what.model;")
  private static native String model(JSObject what);

  @JSBody(params = "what", script = "return what.loss;")
  private static native String loss(JSObject what);

  @JSBody(params = "what", script = "return what.xs;")
  private static native Float64Array xs(JSObject what);

  @JSBody(params = "what", script = "return what.ys;")
  private static native Float64Array ys(JSObject what);
}
