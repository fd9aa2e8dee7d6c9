package uphill.browser;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSByRef;
import org.teavm.jso.JSObject;
import uphill.fit.Data;
import uphill.fit.FitObjective;
import uphill.fit.Loss;
import uphill.landscape.Outlook;
import uphill.landscape.Ticks;
import uphill.landscape.Window;

/** What stands beside a fit's surface, as the plain objects lab/src/engine/engine.ts describes. */
final class FitAnswers {
  /** What is left free around the data, as a share of its extent. */
  private static final double MARGIN = 0.08;

  private FitAnswers() {}

  /**
   * Where the data is drawn, which losses have a meaning for it, and of how many rows, gathered if
   * there are more, the surface is drawn: a DataPlot, or null.
   */
  static @Nullable JSObject plot(@Nullable FitObjective fit, int drawnRows) {
    if (fit == null) {
      return null;
    }
    Data data = fit.data();
    double[] range = data.range();
    widen(range, 0);
    widen(range, 2);
    List<String> losses = new ArrayList<>();
    for (Loss loss : Loss.values()) {
      if (loss.objection(data).isEmpty()) {
        losses.add(loss.key());
      }
    }
    return plot(
        range[0],
        range[1],
        range[2],
        range[3],
        Ticks.within(range[0], range[1], 5),
        Ticks.within(range[2], range[3], 4),
        String.join(" ", losses),
        drawnRows);
  }

  private static void widen(double[] range, int at) {
    double extent = range[at + 1] - range[at];
    double margin = extent > 0 ? MARGIN * extent : Math.max(1, Math.abs(range[at]) / 2);
    range[at] -= margin;
    range[at + 1] += margin;
  }

  @JSBody(
      params = {"xmin", "xmax", "ymin", "ymax", "ticksX", "ticksY", "losses", "drawnRows"},
      script =
          "return { xmin: xmin, xmax: xmax, ymin: ymin, ymax: ymax, ticksX: ticksX,"
              + " ticksY: ticksY, losses: losses.split(' '),"
              + " drawnRows: drawnRows };")
  private static native JSObject plot(
      double xmin,
      double xmax,
      double ymin,
      double ymax,
      @JSByRef double[] ticksX,
      @JSByRef double[] ticksY,
      String losses,
      int drawnRows);

  /** The model's values at equidistant places from {@code from} to {@code to}, or null. */
  static @Nullable JSObject curve(
      @Nullable FitObjective fit, double a, double b, double from, double to, int count) {
    if (fit == null) {
      return null;
    }
    double[] xs = new double[count];
    for (int k = 0; k < count; k++) {
      xs[k] = from + (to - from) * k / (count - 1);
    }
    return numbers(fit.curve(new double[] {a, b}, xs));
  }

  @JSBody(params = "numbers", script = "return numbers;")
  private static native JSObject numbers(@JSByRef double[] numbers);

  static JSObject outlook(Outlook outlook) {
    Window window = outlook.window();
    return outlook(
        window.xmin(), window.xmax(), window.ymin(), window.ymax(), outlook.x(), outlook.y());
  }

  @JSBody(
      params = {"xmin", "xmax", "ymin", "ymax", "x", "y"},
      script = "return { xmin: xmin, xmax: xmax, ymin: ymin, ymax: ymax, x: x, y: y };")
  private static native JSObject outlook(
      double xmin, double xmax, double ymin, double ymax, double x, double y);
}
