package uphill.landscape;

import java.util.ArrayList;
import java.util.List;
import uphill.formula.Elementary;
import uphill.objective.Section;

/**
 * Where water collects: the minima of a window, each with a number. They are its critical points
 * around which the ground rises, degenerate ones such as that of x⁴ + y⁴ included, from the lowest
 * to the highest; one that was missed is added when a drop comes to it.
 */
final class Basins {
  /** No minimum. */
  static final int NONE = -1;

  /** On flat ground that is no single point: the floor of x², a plain. */
  static final int FLAT_GROUND = -2;

  /** Nearer than this to a minimum, in box units, is in it. */
  static final double POOL = 1e-3;

  /** How far flat ground may be from where a drop has all but come to rest. */
  private static final double REACH = 0.05;

  /** The radius at which the ground around a degenerate point is compared with it. */
  private static final double AROUND = 0.01;

  private static final int DIRECTIONS = 24;

  /** A fall of less than this share of the heights shown is none. */
  private static final double NOISE = 1e-12;

  private final Section section;
  private final Window window;
  private final double noise;
  private final List<CriticalPoint> minima = new ArrayList<>();
  private final double[] jet = new double[6];

  Basins(Frame frame) {
    noise = NOISE * (frame.high() - frame.low());
    section = frame.section();
    window = frame.window();
    for (CriticalPoint point : CriticalPoints.of(frame).points()) {
      if (isMinimum(point.kind(), point.x(), point.y())) {
        minima.add(point);
      }
    }
  }

  private boolean isMinimum(FlatPoint kind, double x, double y) {
    return switch (kind) {
      case MINIMUM -> true;
      case MAXIMUM, SADDLE -> false;
      case DEGENERATE -> !fallsAround(x, y);
    };
  }

  /** Whether the ground is lower anywhere on a small circle around a place. */
  private boolean fallsAround(double x, double y) {
    double here = section.value(x, y);
    for (int k = 0; k < DIRECTIONS; k++) {
      double t = 2 * Math.PI * k / DIRECTIONS;
      double px = x + AROUND * Math.cos(t) * window.halfWidth();
      double py = y + AROUND * Math.sin(t) * window.halfDepth();
      if (section.value(px, py) < here - noise) {
        return true;
      }
    }
    return false;
  }

  int size() {
    return minima.size();
  }

  CriticalPoint minimum(int k) {
    return minima.get(k);
  }

  /** The minimum in which a place lies, or {@link #NONE}. */
  int at(double u, double v) {
    for (int k = 0; k < minima.size(); k++) {
      double du = window.u(minima.get(k).x()) - u;
      double dv = window.v(minima.get(k).y()) - v;
      if (du * du + dv * dv < POOL * POOL) {
        return k;
      }
    }
    return NONE;
  }

  /**
   * The minimum to which a drop belongs that has all but come to rest, {@link #FLAT_GROUND} on flat
   * ground of other kinds around which nothing falls, {@link #NONE} beside a saddle and elsewhere.
   */
  int nearRest(double u, double v) {
    var search = new FlatSearch(section, window);
    double[] place = search.from(window.x(u), window.y(v), REACH);
    if (place == null) {
      return search.beside(window.x(u), window.y(v), REACH) == null ? NONE : FLAT_GROUND;
    }
    for (int k = 0; k < minima.size(); k++) {
      CriticalPoint minimum = minima.get(k);
      double distance =
          Elementary.hypot(
              (minimum.x() - place[0]) / window.halfWidth(),
              (minimum.y() - place[1]) / window.halfDepth());
      if (distance < POOL) {
        return k;
      }
    }
    section.curvature(place[0], place[1], jet);
    FlatPoint kind = FlatPoint.of(jet, window.halfWidth(), window.halfDepth());
    if (kind == null || !isMinimum(kind, place[0], place[1])) {
      return NONE;
    }
    if (kind == FlatPoint.DEGENERATE) {
      return FLAT_GROUND;
    }
    minima.add(new CriticalPoint(place[0], place[1], jet[0], kind, PrincipalAxes.of(jet)));
    return minima.size() - 1;
  }
}
