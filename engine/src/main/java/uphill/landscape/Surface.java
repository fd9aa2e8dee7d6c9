package uphill.landscape;

import java.util.Arrays;
import uphill.formula.Elementary;
import uphill.objective.Grid;
import uphill.objective.Section;

/**
 * Builds a {@link Mesh} from samples and their breaks.
 *
 * <p>A cell whose four edges are unbroken and whose corners are all shown becomes two triangles,
 * split along the diagonal that fits the surface better. Any other cell becomes polygons: each run
 * of corners joined by unbroken edges, closed by the ends of the surface on the broken edges beside
 * it, then clipped at the heights that are cut away.
 */
final class Surface {
  private static final double NO_WIDTH = 1e-6;

  /**
   * Cells side by side before the next row: so few that a row's vertices are still at hand for the
   * next one where graphics hardware remembers some twenty.
   */
  private static final int STRIP = 6;

  private final Frame frame;
  private final Section section;
  private final Window window;
  private final Grid grid;
  private final Breaks breaks;
  private final double[] f;
  private final double[] fx;
  private final double[] fy;
  private final double perHeight;
  private final Floats positions;
  private final Floats normals;
  private int[] indices;
  private int indexCount;
  private final Contours contours;
  private final EdgeCrossing crossing;
  private final Floats rim;
  private final double[] jet = new double[3];

  /** Of the cell at hand, counterclockwise; edge k leads from corner k to the next. */
  private final int[] corners = new int[4];

  private final int[] edges = new int[4];

  /** Vertices of the polygon at hand: place, height, and the grid vertex or -1. */
  private Polygon polygon = new Polygon();

  private Polygon clipped = new Polygon();

  /** Asks the section for crossings and normals as long as that takes a few times the budget. */
  Surface(Frame frame, Samples samples, Breaks breaks, long budget) {
    this.frame = frame;
    this.section = frame.section();
    this.window = frame.window();
    this.grid = samples.grid();
    this.breaks = breaks;
    this.f = samples.f();
    this.fx = samples.fx();
    this.fy = samples.fy();
    this.perHeight = 1 / (frame.high() - frame.low());
    this.positions = new Floats(3 * grid.size());
    this.normals = new Floats(3 * grid.size());
    this.indices = new int[6 * (grid.nx() - 1) * (grid.ny() - 1)];
    this.crossing = new EdgeCrossing(section, samples, budget);
    this.contours = new Contours(frame, samples, crossing);
    this.rim = new Floats(24 * (grid.nx() + grid.ny()));
  }

  Mesh mesh() {
    gridVertices();
    int nx = grid.nx();
    for (int left = 0; left + 1 < nx; left += STRIP) {
      int right = Math.min(left + STRIP, nx - 1);
      for (int j = 0; j + 1 < grid.ny(); j++) {
        for (int i = left; i < right; i++) {
          cell(i, j);
        }
      }
    }
    rim();
    return new Mesh(
        nx,
        positions.toArray(),
        normals.toArray(),
        indexCount == indices.length ? indices : Arrays.copyOf(indices, indexCount),
        contours.segments(),
        contours.heights(),
        rim.toArray());
  }

  private void gridVertices() {
    int nx = grid.nx();
    int ny = grid.ny();
    double alongU = window.halfWidth() * perHeight;
    double alongV = window.halfDepth() * perHeight;
    for (int j = 0; j < ny; j++) {
      double v = -1 + 2.0 * j / (ny - 1);
      for (int i = 0; i < nx; i++) {
        int k = j * nx + i;
        double height = f[k];
        double w = height - height == 0 ? frame.w(height) : 0;
        if (!frame.shows(height)) {
          w = Math.max(0, Math.min(1, w));
        }
        positions.add(-1 + 2.0 * i / (nx - 1), v, w);
        normal(-fx[k] * alongU, -fy[k] * alongV);
      }
    }
  }

  /**
   * Adds the unit normal of (a, b, 1), also for infinite a or b; straight up where there is none.
   */
  private void normal(double a, double b) {
    double size = Math.sqrt(a * a + b * b + 1);
    if (size - size == 0) {
      normals.add(a / size, b / size, 1 / size);
      return;
    }
    boolean steepA = Math.abs(a) > 1e150;
    boolean steepB = Math.abs(b) > 1e150;
    double ea = steepA ? Math.signum(a) : 0;
    double eb = steepB ? Math.signum(b) : 0;
    double length = Elementary.hypot(ea, eb);
    if (length == 0) {
      normals.add(0, 0, 1);
    } else {
      normals.add(ea / length, eb / length, 0);
    }
  }

