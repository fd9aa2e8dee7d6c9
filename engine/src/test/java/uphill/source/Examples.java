package uphill.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import uphill.formula.Formula;
import uphill.formula.Operation;
import uphill.program.Interpreter;
import uphill.program.Program;

/** Formulas of every kind in x and y, and points, among them where they have kinks. */
final class Examples {
  private static final List<String> XY = List.of("x", "y");

  private Examples() {}

  static List<Formula> formulas() {
    List<String> texts =
        new ArrayList<>(
            List.of(
                "x^2*y",
                "3x - y",
                "(1-x)^2 + 100(y-x^2)^2",
                "x/y - y/x - (x - (y - 1))",
                "-(x + y)^2 - x*-y",
                "2exp(-(x-1)^2-(y-0.6)^2) + 1e-20*x",
                "sqrt(x^2+y^2)",
                "x^y + 2^x",
                "x^3 + x^-2 + x^9 + x^2.5",
                "abs(x) + relu(y) + max(x, y) - min(x, 2y)",
                "if(x > 0, x*log(x), 0)",
                "if(x > 0 and y > 0 or not(x == y), sqrt(x), y) + if(x != 1 and x >= y, x, y^2)",
                "relu(log(x)) + max(y, log(x))",
                "sum(i, 1, 5, sin(i*x)/(i + y^2))*prod(i, 1, 3, y + i)",
                "x*sqrt(y) + hypot(x, y)",
                "1/(1+exp(200*x))",
                "sin(cos(tan(x*y))) + 0*y"));
    for (Operation operation : Operation.all()) {
      String name = operation.name();
      texts.add(
          operation.arity() == 1
              ? name + "(x*y - 0.5)/y"
              : name + "(x*y, y/3)/x + " + name + "(x, 2)*" + name + "(1.5, y)");
      texts.add(operation.arity() == 1 ? name + "(x)*y" : name + "(x, y)");
    }
    return texts.stream().map(text -> Formula.parse(text).withVariables(XY)).toList();
  }

  static List<double[]> points() {
    List<double[]> points = new ArrayList<>();
    for (double x : new double[] {-2, -0.5, 0, 0.5, 1, 2}) {
      for (double y : new double[] {-1.5, 0, 1, 2}) {
        points.add(new double[] {x, y});
      }
    }
    var random = new Random(20240229);
    for (int k = 0; k < 20; k++) {
      points.add(new double[] {2 * random.nextGaussian(), 2 * random.nextGaussian()});
    }
    return points;
  }

  /** What the engine says at each point: the value, and the partials. */
  static List<double[]> expected(Formula formula) {
    var interpreter = new Interpreter(Program.of(formula).withGradient());
    List<double[]> all = new ArrayList<>();
    for (double[] point : points()) {
      double[] outputs = new double[3];
      interpreter.run(point, outputs);
      all.add(outputs);
    }
    return all;
  }

  static boolean close(double actual, double expected) {
    return Double.isFinite(expected)
        ? Math.abs(actual - expected) <= 1e-11 * (1 + Math.abs(expected))
        : Double.compare(actual, expected) == 0;
  }
}
