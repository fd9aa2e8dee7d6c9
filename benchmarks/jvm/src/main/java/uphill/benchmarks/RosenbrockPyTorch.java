package uphill.benchmarks;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Rosenbrock's function of 10 variables by PyTorch's operators, through DJL. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RosenbrockPyTorch {
  private static final int N = 10;

  private final Points points = new Points(N, -2, 2);
  private final double[] outputs = new double[1 + N];
  private NDManager manager;

  @Setup(Level.Trial)
  public void prepare() {
    manager = Engine.getEngine("PyTorch").newBaseManager();
  }

  @TearDown(Level.Trial)
  public void close() {
    manager.close();
  }

  @Setup(Level.Iteration)
  public void draw() {
    points.draw();
  }

  @Benchmark
  public double[] gradientPyTorch() {
    try (var scope = manager.newSubManager();
        var collector = Engine.getEngine("PyTorch").newGradientCollector()) {
      NDArray x = scope.create(points.next());
      x.setRequiresGradient(true);
      NDArray here = x.get(new NDIndex("0:" + (N - 1)));
      NDArray next = x.get(new NDIndex("1:" + N));
      NDArray f = next.sub(here.square()).square().mul(100).add(here.neg().add(1).square()).sum();
      collector.backward(f);
      outputs[0] = f.getDouble();
      System.arraycopy(x.getGradient().toDoubleArray(), 0, outputs, 1, N);
    }
    return outputs;
  }
}
