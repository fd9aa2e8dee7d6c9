package uphill.landscape;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import uphill.formula.Elementary;
import uphill.objective.Grid;
import uphill.objective.Section;

/**
 * The critical points of a window.
 *
 * <p>Newton's method on the gradient ({@link FlatSearch}) starts from every cell of the frame's
 * sample in which both partials change sign, and from every sample at which ‖∇f‖ is no larger than
 * at its eight neighbours; what it finds is verified by {@link FlatPoint} and told apart by its
 * place. Two that lie nearer than two samples may be missed.
 *
 * <p>Where the Hessian is singular the flat ground may be a whole line (the floor of x², a circular
 * valley) or an area. A degenerate point belongs to such ground if, from a place on a small circle
 * around it, Newton's method across the flattest direction ({@link FlatSearch#beside}) leads to
 * degenerate ground nearer to that place than to the point. Such ground is no critical point;
 * places on it are given thinned out instead, so that it can be shown. x⁴ + y⁴ and the monkey
 * saddle do have a critical point, a degenerate one.
 *
 * @param points the isolated critical points, from the lowest to the highest
 * @param lines x and y of places on flat lines and areas, at least 0.1 box units apart
 */
public record CriticalPoints(List<CriticalPoint> points, double[] lines) {

  /**
   * The critical points of a frame's window. Cost: up to 4,096 Newton searches, mostly some 100.
   */
  public static CriticalPoints of(Frame frame) {
    var hunt = new Hunt(frame);
    hunt.startEverywhere();
    hunt.points.sort(
        Comparator.comparingDouble(CriticalPoint::value)
            .thenComparingDouble(CriticalPoint::x)
            .thenComparingDouble(CriticalPoint::y));
    double[] lines = new double[2 * hunt.lines.size()];
    for (int k = 0; k < hunt.lines.size(); k++) {
      lines[2 * k] = hunt.lines.get(k)[0];
      lines[2 * k + 1] = hunt.lines.get(k)[1];
    }
    return new CriticalPoints(List.copyOf(hunt.points), lines);
  }

  private static final class Hunt {
    private static final int MOST_SEARCHES = 4096;

    /** What a search costs, in gradients. */
    private static final int SEARCH = 60;

    /** How far Newton's method may lead from where it started, in box units. */
    private static final double REACH = 0.25;

    /**
     * Critical points nearer to each other than this are one; degenerate ones are known less well.
     */
    private static final double SAME = 1e-5;

    /** The radius of the circle on which the surroundings of a degenerate point are looked at. */
    private static final double AROUND = 0.02;

    private static final int DIRECTIONS = 8;

    /** Between two places shown of a flat line. */
    private static final double SPACING = 0.1;

    private final Section section;
    private final Window window;
    private final Samples samples;
    private final FlatSearch search;
    private final double[] jet = new double[6];
    private int searchesLeft;
    final List<CriticalPoint> points = new ArrayList<>();
    final List<double[]> lines = new ArrayList<>();

    Hunt(Frame frame) {
      section = frame.section();
      window = frame.window();
      samples = frame.samples();
      search = new FlatSearch(section, window);
      searchesLeft = Budget.steps(section, SEARCH, Budget.MESH, 64, MOST_SEARCHES);
    }

    void startEverywhere() {
      Grid grid = samples.grid();
      for (int j = 0; j < grid.ny(); j++) {
        for (int i = 0; i < grid.nx(); i++) {
          if (isFlattest(i, j)) {
            startAt(grid.x(i), grid.y(j));
          }
          if (i + 1 < grid.nx()
              && j + 1 < grid.ny()
              && changesSign(samples.fx(), i, j)
              && changesSign(samples.fy(), i, j)) {
            startAt(grid.x(i) + grid.dx() / 2, grid.y(j) + grid.dy() / 2);
          }
        }
      }
    }

    private boolean changesSign(double[] partial, int i, int j) {
      int nx = samples.grid().nx();
      int k = j * nx + i;
      double a = partial[k];
      double b = partial[k + 1];
      double c = partial[k + nx];
      double d = partial[k + nx + 1];
      return Math.min(Math.min(a, b), Math.min(c, d)) <= 0
          && Math.max(Math.max(a, b), Math.max(c, d)) >= 0;
    }

    private boolean isFlattest(int i, int j) {
      Grid grid = samples.grid();
      double own = steepness(j * grid.nx() + i);
      for (int q = Math.max(0, j - 1); q <= Math.min(grid.ny() - 1, j + 1); q++) {
        for (int p = Math.max(0, i - 1); p <= Math.min(grid.nx() - 1, i + 1); p++) {
          if (!(own <= steepness(q * grid.nx() + p))) {
            return false;
          }
        }
      }
      return true;
    }

    /** ‖∇f‖ in box units at a sample; ∞ where there is none. */
    private double steepness(int k) {
      double size =
          Elementary.hypot(
              samples.fx()[k] * window.halfWidth(), samples.fy()[k] * window.halfDepth());
      return size == size ? size : Double.POSITIVE_INFINITY;
    }

    private void startAt(double x, double y) {
      if (searchesLeft-- <= 0) {
        return;
      }
      double[] place = search.from(x, y, REACH);
      if (place == null || isKnown(place)) {
        return;
      }
      section.curvature(place[0], place[1], jet);
      FlatPoint kind = FlatPoint.of(jet, window.halfWidth(), window.halfDepth());
      if (kind == null) {
        return;
      }
      var point = new CriticalPoint(place[0], place[1], jet[0], kind, PrincipalAxes.of(jet));
      if (kind == FlatPoint.DEGENERATE && isOnFlatGround(place)) {
        addToLines(place);
      } else {
        points.add(point);
      }
    }

    private boolean isKnown(double[] place) {
      for (CriticalPoint known : points) {
        double same = known.kind() == FlatPoint.DEGENERATE ? AROUND / 2 : SAME;
        if (distance(place, known.x(), known.y()) < same) {
          return true;
        }
      }
      return false;
    }

    private void addToLines(double[] place) {
      for (double[] other : lines) {
        if (distance(place, other[0], other[1]) < SPACING) {
          return;
        }
      }
      lines.add(place);
    }

    private boolean isOnFlatGround(double[] place) {
      for (int k = 0; k < DIRECTIONS; k++) {
        double t = 2 * Math.PI * k / DIRECTIONS;
        double x = place[0] + AROUND * Math.cos(t) * window.halfWidth();
        double y = place[1] + AROUND * Math.sin(t) * window.halfDepth();
        if (search.beside(x, y, AROUND / 2) != null) {
          return true;
        }
      }
      return false;
    }

    private double distance(double[] place, double x, double y) {
      return Elementary.hypot(
          (place[0] - x) / window.halfWidth(), (place[1] - y) / window.halfDepth());
    }
  }
}
