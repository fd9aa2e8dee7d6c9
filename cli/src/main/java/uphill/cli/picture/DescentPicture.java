package uphill.cli.picture;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import uphill.descent.Stop;
import uphill.objective.Objective;

/**
 * A picture of one or more runs from one start: the map with its contours and paths, if there are
 * two variables, and the loss against the step.
 */
public final class DescentPicture {
  private static final int MAP = 560;
  private static final int CHART = 340;
  private static final int LEFT = 56;
  private static final int TOP = 64;
  private static final int GAP = 84;
  private static final int RIGHT = 24;
  private static final int HEIGHT = TOP + MAP + 48;
  private static final int LEGEND_LINE = 40;
  private static final int TITLE_LENGTH = 90;

  private final String title;
  private final List<String> variables;
  private final Objective objective;
  private final List<Runner> runners;

  /**
   * Takes what is to be drawn.
   *
   * @param title above the picture: the formula
   * @param variables the names of the coordinates
   * @param runners at least one, each of the objective's dimension
   */
  public DescentPicture(
      String title, List<String> variables, Objective objective, List<Runner> runners) {
    this.title = title;
    this.variables = List.copyOf(variables);
    this.objective = objective;
    this.runners = List.copyOf(runners);
  }

  /** Writes it as SVG. */
  public void svg(OutputStream out) throws IOException {
    Canvas canvas = new SvgCanvas(width(), HEIGHT);
    draw(canvas);
    canvas.write(out);
  }

  /**
   * Writes it as PNG, at twice the size in pixels.
   *
   * @throws IOException if it cannot be written, or the machine has no fonts
   */
  public void png(OutputStream out) throws IOException {
    Canvas canvas = new PngCanvas(width(), HEIGHT);
    try {
      draw(canvas);
    } catch (LinkageError | RuntimeException noFonts) {
      if (noFonts.toString().contains("ont")) {
        throw new IOException("This machine has no fonts to draw with; SVG needs none.", noFonts);
      }
      throw noFonts;
    }
    canvas.write(out);
  }

  private boolean hasMap() {
    return objective.dimension() == 2;
  }

  private int width() {
    return LEFT + (hasMap() ? MAP + GAP : 0) + CHART + RIGHT;
  }

  private void draw(Canvas canvas) {
    canvas.rectangle(0, 0, width(), HEIGHT, Palette.PAPER);
    String shown =
        title.length() > TITLE_LENGTH ? title.substring(0, TITLE_LENGTH - 1) + "…" : title;
    canvas.text(shown, LEFT, 36, 18, Palette.INK, Canvas.Anchor.START);
    if (hasMap()) {
      new ContourMap(variables, objective, runners).draw(canvas, LEFT, TOP, MAP);
    }
    double x = LEFT + (hasMap() ? MAP + GAP : 0);
    double height = MAP - 48 - LEGEND_LINE * runners.size();
    new LossChart(runners).draw(canvas, x, TOP, CHART, height);
    legend(canvas, x, TOP + height + 72);
  }

  private void legend(Canvas canvas, double x, double y) {
    for (int k = 0; k < runners.size(); k++) {
      Runner runner = runners.get(k);
      double at = y + k * LEGEND_LINE;
      canvas.line(
          new double[] {x, at - 4, x + 28, at - 4},
          new Canvas.Pen(Palette.runner(k), 2.5, 1, Palette.dash(k)));
      canvas.text(runner.name(), x + 38, at, 13, Palette.INK, Canvas.Anchor.START);
      canvas.text(end(runner), x + 38, at + 17, 12, Palette.SOFT_INK, Canvas.Anchor.START);
    }
  }

  private static String end(Runner runner) {
    Stop stop = runner.run().stop();
    double value = runner.run().values()[runner.run().steps()];
    String height = Double.isFinite(value) ? ", f = " + short4(value) : "";
    return stop.reason() == Stop.Reason.STEPS
        ? "all " + stop.step() + " steps made" + height
        : stop.reason().word() + " at step " + stop.step() + height;
  }

  /** Four significant digits. */
  private static String short4(double value) {
    String text = new BigDecimal(value).round(new MathContext(4)).toString();
    return text.replace("E+", "e").replace("E", "e").replace('-', '−');
  }
}
