package uphill.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Runs the benchmarks and prints one line of JSON for each: its class, its name, its parameter, and
 * the median over all iterations in nanoseconds. Progress goes to standard error.
 */
public final class Main {
  private Main() {}

  /**
   * Measures.
   *
   * @param arguments {@code --quick} for short runs, to see whether everything works; a further one
   *     is a regular expression that names the benchmarks
   */
  public static void main(String[] arguments) throws RunnerException {
    var words = new ArrayList<>(List.of(arguments));
    boolean quick = words.remove("--quick");
    var chosen = words.isEmpty() ? "uphill.benchmarks" : words.get(0);
    var classPath = System.getProperty("java.class.path");
    var options =
        new OptionsBuilder()
            .include(chosen)
            .forks(quick ? 1 : 2)
            .warmupIterations(quick ? 2 : 10)
            .warmupTime(TimeValue.milliseconds(quick ? 500 : 1000))
            .measurementIterations(quick ? 5 : 10)
            .measurementTime(TimeValue.milliseconds(quick ? 100 : 300))
            .jvmArgs("-Dai.djl.offline=true", "-Xmx2g", "-Xss8m", "-cp", classPath)
            .verbosity(VerboseMode.SILENT)
            .shouldFailOnError(false)
            .build();
    Collection<RunResult> results = new Runner(options).run();
    for (var result : results) {
      System.out.println(line(result));
    }
  }

  private static String line(RunResult result) {
    var parameters = result.getParams();
    String[] name = parameters.getBenchmark().split("\\.");
    var parameter = new StringBuilder();
    for (var key : parameters.getParamsKeys()) {
      parameter.append(parameters.getParam(key));
    }
    var primary = result.getPrimaryResult();
    double perUnit = "us/op".equals(primary.getScoreUnit()) ? 1000 : 1;
    return "{\"group\":\"%s\",\"name\":\"%s\",\"parameter\":\"%s\",\"nanoseconds\":%s}"
        .formatted(
            name[name.length - 2], name[name.length - 1], parameter, median(result) * perUnit);
  }

  private static double median(RunResult result) {
    double[] scores =
        result.getBenchmarkResults().stream()
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(iteration -> iteration.getPrimaryResult().getScore())
            .sorted()
            .toArray();
    int middle = scores.length / 2;
    return scores.length % 2 == 1 ? scores[middle] : (scores[middle - 1] + scores[middle]) / 2;
  }
}
