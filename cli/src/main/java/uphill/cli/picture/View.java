package uphill.cli.picture;

import java.util.List;
import uphill.descent.Stop;
import uphill.landscape.Window;

/** Which part of the plane a map shows: all of the paths but for where they run away. */
final class View {
  private static final double MARGIN = 0.22;

  /** A path more slanted than this is shown with sides of different scale. */
  private static final double MOST_SLANTED = 8;

  private double xmin = Double.POSITIVE_INFINITY;
  private double xmax = Double.NEGATIVE_INFINITY;
  private double ymin = Double.POSITIVE_INFINITY;
  private double ymax = Double.NEGATIVE_INFINITY;

  /** A run that diverges is shown as long as its values keep to this many times the first. */
  private static final double MOST_GROWTH = 20;

  private View() {}

  static Window of(List<Runner> runners) {
    View view = new View();
    for (Runner runner : runners) {
      view.take(runner);
    }
    return view.window();
  }

  /** The start, and all places that are neither much higher nor in an abyss. */
  private void take(Runner runner) {
    boolean diverges = runner.run().stop().reason() == Stop.Reason.DIVERGED;
    double[] points = runner.run().points();
    double[] values = runner.run().values();
    double start = values[0];
    double lowest = start;
    for (double value : values) {
      lowest = value < lowest ? value : lowest;
    }
    double most = diverges ? MOST_GROWTH * (1 + Math.abs(start)) : 1e9;
    double ceiling =
        diverges ? most : start + 0.5 * Math.abs(start - lowest) + 1e-9 * Math.abs(start);
    for (int k = 0; k < values.length; k++) {
      boolean counts = k == 0 || values[k] <= ceiling && Math.abs(values[k]) < most;
      if (counts && Math.abs(points[2 * k]) < 1e9 && Math.abs(points[2 * k + 1]) < 1e9) {
        xmin = Math.min(xmin, points[2 * k]);
        xmax = Math.max(xmax, points[2 * k]);
        ymin = Math.min(ymin, points[2 * k + 1]);
        ymax = Math.max(ymax, points[2 * k + 1]);
      }
    }
  }

  private Window window() {
    if (!(xmax >= xmin)) {
      return new Window(-1, 1, -1, 1);
    }
    double x = (xmin + xmax) / 2;
    double y = (ymin + ymax) / 2;
    double halfWidth = (xmax - xmin) / 2 * (1 + 2 * MARGIN);
    double halfDepth = (ymax - ymin) / 2 * (1 + 2 * MARGIN);
    double half = Math.max(halfWidth, halfDepth);
    if (!(half > 1e-8 * (1 + Math.abs(x) + Math.abs(y)))) {
      half = 1;
    }
    double least = half / MOST_SLANTED;
    boolean isSlanted = halfWidth < least && halfWidth > 0 || halfDepth < least && halfDepth > 0;
    double w = isSlanted ? Math.max(halfWidth, least) : half;
    double d = isSlanted ? Math.max(halfDepth, least) : half;
    return new Window(x - w, x + w, y - d, y + d);
  }
}
