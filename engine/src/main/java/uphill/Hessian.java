package uphill;

import uphill.program.Interpreter;
import uphill.program.Program;

/**
 * The exact Hessian of a {@link Formula}: one program of value, partials and second derivatives
 * that is asked at points. Cost: n times the gradient's. One thread uses it at a time.
 */
public final class Hessian {
  private final Formula formula;
  private final Interpreter interpreter;
  private final double[] results;

  Hessian(Formula formula) {
    this.formula = formula;
    Program program = formula.program().withHessian();
    this.interpreter = new Interpreter(program);
    this.results = new double[program.outputCount()];
  }

  /**
   * The n×n second derivatives at a point: row i, column j is {@code ∂²f/∂xᵢ∂xⱼ}, symmetric to the
   * bit.
   *
   * @param point n coordinates
   * @throws IllegalArgumentException if there are more or fewer
   */
  public double[][] at(double... point) {
    formula.checkLength(point);
    interpreter.run(point, results);
    int n = point.length;
    double[][] rows = new double[n][n];
    for (int row = 0; row < n; row++) {
      System.arraycopy(results, 1 + n + row * n, rows[row], 0, n);
    }
    return rows;
  }
}
