package uphill.network;

import uphill.objective.DifferencedCurvature;
import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.program.Kind;

/**
 * The loss of a network on a plane w = o + x u + y v. The preactivations of the first layer are
 * linear in x and y, A(o) + x A(u) + y A(v), where A(w) = X W₁ᵀ + b₁: the three products with the
 * data are made once. A point then costs rows × (first width + later weights) instead of rows × all
 * weights; its gradient about three times as much, and is exact: ∂L/∂x = Δ₁·A(u) + Σ over later
 * layers of ∂L/∂w · u, with Δ₁ the adjoints of the first preactivations.
 *
 * <p>The curvature is the central difference of that gradient.
 */
final class NetworkSection implements Section {
  /** Floating-point operations that take as long as one of an interpreted formula. */
  private static final int PER_OPERATION = 8;

  /** What a tanh and its like take, in floating-point operations. */
  private static final int SMOOTH_ACTIVATION = 20;

  /** How far aside gradients are compared at a crease, and how far they may differ. */
  private static final double ASIDE = 1e-7;

  private static final double SAME_SLOPE = 1e-5;

  private final Architecture architecture;
  private final Slice slice;
  private final Examples examples;
  private final Backpropagation passes;
  private final DifferencedCurvature curvature = new DifferencedCurvature();

  /** A(o), A(u) and A(v), row by row. */
  private final double[] atOrigin;

  private final double[] alongRight;
  private final double[] alongForward;

  /** Where the later layers' parameters begin. */
  private final int later;

  private final double[] point;
  private final double[] gradient;

  /** The point asked about last: a reading asks several times. */
  private final double[] last = new double[3];

  private double lastX = Double.NaN;
  private double lastY = Double.NaN;
  private boolean lastCreased;

  NetworkSection(NetworkObjective objective, Slice slice) {
    this.architecture = objective.architecture();
    if (slice.dimension() != architecture.parameters()) {
      throw new IllegalArgumentException(
          "A slice through "
              + slice.dimension()
              + " dimensions does not fit a network of "
              + architecture.parameters()
              + " parameters.");
    }
    this.slice = slice;
    this.examples = objective.examples();
    this.passes = new Backpropagation(architecture);
    DenseLayer first = architecture.layers().get(0);
    this.later = first.end();
    int n = architecture.parameters();
    this.point = new double[n];
    this.gradient = new double[n];
    slice.point(0, 0, point);
    this.atOrigin = firstLayer(point);
    for (int i = 0; i < later; i++) {
      point[i] = slice.right(i);
    }
    this.alongRight = firstLayer(point);
    for (int i = 0; i < later; i++) {
      point[i] = slice.forward(i);
    }
    this.alongForward = firstLayer(point);
  }

  private double[] firstLayer(double[] parameters) {
    DenseLayer first = architecture.layers().get(0);
    int width = first.outputs();
    double[] all = new double[examples.rows() * width];
    for (int at = 0; at < examples.rows(); at += Backpropagation.BLOCK) {
      int rows = Math.min(Backpropagation.BLOCK, examples.rows() - at);
      for (int r = 0; r < rows; r++) {
        examples.copyRow(at + r, passes.activations[0], r * examples.inputs());
      }
      first.forward(parameters, passes.activations[0], rows, passes.preactivations[0]);
      System.arraycopy(passes.preactivations[0], 0, all, at * width, rows * width);
    }
    return all;
  }

  /** The first layer's preactivations of a block, and the later layers' parameters. */
  private void place(double x, double y) {
    for (int i = later; i < point.length; i++) {
      point[i] = slice.origin(i) + x * slice.right(i) + y * slice.forward(i);
    }
  }

  private double block(double x, double y, int at, int rows) {
    int width = architecture.layers().get(0).outputs();
    int from = at * width;
    int count = rows * width;
    double[] z = passes.preactivations[0];
    double[] o = atOrigin;
    double[] u = alongRight;
    double[] v = alongForward;
    for (int k = 0; k < count; k++) {
      z[k] = o[from + k] + x * u[from + k] + y * v[from + k];
    }
    passes.loadTargets(examples, at, rows);
    passes.forwardFromFirst(point, rows);
    return passes.judge(rows);
  }

