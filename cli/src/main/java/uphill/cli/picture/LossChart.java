package uphill.cli.picture;

import java.util.Arrays;
import java.util.List;

/**
 * Value against step, on a logarithmic axis where all values are above 0 and far apart. A run that
 * goes below a trillionth of the start leaves that axis, with an open triangle where it does: one
 * very good run must not squeeze the others.
 */
final class LossChart {
  private static final int MOST_POINTS = 1500;
  private static final double FAR_APART = 30;

  /** Values below are as good as 0 beside those of the start. */
  private static final double SMALLEST_SHARE = 1e-12;

  private final List<Runner> runners;
  private double low = Double.POSITIVE_INFINITY;
  private double high = Double.NEGATIVE_INFINITY;
  private final double start;
  private int steps = 1;

  LossChart(List<Runner> runners) {
    this.runners = runners;
    start = Math.abs(runners.get(0).run().values()[0]);
    double ceiling = start - start == 0 ? 1e3 * (1 + start) : Double.MAX_VALUE;
    for (Runner runner : runners) {
      steps = Math.max(steps, runner.run().steps());
      for (double value : runner.run().values()) {
        if (value - value == 0 && value <= ceiling) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
    }
  }

  void draw(Canvas canvas, double x, double y, double width, double height) {
    canvas.text("loss by step", x, y - 10, 13, Palette.SOFT_INK, Canvas.Anchor.START);
    if (!(high >= low)) {
      canvas.text("no value", x + 8, y + 20, 13, Palette.SOFT_INK, Canvas.Anchor.START);
      return;
    }
    Axis across = new Axis(0, steps, x, x + width, false);
    Axis up = up(y, height);
    for (double tick : across.ticks(5)) {
      if (tick == Math.rint(tick)) {
        double at = across.pixel(tick);
        canvas.text(
            across.label(tick), at, y + height + 18, 12, Palette.SOFT_INK, Canvas.Anchor.MIDDLE);
      }
    }
    for (double tick : up.ticks(6)) {
      double at = up.pixel(tick);
      canvas.line(new double[] {x, at, x + width, at}, new Canvas.Pen(Palette.RULE, 1, 1));
      canvas.text(up.label(tick), x - 8, at + 4, 12, Palette.SOFT_INK, Canvas.Anchor.END);
    }
    canvas.text("step", x + width, y + height + 34, 12, Palette.SOFT_INK, Canvas.Anchor.END);
    canvas.clip(x - 2, y - 2, width + 4, height + 4);
    for (int k = 0; k < runners.size(); k++) {
      double[] points = points(runners.get(k).run().values(), across, up);
      canvas.line(points, new Canvas.Pen(Palette.runner(k), 2, 1, Palette.dash(k)));
    }
    canvas.endClip();
    for (int k = 0; k < runners.size(); k++) {
      leave(canvas, runners.get(k).run().values(), Palette.runner(k), across, up);
    }
  }

  /** An open triangle where a run goes below the axis. */
  private static void leave(Canvas canvas, double[] values, int colour, Axis across, Axis up) {
    for (int k = 0; k < values.length && up.isLogarithmic(); k++) {
      if (values[k] < up.low()) {
        double x = across.pixel(k);
        double y = up.from();
        double[] triangle = {x, y + 7, x - 5, y - 1, x + 5, y - 1, x, y + 7};
        canvas.line(triangle, new Canvas.Pen(colour, 1.5, 1));
        return;
      }
    }
  }

  private Axis up(double y, double height) {
    double least = Math.max(low, (start > 0 ? start : high) * SMALLEST_SHARE);
    if (high > 0 && low >= 0 && high > FAR_APART * low) {
      return new Axis(least / 1.5, high * 1.5, y + height, y, true);
    }
    double margin = high > low ? 0.06 * (high - low) : Math.max(1e-3, Math.abs(high) * 1e-3);
    return new Axis(low - margin, high + margin, y + height, y, false);
  }

  /** What is below the axis goes to its foot, and no further. */
  private static double[] points(double[] values, Axis across, Axis up) {
    int every = Math.max(1, values.length / MOST_POINTS);
    double[] points = new double[2 * (values.length / every + 2)];
    int n = 0;
    for (int k = 0; k < values.length; k += every) {
      double value = values[k];
      if (value - value != 0) {
        break;
      }
      points[n++] = across.pixel(k);
      points[n++] = up.pixel(up.isLogarithmic() ? Math.max(value, up.low()) : value);
      if (up.isLogarithmic() && value < up.low()) {
        break;
      }
    }
    return Arrays.copyOf(points, n);
  }
}
