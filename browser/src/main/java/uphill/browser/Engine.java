package uphill.browser;

import org.teavm.jso.JSExport;
import uphill.formula.Formula;
import uphill.formula.FormulaException;

/** The engine's exports to the page. */
public final class Engine {
  private Engine() {}

  @JSExport
  public static String open(String text) {
    try {
      return Formula.parse(text).latex();
    } catch (FormulaException problem) {
      return problem.getMessage();
    }
  }
}