  @Override
  public double value(double x, double y) {
    place(x, y);
    double sum = 0;
    for (int at = 0; at < examples.rows(); at += Backpropagation.BLOCK) {
      sum += block(x, y, at, Math.min(Backpropagation.BLOCK, examples.rows() - at));
    }
    return sum / examples.rows();
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    if (x != lastX || y != lastY) {
      lastCreased = sweep(x, y, last, architecture.activation().isCreasedAtZero());
      lastX = x;
      lastY = y;
    }
    System.arraycopy(last, 0, into, 0, 3);
  }

  /** Value and gradient, and whether a crease that the loss depends on lies there if asked for. */
  private boolean sweep(double x, double y, double[] into, boolean looksForCreases) {
    boolean creased = false;
    place(x, y);
    int width = architecture.layers().get(0).outputs();
    for (int i = later; i < gradient.length; i++) {
      gradient[i] = 0;
    }
    double sum = 0;
    double gx = 0;
    double gy = 0;
    double[] u = alongRight;
    double[] v = alongForward;
    for (int at = 0; at < examples.rows(); at += Backpropagation.BLOCK) {
      int rows = Math.min(Backpropagation.BLOCK, examples.rows() - at);
      sum += block(x, y, at, rows);
      passes.backwardToFirst(point, rows, gradient);
      double[] delta = passes.deltas[0];
      int from = at * width;
      int count = rows * width;
      for (int k = 0; k < count; k++) {
        gx += delta[k] * u[from + k];
        gy += delta[k] * v[from + k];
      }
      creased |= looksForCreases && passes.isCreased(point, rows);
    }
    for (int i = later; i < gradient.length; i++) {
      gx += gradient[i] * slice.right(i);
      gy += gradient[i] * slice.forward(i);
    }
    into[0] = sum / examples.rows();
    into[1] = gx / examples.rows();
    into[2] = gy / examples.rows();
    return creased;
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    curvature.of(this, x, y, into);
  }

  @Override
  public int work() {
    return (int) Math.min(Integer.MAX_VALUE, 1 + examples.rows() * workOfRow(architecture));
  }

  /** What a row costs, in operations of an interpreted formula. */
  static double workOfRow(Architecture architecture) {
    DenseLayer first = architecture.layers().get(0);
    double later = architecture.parameters() - first.end();
    double units = 0;
    for (DenseLayer layer : architecture.layers()) {
      units += layer.outputs();
    }
    double each = architecture.activation().isCreasedAtZero() ? 2 : SMOOTH_ACTIVATION;
    return (10.0 * first.outputs() + 6 * later + each * units) / PER_OPERATION;
  }

  /**
   * Of a point of the plane, not of the whole space: a preactivation may lie on a crease and stay
   * there all over the plane. So where there is one, the gradients a ten-millionth to each side are
   * compared.
   */
  @Override
  public Kind kindAt(double x, double y) {
    double[] here = new double[3];
    gradient(x, y, here);
    boolean creased = lastCreased;
    double off = here[0] - here[0] + (here[1] - here[1]) + (here[2] - here[2]);
    if (off != 0) {
      return Kind.UNDEFINED;
    }
    double h = ASIDE * Math.max(1, Math.abs(x));
    double k = ASIDE * Math.max(1, Math.abs(y));
    return creased && (differs(here, x - h, y, x + h, y) || differs(here, x, y - k, x, y + k))
        ? Kind.KINK
        : Kind.SMOOTH;
  }

  private boolean differs(double[] here, double x1, double y1, double x2, double y2) {
    double[] one = new double[3];
    double[] other = new double[3];
    gradient(x1, y1, one);
    gradient(x2, y2, other);
    double size = SAME_SLOPE * (1 + Math.abs(here[1]) + Math.abs(here[2]));
    return !(Math.abs(one[1] - other[1]) <= size && Math.abs(one[2] - other[2]) <= size);
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] values) {
    for (int k = 0; k < count; k++) {
      values[k] = value(xs[k], ys[k]);
    }
  }

  @Override
  public void gradients(
      double[] xs,
      double[] ys,
      int count,
      double[] values,
      double[] partialsX,
      double[] partialsY) {
    double[] jet = new double[3];
    for (int k = 0; k < count; k++) {
      gradient(xs[k], ys[k], jet);
      values[k] = jet[0];
      partialsX[k] = jet[1];
      partialsY[k] = jet[2];
    }
  }
}
