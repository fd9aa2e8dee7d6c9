package uphill.benchmarks;

import java.util.concurrent.TimeUnit;
import org.hipparchus.analysis.differentiation.Gradient;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uphill.formula.Formula;
import uphill.jvm.CompiledProgram;
import uphill.program.Interpreter;
import uphill.program.Program;

/** Rosenbrock's function of n variables: value, and value with gradient. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Rosenbrock {
  @Param({"2", "10", "100"})
  public int n;

  private Points points;
  private double[] outputs;
  private CompiledProgram compiledValue;
  private CompiledProgram compiled;
  private Interpreter interpreter;

  static Formula formula(int n) {
    return Formula.parse("sum(i, 1, " + (n - 1) + ", 100(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)");
  }

  @Setup(Level.Trial)
  public void prepare() {
    points = new Points(n, -2, 2);
    outputs = new double[1 + n];
    var program = Program.of(formula(n));
    compiledValue = CompiledProgram.of(program);
    compiled = CompiledProgram.of(program.withGradient());
    interpreter = new Interpreter(program.withGradient());
    check();
  }

  @Setup(Level.Iteration)
  public void draw() {
    points.draw();
  }

  @Benchmark
  public double[] gradientByHand() {
    gradient(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double[] gradientCompiled() {
    compiled.run(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double[] gradientInterpreted() {
    interpreter.run(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double[] gradientHipparchus() {
    hipparchus(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double valueByHand() {
    return value(points.next());
  }

  @Benchmark
  public double[] valueCompiled() {
    compiledValue.run(points.next(), outputs);
    return outputs;
  }

  private static double value(double[] x) {
    double f = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double t = x[i + 1] - x[i] * x[i];
      double u = 1 - x[i];
      f += 100 * t * t + u * u;
    }
    return f;
  }

  /** Reverse mode as a person writes it: both sweeps in one loop, nothing stored. */
  private static void gradient(double[] x, double[] outputs) {
    double f = 0;
    double handedOn = 0;
    for (int i = 0; i + 1 < x.length; i++) {
      double t = x[i + 1] - x[i] * x[i];
      double u = 1 - x[i];
      f += 100 * t * t + u * u;
      outputs[1 + i] = handedOn - 400 * t * x[i] - 2 * u;
      handedOn = 200 * t;
    }
    outputs[x.length] = handedOn;
    outputs[0] = f;
  }

  private static void hipparchus(double[] x, double[] outputs) {
    int n = x.length;
    Gradient f = Gradient.constant(n, 0);
    Gradient here = Gradient.variable(n, 0, x[0]);
    for (int i = 0; i + 1 < n; i++) {
      Gradient next = Gradient.variable(n, i + 1, x[i + 1]);
      Gradient t = next.subtract(here.multiply(here));
      Gradient u = here.negate().add(1);
      f = f.add(t.multiply(t).multiply(100)).add(u.multiply(u));
      here = next;
    }
    outputs[0] = f.getValue();
    System.arraycopy(f.getGradient(), 0, outputs, 1, n);
  }

  /** All must agree before they are measured. */
  private void check() {
    points.draw();
    double[] x = points.next();
    double[][] found = new double[4][1 + n];
    gradient(x, found[0]);
    compiled.run(x, found[1]);
    interpreter.run(x, found[2]);
    hipparchus(x, found[3]);
    for (var other : found) {
      for (int k = 0; k <= n; k++) {
        if (!(Math.abs(other[k] - found[0][k]) <= 1e-9 * (1 + Math.abs(found[0][k])))) {
          throw new IllegalStateException("The peers disagree about output " + k);
        }
      }
    }
  }
}
