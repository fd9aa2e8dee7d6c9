package uphill.browser;

import java.util.Arrays;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;
import org.teavm.jso.browser.Performance;
import uphill.objective.ChainObjective;

/** What a gradient of n variables takes, on Rosenbrock's function: a Cost of engine/graph.ts. */
final class Costs {
  /** As long as a measurement goes on, in milliseconds. */
  private static final double LONG_ENOUGH = 4;

  /** Differences that would take longer are not waited for, in milliseconds. */
  private static final double PATIENCE = 300;

  private Costs() {}

  static JSObject of(int n) {
    var objective = ChainObjective.rosenbrock(n);
    double[] point = new double[n];
    Arrays.fill(point, 0.5);
    double[] gradient = new double[n];
    double value = time(() -> objective.value(point));
    double adjoint = time(() -> objective.gradient(point, gradient));
    double expected = value * (n + 1.0);
    boolean measured = expected <= PATIENCE;
    double differences = measured ? time(() -> differences(objective, point)) : expected;
    return cost(n, value, adjoint, differences, measured);
  }

  private static double differences(ChainObjective objective, double[] point) {
    double base = objective.value(point);
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      double middle = point[i];
      point[i] = middle + 1e-7;
      sum += (objective.value(point) - base) / 1e-7;
      point[i] = middle;
    }
    return sum;
  }

  private interface Work {
    double run();
  }

  private static double time(Work work) {
    work.run();
    int runs = 0;
    double start = Performance.now();
    double passed;
    do {
      work.run();
      runs++;
      passed = Performance.now() - start;
    } while (passed < LONG_ENOUGH);
    return passed / runs;
  }

  @JSBody(
      params = {"n", "value", "adjoint", "differences", "measured"},
      script =
          "return { n: n, evaluations: n + 1, value: value, adjoint: adjoint,"
              + " differences: differences, measured: measured };")
  private static native JSObject cost(
      int n, double value, double adjoint, double differences, boolean measured);
}
