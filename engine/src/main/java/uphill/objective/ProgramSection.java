package uphill.objective;

import org.jspecify.annotations.Nullable;
import uphill.program.Differentiability;
import uphill.program.Interpreter;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * A section whose value is a program of two inputs. Gradient and Hessian are made when first
 * needed.
 */
final class ProgramSection implements Section {
  private final Program program;
  private @Nullable Interpreter value;
  private final Interpreter gradient;
  private final int work;
  private @Nullable Interpreter curvature;
  private @Nullable Differentiability differentiability;
  private final double[] point = new double[2];
  private final double[] all = new double[7];
  private final double[][] inputs = new double[2][];
  private final double[][] outputs = new double[3][];
  private final double[][] firstOutput = new double[1][];

  ProgramSection(Program program) {
    this.program = program;
    var withGradient = program.withGradient();
    this.gradient = new Interpreter(withGradient);
    this.work = withGradient.size();
  }

  @Override
  public double value(double x, double y) {
    point[0] = x;
    point[1] = y;
    valueInterpreter().run(point, all);
    return all[0];
  }

  @Override
  public void gradient(double x, double y, double[] into) {
    point[0] = x;
    point[1] = y;
    gradient.run(point, into);
  }

  @Override
  public void curvature(double x, double y, double[] into) {
    if (curvature == null) {
      curvature = new Interpreter(program.withHessian());
    }
    point[0] = x;
    point[1] = y;
    curvature.run(point, all);
    System.arraycopy(all, 0, into, 0, 5);
    into[5] = all[6];
  }

  /** The instructions of the program with its adjoint sweep. */
  @Override
  public int work() {
    return work;
  }

  @Override
  public Kind kindAt(double x, double y) {
    if (differentiability == null) {
      differentiability = new Differentiability(program);
    }
    point[0] = x;
    point[1] = y;
    return differentiability.kindAt(point);
  }

  @Override
  public void values(double[] xs, double[] ys, int count, double[] values) {
    inputs[0] = xs;
    inputs[1] = ys;
    firstOutput[0] = values;
    valueInterpreter().runBlock(inputs, count, firstOutput);
  }

  @Override
  public void gradients(
      double[] xs,
      double[] ys,
      int count,
      double[] values,
      double[] partialsX,
      double[] partialsY) {
    inputs[0] = xs;
    inputs[1] = ys;
    outputs[0] = values;
    outputs[1] = partialsX;
    outputs[2] = partialsY;
    gradient.runBlock(inputs, count, outputs);
  }

  private Interpreter valueInterpreter() {
    if (value == null) {
      value = new Interpreter(program);
    }
    return value;
  }
}
