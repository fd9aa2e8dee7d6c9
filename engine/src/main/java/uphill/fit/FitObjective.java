package uphill.fit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uphill.formula.Expr;
import uphill.formula.FormulaException;
import uphill.objective.Objective;
import uphill.objective.Section;
import uphill.objective.Slice;
import uphill.objective.Substitution;
import uphill.program.Differentiability;
import uphill.program.Interpreter;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * A model held against data, as an objective: the loss {@code L(p) = Σ wᵢ loss(model(xᵢ; p), yᵢ) /
 * Σ wᵢ} as a function of the model's parameters p, in their alphabetical order.
 *
 * <p>One row's loss is a program of parameters and data; its adjoint sweep, and the sweeps of that,
 * give exact gradient and Hessian row by row. Cost of a gradient: rows times the program's size.
 */
public final class FitObjective implements Objective {
  /** Names for the running index of the rows; the first that is no parameter is taken. */
  private static final String INDICES = "ijklmn";

  private final Model model;
  private final Loss loss;
  private final Data data;
  private final int n;
  private final RowLoss row;
  private final RowSums gradient;
  private final int work;
  private @Nullable RowSums value;
  private @Nullable RowSums hessian;
  private @Nullable RowSums residual;
  private @Nullable Differentiability differentiability;
  private final double[][] point;
  private final double[][] means;

  private FitObjective(RowLoss row, Data data) {
    this.model = row.model();
    this.loss = row.loss();
    this.data = data;
    this.n = model.parameters().size();
    this.row = row;
    this.gradient = new RowSums(row.withGradient(), data, n);
    long product = (long) row.withGradient().size() * data.rows();
    this.work = (int) Math.min(product, Integer.MAX_VALUE);
    this.point = new double[n][1];
    this.means = new double[1 + n + n * n][1];
  }

  /**
   * The fit of a model to data.
   *
   * @throws IllegalArgumentException if the loss has no meaning for the data: see {@link
   *     Loss#objection}
   */
  public static FitObjective of(Model model, Loss loss, Data data) {
    return checked(new RowLoss(model, loss), data);
  }

  private static FitObjective checked(RowLoss row, Data data) {
    row.loss()
        .objection(data)
        .ifPresent(
            objection -> {
              throw new IllegalArgumentException(objection);
            });
    return new FitObjective(row, data);
  }

  /**
   * The same model held against other data, as when a row is moved: programs and formulas are those
   * of this fit, so that it costs next to nothing.
   *
   * @throws IllegalArgumentException if the loss has no meaning for the data
   */
  public FitObjective with(Data other) {
    return checked(row, other);
  }

  /** The model. */
  public Model model() {
    return model;
  }

  /** The loss of a row. */
  public Loss loss() {
    return loss;
  }

  /** The rows. */
  public Data data() {
    return data;
  }

  /** The same fit to fewer rows, for pictures: see {@link Data#gathered}. */
  public FitObjective gathered(int most) {
    Data fewer = data.gathered(most);
    return fewer == data ? this : new FitObjective(row, fewer);
  }

  /** What a gradient costs: instructions of a row's program times rows. */
  public int work() {
    return work;
  }

  @Override
  public int dimension() {
    return n;
  }

  @Override
  public double value(double[] at) {
    set(at);
    values(point, 1, means[0]);
    return means[0][0];
  }

  @Override
  public double gradient(double[] at, double[] into) {
    set(at);
    gradient.at(point, 1, means);
    for (int k = 0; k < n; k++) {
      into[k] = means[1 + k][0];
    }
    return means[0][0];
  }

  /** Exact, by n adjoint sweeps in every row; the program for them is made at the first call. */
  @Override
  public void hessian(double[] at, double[][] into) {
    hessian(at, new double[n], into);
  }

  /** Value, gradient and Hessian together. */
  double hessian(double[] at, double[] partials, double[][] into) {
    if (hessian == null) {
      hessian = new RowSums(row.withHessian(), data, n);
    }
    set(at);
    hessian.at(point, 1, means);
    for (int k = 0; k < n; k++) {
      partials[k] = means[1 + k][0];
      for (int j = 0; j < n; j++) {
        into[k][j] = means[1 + n + k * n + j][0];
      }
    }
    return means[0][0];
  }

