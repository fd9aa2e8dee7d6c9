package uphill.descent;

import java.util.List;

/**
 * Newton's method, damped: along d with (H + μI)d = −g, H the Hessian and μ ≥ 0 the smallest of 0,
 * 10⁻³, 2·10⁻³, … times the size of H for which the matrix is positive definite (Nocedal and
 * Wright, Numerical Optimization, 2006, algorithm 3.3), and then as far as the search says, first t
 * = η. So it goes downhill at a saddle, too.
 *
 * @param search how far; {@link Search#ARMIJO} is usual
 */
public record Newton(Search search) implements Optimizer {
  /** Beyond this, a Hessian and its factors would take too long. */
  public static final int MOST_VARIABLES = 200;

  @Override
  public double defaultRate() {
    return 1;
  }

  /**
   * The state of a run at its start.
   *
   * @throws IllegalArgumentException if n is above {@link #MOST_VARIABLES}
   */
  @Override
  public Motion start(int n) {
    if (n > MOST_VARIABLES) {
      throw new IllegalArgumentException(
          "Newton's method takes up to "
              + MOST_VARIABLES
              + " variables, not "
              + n
              + ": try lbfgs.");
    }
    double[][] hessian = new double[n][n];
    double[] direction = new double[n];
    return new Motion() {
      @Override
      double step(Position at, double rate) {
        at.objective().hessian(at.point, hessian);
        for (int i = 0; i < n; i++) {
          direction[i] = -at.gradient[i];
        }
        Cholesky.solveDamped(hessian, direction);
        var line = new Line(at, direction);
        Line.Trial trial = line.start().slope() < 0 ? search.along(line, rate) : line.start();
        line.accept(trial);
        return trial.t();
      }

      @Override
      public List<Memory> memories() {
        return List.of(new Memory("direction", direction));
      }
    };
  }

  @Override
  public boolean looksAround() {
    return true;
  }
}
