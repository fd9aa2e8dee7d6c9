package uphill.benchmarks;

import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.matheclipse.core.eval.ExprEvaluator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import uphill.formula.Formula;
import uphill.jvm.CompiledProgram;

/** From a text not seen before to something that can be run, or to derivatives that can be read. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class FromText {
  private final SplittableRandom random = new SplittableRandom(20_260_101);
  private final ExprEvaluator symja = new ExprEvaluator(false, (short) 10);

  /** A formula as it is typed into the page: the peaks, with a number of its own. */
  private String page() {
    return "3*(1-x)^2*exp(-x^2-(y+1)^2) - 10*(x/5-x^3-y^5)*exp(-x^2-y^2) - "
        + random.nextDouble()
        + "*exp(-(x+1)^2-y^2)";
  }

  @Benchmark
  public CompiledProgram pageToCompiledGradient() {
    return CompiledProgram.gradientOf(Formula.parse(page()));
  }

  @Benchmark
  public CompiledProgram tenThousandVariablesToCompiledGradient() {
    return CompiledProgram.gradientOf(
        Formula.parse(
            "sum(i, 1, 9999, " + random.nextInt(50, 150) + "(x[i+1] - x[i]^2)^2 + (1 - x[i])^2)"));
  }

  @Benchmark
  public Object pageToPartials() {
    return Formula.parse(page()).partials();
  }

  @Benchmark
  public Object[] pageToPartialsSymja() {
    String formula = page();
    return new Object[] {symja.eval("D(" + formula + ",x)"), symja.eval("D(" + formula + ",y)")};
  }
}
