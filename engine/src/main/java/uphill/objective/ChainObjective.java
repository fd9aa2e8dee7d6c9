package uphill.objective;

import java.util.Arrays;
import uphill.formula.Formula;
import uphill.program.Interpreter;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * The sum of one link over all neighbours, f(x) = Σ g(x_i, x_{i+1}) for i = 1 … n − 1: a function
 * of any number of variables that is never written out. Value and gradient cost O(n); the gradient
 * is one adjoint sweep, in which each link hands its two adjoints to its two variables.
 */
public final class ChainObjective implements Objective {
  private static final int BLOCK = 256;

  private final int n;
  private final Interpreter value;
  private final Interpreter gradient;
  private final double[][] inputs = new double[2][BLOCK];
  private final double[][] outputs = new double[3][BLOCK];
  private final double[][] first = {outputs[0]};

  private ChainObjective(Program link, int n) {
    this.n = n;
    this.value = new Interpreter(link);
    this.gradient = new Interpreter(link.withGradient());
  }

  /**
   * A chain of n variables.
   *
   * @param link a formula of two variables, the earlier one first in their order
   * @throws IllegalArgumentException if it has other than two, or n is below 2
   */
  public static ChainObjective of(Formula link, int n) {
    if (link.variables().size() != 2 || n < 2) {
      throw new IllegalArgumentException(
          "A chain needs a link of two variables and two variables or more.");
    }
    return new ChainObjective(Program.of(link), n);
  }

  /** Rosenbrock's function of n variables: Σ 100 (x_{i+1} − x_i²)² + (1 − x_i)². */
  public static ChainObjective rosenbrock(int n) {
    return of(Formula.parse("100(b-a^2)^2+(1-a)^2"), n);
  }

  @Override
  public int dimension() {
    return n;
  }

  @Override
  public double value(double[] point) {
    double sum = 0;
    for (int start = 0; start < n - 1; start += BLOCK) {
      int count = load(point, start);
      value.runBlock(inputs, count, first);
      for (int k = 0; k < count; k++) {
        sum += outputs[0][k];
      }
    }
    return sum;
  }

  @Override
  public double gradient(double[] point, double[] into) {
    Arrays.fill(into, 0, n, 0);
    double sum = 0;
    for (int start = 0; start < n - 1; start += BLOCK) {
      int count = load(point, start);
      gradient.runBlock(inputs, count, outputs);
      for (int k = 0; k < count; k++) {
        sum += outputs[0][k];
        into[start + k] += outputs[1][k];
        into[start + k + 1] += outputs[2][k];
      }
    }
    return sum;
  }

  private int load(double[] point, int start) {
    int count = Math.min(BLOCK, n - 1 - start);
    System.arraycopy(point, start, inputs[0], 0, count);
    System.arraycopy(point, start + 1, inputs[1], 0, count);
    return count;
  }

  /** Smooth where it has a value: a chain of smooth links. */
  @Override
  public Kind kindAt(double[] point) {
    double at = value(point);
    return at - at == 0 ? Kind.SMOOTH : Kind.UNDEFINED;
  }
}