  private void cell(int i, int j) {
    int nx = grid.nx();
    int a = j * nx + i;
    int b = a + 1;
    int d = a + nx;
    int c = d + 1;
    boolean whole =
        breaks.unbroken(breaks.alongX(i, j))
            && breaks.unbroken(breaks.alongX(i, j + 1))
            && breaks.unbroken(breaks.alongY(i, j))
            && breaks.unbroken(breaks.alongY(i + 1, j));
    if (whole && frame.shows(f[a]) && frame.shows(f[b]) && frame.shows(f[c]) && frame.shows(f[d])) {
      if (Math.abs(f[a] - f[c]) <= Math.abs(f[b] - f[d])) {
        triangle(a, b, c);
        triangle(a, c, d);
      } else {
        triangle(a, b, d);
        triangle(b, c, d);
      }
      contours.cell(i, j);
      return;
    }
    if (whole) {
      polygon.clear();
      corner(a);
      corner(b);
      corner(c);
      corner(d);
      finish();
      return;
    }
    corners[0] = a;
    corners[1] = b;
    corners[2] = c;
    corners[3] = d;
    edges[0] = breaks.alongX(i, j);
    edges[1] = breaks.alongY(i + 1, j);
    edges[2] = breaks.alongX(i, j + 1);
    edges[3] = breaks.alongY(i, j);
    boolean crossed = true;
    for (int k = 0; k < 4; k++) {
      crossed &= !breaks.unbroken(edges[k]) && Double.isFinite(f[corners[k]]);
    }
    for (int k = 0; k < 4; k++) {
      int first = (k + 1) % 4;
      if (breaks.unbroken(edges[k]) || !Double.isFinite(f[corners[first]])) {
        continue;
      }
      polygon.clear();
      end(corners[k], corners[first], edges[k]);
      int at = first;
      corner(corners[at]);
      while (breaks.unbroken(edges[at])) {
        at = (at + 1) % 4;
        corner(corners[at]);
      }
      end(corners[(at + 1) % 4], corners[at], edges[at]);
      if (crossed && polygon.size() == 3) {
        meetingPoint();
      }
      finish();
    }
  }

  /**
   * Where two breaks cross in a cell, four pieces meet: each, given by two ends with the corner
   * between, reaches to the crossing of the lines through opposite ends. Its height there is that
   * of the parallelogram.
   */
  private void meetingPoint() {
    double x0 = broken(edges[0]);
    double x1 = broken(edges[2]);
    double y0 = broken(edges[3]);
    double y1 = broken(edges[1]);
    // (s, t) on the lines s = x0 + t (x1 - x0) and t = y0 + s (y1 - y0)
    double t = (y0 + x0 * (y1 - y0)) / (1 - (x1 - x0) * (y1 - y0));
    double s = x0 + t * (x1 - x0);
    polygon.add(
        grid.x(corners[0] % grid.nx()) + s * grid.dx(),
        grid.y(corners[0] / grid.nx()) + t * grid.dy(),
        polygon.height(0) + polygon.height(2) - polygon.height(1),
        -1);
  }

  /** Where an edge is broken: a share of it. */
  private double broken(int edge) {
    return (breaks.reachFromFirst(edge) + breaks.reachFromSecond(edge)) / 2;
  }

  private void triangle(int a, int b, int c) {
    if (indexCount + 3 > indices.length) {
      indices = Arrays.copyOf(indices, indices.length + indices.length / 2 + 3);
    }
    indices[indexCount++] = a;
    indices[indexCount++] = b;
    indices[indexCount++] = c;
  }

  private void corner(int k) {
    polygon.add(grid.x(k % grid.nx()), grid.y(k / grid.nx()), f[k], k);
  }

  /** Adds where the surface ends on a broken edge between two corners, coming from {@code from}. */
  private void end(int other, int from, int edge) {
    boolean fromFirst = from < other;
    double t = fromFirst ? breaks.reachFromFirst(edge) : breaks.reachFromSecond(edge);
    double height = fromFirst ? breaks.valueFromFirst(edge) : breaks.valueFromSecond(edge);
    int low = Math.min(from, other);
    boolean alongX = Math.abs(from - other) == 1;
    double x = grid.x(low % grid.nx()) + (alongX ? t * grid.dx() : 0);
    double y = grid.y(low / grid.nx()) + (alongX ? 0 : t * grid.dy());
    if (height - height == 0) {
      polygon.add(x, y, height, -1);
    }
  }

