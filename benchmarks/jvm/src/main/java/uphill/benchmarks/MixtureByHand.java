package uphill.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import uphill.jvm.CompiledProgram;
import uphill.program.Program;

/** The value of {@link Mixture} as plain Java. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class MixtureByHand {
  private final Points points = new Points(Mixture.PARAMETERS, -0.5, 0.5);
  private final double[][] data = Mixture.data();

  /** Both must agree before this is measured. */
  @Setup(Level.Trial)
  public void check() {
    points.draw();
    double[] point = points.next();
    double[] outputs = new double[1];
    CompiledProgram.of(Program.of(Mixture.formula())).run(point, outputs);
    double found = Mixture.value(point, data);
    if (!(Math.abs(found - outputs[0]) <= 1e-9 * (1 + Math.abs(found)))) {
      throw new IllegalStateException("Formula and code disagree: " + outputs[0] + ", " + found);
    }
  }

  @Setup(Level.Iteration)
  public void draw() {
    points.draw();
  }

  @Benchmark
  public double value() {
    return Mixture.value(points.next(), data);
  }
}
