package uphill.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uphill.descent.Descent;
import uphill.descent.OptimizerName;
import uphill.descent.Recipe;
import uphill.descent.Tolerance;
import uphill.jvm.CompiledProgram;
import uphill.objective.FormulaObjective;
import uphill.objective.Objective;
import uphill.program.Kind;
import uphill.program.Program;

/**
 * A step of an optimizer beside one gradient of the same objective: Rosenbrock's of n variables.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DescentStep {
  @Param({"10000"})
  public int n;

  @Param({"interpreted", "compiled"})
  public String how;

  private Objective objective;
  private double[] start;
  private double[] gradient;
  private Descent plain;
  private Descent momentum;
  private Descent adam;

  @Setup(Level.Trial)
  public void prepare() {
    var formula = Rosenbrock.formula(n);
    objective =
        how.equals("compiled") ? new Compiled(Program.of(formula)) : FormulaObjective.of(formula);
    start = new double[n];
    for (int i = 0; i < n; i++) {
      start[i] = i % 2 == 0 ? -1.2 : 1;
    }
    gradient = new double[n];
    plain = descent(OptimizerName.GRADIENT, 1e-4);
    momentum = descent(OptimizerName.MOMENTUM, 1e-5);
    adam = descent(OptimizerName.ADAM, 1e-4);
  }

  private Descent descent(OptimizerName name, double rate) {
    var recipe = Recipe.of(name.usual()).withRate(rate).with(new Tolerance(1e-300, 1e-300));
    return new Descent(objective, start, recipe);
  }

  @Benchmark
  public double gradientAlone() {
    return objective.gradient(start, gradient);
  }

  @Benchmark
  public boolean stepOfGradientDescent() {
    return plain.step();
  }

  @Benchmark
  public boolean stepOfMomentum() {
    return momentum.step();
  }

  @Benchmark
  public boolean stepOfAdam() {
    return adam.step();
  }

  /** A program's value and gradient as bytecode. */
  private static final class Compiled implements Objective {
    private final CompiledProgram program;
    private final int n;
    private final double[] outputs;

    Compiled(Program value) {
      this.n = value.inputCount();
      this.program = CompiledProgram.of(value.withGradient());
      this.outputs = new double[1 + n];
    }

    @Override
    public int dimension() {
      return n;
    }

    @Override
    public double value(double[] point) {
      program.run(point, outputs);
      return outputs[0];
    }

    @Override
    public double gradient(double[] point, double[] into) {
      program.run(point, outputs);
      System.arraycopy(outputs, 1, into, 0, n);
      return outputs[0];
    }

    @Override
    public Kind kindAt(double[] point) {
      return Kind.SMOOTH;
    }
  }
}
