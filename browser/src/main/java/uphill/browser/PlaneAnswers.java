package uphill.browser;

import org.teavm.jso.JSObject;
import uphill.browser.HeldNetwork.Plane;
import uphill.formula.Elementary;
import uphill.network.Architecture;
import uphill.network.DenseLayer;
import uphill.network.Examples;
import uphill.network.NetworkObjective;
import uphill.network.WeightPlane;
import uphill.network.WeightRecord;
import uphill.objective.Slice;

/** Planes through the weights of a network, as the page is told of them. */
final class PlaneAnswers {
  /** The margin around what a window shows, as a share of it. */
  private static final double MARGIN = 0.25;

  private PlaneAnswers() {}

  static JSObject plane(HeldNetwork held, WeightPlane plane, int id, int mostPath) {
    WeightRecord record = held.training.record();
    int count = Math.min(mostPath, record.size());
    int[] steps = new int[count];
    double[] xs = new double[count];
    double[] ys = new double[count];
    double[] at = new double[2];
    for (int k = 0; k < count; k++) {
      int chosen = count == 1 ? 0 : (int) ((long) k * (record.size() - 1) / (count - 1));
      steps[k] = chosen * record.stride();
      plane.slice().nearest(record.at(steps[k]), at);
      xs[k] = at[0];
      ys[k] = at[1];
    }
    plane.slice().nearest(held.shown, at);
    double[] x = side(plane, xs, at[0]);
    double[] y = side(plane, ys, at[1]);
    return NetworkAnswers.plane(
        id,
        kind(plane),
        name(held, plane, 0),
        name(held, plane, 1),
        plane.shares().clone(),
        steps,
        xs,
        ys,
        at[0],
        at[1],
        x[0],
        x[1],
        y[0],
        y[1]);
  }

  private static String kind(WeightPlane plane) {
    return switch (plane.kind()) {
      case WEIGHTS -> "weights";
      case RANDOM -> "random";
      case PATH -> "path";
    };
  }

  private static String name(HeldNetwork held, WeightPlane plane, int axis) {
    return switch (plane.kind()) {
      case WEIGHTS -> held.architecture().nameOf(place(plane.slice(), axis));
      case RANDOM -> axis == 0 ? "random 1" : "random 2";
      case PATH -> axis == 0 ? "component 1" : "component 2";
    };
  }

  private static int place(Slice slice, int axis) {
    int at = 0;
    while ((axis == 0 ? slice.right(at) : slice.forward(at)) == 0) {
      at++;
    }
    return at;
  }

  /** A stretch that shows what is worth seeing: the path, or one length around the point. */
  private static double[] side(WeightPlane plane, double[] path, double at) {
    double low = at;
    double high = at;
    double least = plane.kind() == WeightPlane.Kind.PATH ? 0 : 1;
    if (plane.kind() != WeightPlane.Kind.RANDOM) {
      for (double place : path) {
        low = Math.min(low, place);
        high = Math.max(high, place);
      }
    }
    double margin = Math.max(least, MARGIN * (high - low));
    if (!(margin > 0)) {
      margin = 1;
    }
    return new double[] {low - margin, high + margin};
  }

  static JSObject arrow(Plane held, double x, double y, int mostRows) {
    Examples rows = held.owner().train().first(mostRows);
    NetworkObjective loss = new NetworkObjective(held.owner().architecture(), rows);
    double[] gradient = new double[loss.dimension()];
    double value = loss.gradient(held.plane().weights(x, y), gradient);
    Slice slice = held.plane().slice();
    double gx = slice.alongRight(gradient);
    double gy = slice.alongForward(gradient);
    double norm = 0;
    for (double partial : gradient) {
      norm = Elementary.hypot(norm, partial);
    }
    return NetworkAnswers.arrow(value, gx, gy, norm, slice.hiddenShare(gradient), rows.rows());
  }

  static JSObject subject(Plane held, int mostRows) {
    HeldNetwork owner = held.owner();
    Architecture architecture = owner.architecture();
    int affordable = NetworkObjective.rowsWithin(architecture, NetworkSubject.MOST_WORK);
    Examples rows = owner.train().first(Math.min(mostRows, affordable));
    double[] x = new double[rows.rows() * rows.inputs()];
    double[] targets = new double[rows.rows()];
    for (int r = 0; r < rows.rows(); r++) {
      targets[r] = rows.target(r);
      for (int i = 0; i < rows.inputs(); i++) {
        x[r * rows.inputs() + i] = rows.x(r, i);
      }
    }
    int[] widths = new int[architecture.layers().size() + 1];
    widths[0] = architecture.inputs();
    int l = 1;
    for (DenseLayer layer : architecture.layers()) {
      widths[l++] = layer.outputs();
    }
    WeightPlane plane = held.plane();
    Slice slice = plane.slice();
    int n = slice.dimension();
    double[] origin = new double[n];
    double[] right = new double[n];
    double[] forward = new double[n];
    for (int i = 0; i < n; i++) {
      origin[i] = slice.origin(i);
      right[i] = slice.right(i);
      forward[i] = slice.forward(i);
    }
    return NetworkAnswers.subject(
        widths,
        architecture.activation().word(),
        architecture.criterion().word(),
        rows.classes(),
        x,
        targets,
        origin,
        right,
        forward,
        name(owner, plane, 0),
        name(owner, plane, 1));
  }
}