  /** Clips the polygon at the cut heights and adds its triangles and contour segments. */
  private void finish() {
    if (frame.cutHigh()) {
      clip(frame.high(), 1);
    }
    if (frame.cutLow()) {
      clip(frame.low(), -1);
    }
    int n = polygon.size();
    if (n < 3) {
      return;
    }
    contours.polygon(polygon);
    for (int k = 0; k < n; k++) {
      if (polygon.vertex(k) < 0) {
        polygon.setVertex(k, vertex(polygon.x(k), polygon.y(k), polygon.height(k)));
      }
    }
    // A surface torn along one edge only has two ends at one place, first and last: fan from
    // across.
    int apex = n == 6 ? 2 : 0;
    for (int k = 1; k + 1 < n; k++) {
      int p = (apex + k) % n;
      int q = (apex + k + 1) % n;
      if (polygon.area(apex, p, q) > 1e-9 * grid.dx() * grid.dy()) {
        triangle(polygon.vertex(apex), polygon.vertex(p), polygon.vertex(q));
      }
    }
  }

  /** Keeps what is not beyond {@code limit}, looking upwards (sign 1) or downwards (sign -1). */
  private void clip(double limit, int sign) {
    clipped.clear();
    polygon.clip(limit, sign, crossing, clipped);
    Polygon swap = polygon;
    polygon = clipped;
    clipped = swap;
  }

  private int vertex(double x, double y, double height) {
    int k = positions.size() / 3;
    positions.add(window.u(x), window.v(y), frame.w(height));
    section.gradient(x, y, jet);
    normal(-jet[1] * window.halfWidth() * perHeight, -jet[2] * window.halfDepth() * perHeight);
    return k;
  }

  private void rim() {
    int nx = grid.nx();
    int ny = grid.ny();
    int far = (ny - 1) * nx;
    for (int i = 0; i + 1 < nx; i++) {
      rimEdge(
          i,
          i + 1,
          breaks.alongX(i, 0),
          hasWidth(breaks.alongY(i, 0), true),
          hasWidth(breaks.alongY(i + 1, 0), true));
      rimEdge(
          far + i,
          far + i + 1,
          breaks.alongX(i, ny - 1),
          hasWidth(breaks.alongY(i, ny - 2), false),
          hasWidth(breaks.alongY(i + 1, ny - 2), false));
    }
    for (int j = 0; j + 1 < ny; j++) {
      int left = j * nx;
      int right = left + nx - 1;
      rimEdge(
          left,
          left + nx,
          breaks.alongY(0, j),
          hasWidth(breaks.alongX(0, j), true),
          hasWidth(breaks.alongX(0, j + 1), true));
      rimEdge(
          right,
          right + nx,
          breaks.alongY(nx - 1, j),
          hasWidth(breaks.alongX(nx - 2, j), false),
          hasWidth(breaks.alongX(nx - 2, j + 1), false));
    }
  }

  /**
   * Whether the surface at the first or second end of an edge reaches into it: at x = 1 the
   * function mod(x, 1) has a value but no surface to the left.
   */
  private boolean hasWidth(int edge, boolean atFirst) {
    return breaks.unbroken(edge)
        || (atFirst
            ? breaks.reachFromFirst(edge) > NO_WIDTH
            : breaks.reachFromSecond(edge) < 1 - NO_WIDTH);
  }

  /** Adds what there is of the rim between two corners; a corner without width has none. */
  private void rimEdge(int a, int b, int edge, boolean wideA, boolean wideB) {
    if (breaks.unbroken(edge)) {
      if (wideA && wideB) {
        polygon.clear();
        corner(a);
        corner(b);
        rimPiece();
      }
      return;
    }
    if (wideA && hasWidth(edge, true)) {
      polygon.clear();
      corner(a);
      end(b, a, edge);
      rimPiece();
    }
    if (wideB && hasWidth(edge, false)) {
      polygon.clear();
      end(a, b, edge);
      corner(b);
      rimPiece();
    }
  }

  private void rimPiece() {
    if (frame.cutHigh()) {
      clip(frame.high(), 1);
    }
    if (frame.cutLow()) {
      clip(frame.low(), -1);
    }
    if (polygon.size() >= 2) {
      for (int k = 0; k < 2; k++) {
        rim.add(window.u(polygon.x(k)), window.v(polygon.y(k)), frame.w(polygon.height(k)));
      }
    }
  }
}
