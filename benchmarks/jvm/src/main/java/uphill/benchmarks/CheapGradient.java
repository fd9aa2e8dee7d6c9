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
import uphill.formula.Formula;
import uphill.jvm.CompiledProgram;
import uphill.program.Program;

/**
 * What a gradient costs beside a value, both compiled: Rosenbrock's function of up to 10,000
 * variables, and a Gaussian mixture's log-likelihood of 1,025 parameters.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CheapGradient {
  @Param({
    "Rosenbrock 2",
    "Rosenbrock 10",
    "Rosenbrock 100",
    "Rosenbrock 1000",
    "Rosenbrock 10000",
    "Gaussian mixture"
  })
  public String function;

  private Points points;
  private double[] outputs;
  private CompiledProgram value;
  private CompiledProgram gradient;

  @Setup(Level.Trial)
  public void prepare() {
    Formula formula;
    if (function.startsWith("Rosenbrock ")) {
      formula = Rosenbrock.formula(Integer.parseInt(function.substring(11)));
      points = new Points(formula.variables().size(), -2, 2);
    } else {
      formula = Mixture.formula();
      points = new Points(formula.variables().size(), -0.5, 0.5);
    }
    outputs = new double[1 + formula.variables().size()];
    var program = Program.of(formula);
    value = CompiledProgram.of(program);
    gradient = CompiledProgram.of(program.withGradient());
  }

  @Setup(Level.Iteration)
  public void draw() {
    points.draw();
  }

  @Benchmark
  public double[] value() {
    value.run(points.next(), outputs);
    return outputs;
  }

  @Benchmark
  public double[] gradient() {
    gradient.run(points.next(), outputs);
    return outputs;
  }
}
