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

  private final NetworkObjective objective;
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

  NetworkSection(NetworkObjective objective, Slice slice) {
    this.objective = objective;
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
    }
    for (int i = later; i < gradient.length; i++) {
      gx += gradient[i] * slice.right(i);
      gy += gradient[i] * slice.forward(i);
    }
    into[0] = sum / examples.rows();
    into[1] = gx / examples.rows();
    into[2] = gy / examples.rows();
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    curvature.of(this, x, y, into);
  }

  @Override
  public int work() {
    int first = architecture.layers().get(0).outputs();
    long each = 10L * first + 6L * (architecture.parameters() - later);
    return (int) Math.min(Integer.MAX_VALUE, 1 + examples.rows() * each / PER_OPERATION);
  }

  @Override
  public Kind kindAt(double x, double y) {
    slice.point(x, y, point);
    return objective.kindAt(point);
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