  /**
   * A kink where the loss of some row has one, undefined where some row has no value. The rows are
   * taken one by one; creases of two rows that happen to cancel, as those of weights of opposite
   * sign would, are not looked for. Cost: about a gradient where model and loss are smooth by their
   * making, else some ten values a row.
   */
  @Override
  public Kind kindAt(double[] at) {
    set(at);
    gradient.at(point, 1, means);
    for (int k = 0; k <= n; k++) {
      if (means[k][0] - means[k][0] != 0) {
        return Kind.UNDEFINED;
      }
    }
    if (row.program().isSmoothWhereFinite()) {
      return Kind.SMOOTH;
    }
    double @Nullable [] residuals = residuals();
    if (residuals != null && !loss.isCreasedAtZero()) {
      return Kind.SMOOTH;
    }
    return kindOfRows(at, residuals);
  }

  /** The residual of every row if only they can be where the loss has a crease; else null. */
  private double @Nullable [] residuals() {
    Program program = row.residual();
    if (!program.isSmoothWhereFinite()) {
      return null;
    }
    if (residual == null) {
      residual = new RowSums(program, data, n);
    }
    double[][] residuals = new double[1][data.rows()];
    residual.each(point, residuals);
    return residuals[0];
  }

  private Kind kindOfRows(double[] at, double @Nullable [] residuals) {
    if (differentiability == null) {
      differentiability = new Differentiability(row.program(), n);
    }
    double[] inputs = new double[n + 2];
    System.arraycopy(at, 0, inputs, 0, n);
    Kind kind = Kind.SMOOTH;
    for (int k = 0; k < data.rows(); k++) {
      if (residuals != null && residuals[k] != 0) {
        continue;
      }
      inputs[n] = data.x(k);
      inputs[n + 1] = data.y(k);
      switch (differentiability.kindAt(inputs)) {
        case SMOOTH -> {}
        case KINK -> kind = Kind.KINK;
        case UNDEFINED -> {
          return Kind.UNDEFINED;
        }
      }
    }
    return kind;
  }

  @Override
  public Section through(Slice slice) {
    if (slice.dimension() != n) {
      throw new IllegalArgumentException(
          "A slice through "
              + slice.dimension()
              + " dimensions does not fit a model of "
              + n
              + " parameters.");
    }
    return new FitSection(this, slice);
  }

  /**
   * The model's values at {@code count} places.
   *
   * @param at the parameters
   * @param xs where
   */
  public double[] curve(double[] at, double[] xs) {
    double[][] inputs = new double[n + 2][xs.length];
    for (int k = 0; k < n; k++) {
      Arrays.fill(inputs[k], at[k]);
    }
    inputs[n] = xs;
    double[][] values = new double[1][xs.length];
    new Interpreter(Program.of(model.expression(), model.inputs()))
        .runBlock(inputs, xs.length, values);
    return values[0];
  }

  /**
   * Something to read, as text and in LaTeX.
   *
   * @param text {@code sum(i, 1, 11, (a*x[i] + b - y[i])^2)/11}
   * @param latex the same, with the count before the sum
   */
  public record Reading(String text, String latex) {}

  /** The loss as a formula to read. */
  public Reading reading() {
    return mean(row.readable());
  }

  /**
   * One partial for each parameter, to read.
   *
   * @throws FormulaException {@code partials-too-long} if they are too long to be read
   */
  public List<Reading> partials() {
    List<Expr> partials = row.partials();
    List<Reading> means = new ArrayList<>();
    for (int k = 0; k < n; k++) {
      means.add(mean(partials.get(k)));
    }
    return means;
  }

  private Reading mean(Expr ofRow) {
    String name = index();
    Expr index = new Expr.Index(name);
    Map<String, Expr> places =
        Map.of(
            Model.X, new Expr.Element(Model.X, index), Model.Y, new Expr.Element(Model.Y, index));
    Expr count = new Expr.Literal(data.rows());
    Expr sum =
        new Expr.SumOver(name, new Expr.Literal(1), count, new Substitution(places).in(ofRow));
    return new Reading(
        new Expr.Quotient(sum, count).text(), "\\frac{1}{" + data.rows() + "} " + sum.latex());
  }

  private String index() {
    int k = 0;
    while (k < INDICES.length() - 1 && model.parameters().contains(INDICES.substring(k, k + 1))) {
      k++;
    }
    return INDICES.substring(k, k + 1);
  }

  /** Means of the loss at many points; see {@link RowSums#at}. */
  void values(double[][] points, int count, double[] into) {
    if (value == null) {
      value = new RowSums(row.program(), data, n);
    }
    value.at(points, count, new double[][] {into});
  }

  /** Means of loss and partials at many points; see {@link RowSums#at}. */
  void gradients(double[][] points, int count, double[][] into) {
    gradient.at(points, count, into);
  }

  private void set(double[] at) {
    for (int k = 0; k < n; k++) {
      point[k][0] = at[k];
    }
  }
}
