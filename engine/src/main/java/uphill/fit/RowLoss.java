package uphill.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.program.Program;

/**
 * The loss of one row, as programs of the parameters, x and y, and as formulas to read: what a fit
 * has whatever its data. Each is made at its first use and kept.
 */
final class RowLoss {
  private final Model model;
  private final Loss loss;
  private final Program program;
  private final Program withGradient;
  private @Nullable Program withHessian;
  private @Nullable Program residual;
  private @Nullable Expr readable;
  private @Nullable List<Expr> partials;

  RowLoss(Model model, Loss loss) {
    this.model = model;
    this.loss = loss;
    this.program = Program.of(loss.computed(model.expression()), model.inputs());
    this.withGradient = program.withGradient(parameters());
  }

  Model model() {
    return model;
  }

  Loss loss() {
    return loss;
  }

  /** The loss. */
  Program program() {
    return program;
  }

  /** The loss and its partials by the parameters. */
  Program withGradient() {
    return withGradient;
  }

  /** The same with all second partials. */
  Program withHessian() {
    if (withHessian == null) {
      withHessian = program.withHessian(parameters());
    }
    return withHessian;
  }

  /** How far the model is from y. */
  Program residual() {
    if (residual == null) {
      residual = Program.of(Loss.residual(model.expression()), model.inputs());
    }
    return residual;
  }

  /** The loss to read. */
  Expr readable() {
    if (readable == null) {
      readable = loss.readable(model.formula().expanded());
    }
    return readable;
  }

  /**
   * One partial for each parameter, to read.
   *
   * @throws uphill.formula.FormulaException {@code partials-too-long} if they are too long
   */
  List<Expr> partials() {
    if (partials == null) {
      partials = Formula.parse(readable().text()).withVariables(model.inputs()).partials();
    }
    return partials;
  }

  private int parameters() {
    return model.parameters().size();
  }
}
