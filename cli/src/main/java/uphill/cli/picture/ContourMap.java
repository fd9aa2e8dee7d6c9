package uphill.cli.picture;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import uphill.descent.Stop;
import uphill.landscape.Frame;
import uphill.landscape.Mesh;
import uphill.landscape.Window;
import uphill.objective.Objective;
import uphill.objective.Section;
import uphill.objective.Slice;

/** The plane from straight above: heights as shades, contour lines, and the paths. */
final class ContourMap {
  private static final int SHADES = 280;
  private static final int MESH = 161;
  private static final int MOST_DOTS = 150;
  private static final int MOST_POINTS = 4000;

  private final List<String> variables;
  private final List<Runner> runners;
  private final Section section;
  private final Frame frame;

  ContourMap(List<String> variables, Objective objective, List<Runner> runners) {
    this.variables = variables;
    this.runners = runners;
    this.section = objective.through(Slice.plain());
    this.frame = Frame.of(section, View.of(runners));
  }

  void draw(Canvas canvas, double x, double y, double side) {
    Window window = frame.window();
    Axis across = new Axis(window.xmin(), window.xmax(), x, x + side, false);
    Axis up = new Axis(window.ymin(), window.ymax(), y + side, y, false);
    canvas.image(ground(window), x, y, side, side);
    canvas.clip(x, y, side, side);
    contours(canvas, x, y, side);
    for (int k = 0; k < runners.size(); k++) {
      path(canvas, k, across, up);
    }
    for (int k = 0; k < runners.size(); k++) {
      ends(canvas, k, across, up);
    }
    double[] first = runners.get(0).run().points();
    canvas.circle(across.pixel(first[0]), up.pixel(first[1]), 6, Palette.PAPER, Palette.INK);
    canvas.endClip();
    frame(canvas, across, up, x, y, side);
  }

  private BufferedImage ground(Window window) {
    BufferedImage image = new BufferedImage(SHADES, SHADES, BufferedImage.TYPE_INT_RGB);
    double[] xs = new double[SHADES];
    double[] ys = new double[SHADES];
    double[] values = new double[SHADES];
    for (int i = 0; i < SHADES; i++) {
      xs[i] = window.x((2 * i + 1.0) / SHADES - 1);
    }
    for (int j = 0; j < SHADES; j++) {
      Arrays.fill(ys, window.y(1 - (2 * j + 1.0) / SHADES));
      section.values(xs, ys, SHADES, values);
      for (int i = 0; i < SHADES; i++) {
        boolean isThere = values[i] - values[i] == 0;
        image.setRGB(i, j, isThere ? Palette.ground(shade(values[i])) : Palette.NOWHERE);
      }
    }
    return image;
  }

  /** Low ground gets more of the shades than high ground, where descents have no business. */
  private double shade(double height) {
    return Math.sqrt(Math.max(0, Math.min(1, frame.w(height))));
  }

  private void contours(Canvas canvas, double x, double y, double side) {
    Mesh mesh = frame.mesh(MESH);
    float[] places = mesh.contours();
    double[] points = new double[places.length];
    for (int i = 0; i + 1 < points.length; i += 2) {
      points[i] = x + (places[i] + 1) / 2 * side;
      points[i + 1] = y + (1 - places[i + 1]) / 2 * side;
    }
    canvas.segments(points, new Canvas.Pen(Palette.CONTOUR, 0.9, 0.55));
  }

  private void path(Canvas canvas, int k, Axis across, Axis up) {
    double[] points = pixels(runners.get(k).run().points(), across, up);
    canvas.line(points, new Canvas.Pen(Palette.HALO, 5, 0.65));
    canvas.line(points, new Canvas.Pen(Palette.runner(k), 2.2, 1, Palette.dash(k)));
    if (points.length / 2 <= MOST_DOTS) {
      for (int i = 2; i + 1 < points.length; i += 2) {
        canvas.circle(points[i], points[i + 1], 2.2, Palette.runner(k), Palette.runner(k));
      }
    }
  }

  private void ends(Canvas canvas, int k, Axis across, Axis up) {
    double[] points = pixels(runners.get(k).run().points(), across, up);
    if (points.length == 0) {
      return;
    }
    double x = points[points.length - 2];
    double y = points[points.length - 1];
    Stop.Reason reason = runners.get(k).run().stop().reason();
    if (reason == Stop.Reason.DIVERGED || reason == Stop.Reason.UNDEFINED) {
      double[] cross = {x - 6, y - 6, x + 6, y + 6, x - 6, y + 6, x + 6, y - 6};
      canvas.segments(cross, new Canvas.Pen(Palette.runner(k), 2.5, 1));
    } else {
      canvas.circle(x, y, 5.5, Palette.runner(k), Palette.HALO);
    }
  }

  /** Far-off places are held near the map, so that a canvas can draw towards them. */
  private static double[] pixels(double[] points, Axis across, Axis up) {
    int every = Math.max(1, points.length / 2 / MOST_POINTS);
    double[] pixels = new double[points.length + 2];
    int n = 0;
    int last = points.length / 2 - 1;
    for (int k = 0; k <= last; k += k + every > last && k < last ? last - k : every) {
      double x = across.pixel(points[2 * k]);
      double y = up.pixel(points[2 * k + 1]);
      if (x - x != 0 || y - y != 0) {
        break;
      }
      pixels[n++] = Math.max(-5000, Math.min(5000, x));
      pixels[n++] = Math.max(-5000, Math.min(5000, y));
    }
    return Arrays.copyOf(pixels, n);
  }

  private void frame(Canvas canvas, Axis across, Axis up, double x, double y, double side) {
    double[] edge = {x, y, x + side, y, x + side, y + side, x, y + side, x, y};
    canvas.line(edge, new Canvas.Pen(Palette.SOFT_INK, 1, 1));
    for (double tick : across.ticks(6)) {
      double at = across.pixel(tick);
      canvas.line(
          new double[] {at, y + side, at, y + side + 5}, new Canvas.Pen(Palette.SOFT_INK, 1, 1));
      canvas.text(
          across.label(tick), at, y + side + 20, 12, Palette.SOFT_INK, Canvas.Anchor.MIDDLE);
    }
    for (double tick : up.ticks(6)) {
      double at = up.pixel(tick);
      canvas.line(new double[] {x - 5, at, x, at}, new Canvas.Pen(Palette.SOFT_INK, 1, 1));
      canvas.text(up.label(tick), x - 9, at + 4, 12, Palette.SOFT_INK, Canvas.Anchor.END);
    }
    canvas.text(variables.get(0), x + side, y + side + 36, 14, Palette.INK, Canvas.Anchor.END);
    canvas.text(variables.get(1), x - 9, y - 10, 14, Palette.INK, Canvas.Anchor.END);
  }
}
