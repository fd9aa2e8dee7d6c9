package uphill.tape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import uphill.formula.Formula;
import uphill.formula.Operation;
import uphill.program.Interpreter;
import uphill.program.Program;

/** A tape tells the same values and gradients as the program of the same formula. */
class TapeAndFormulaTest {
  private static final List<double[]> POINTS = points();

  @Test
  void every_operation_of_the_language_records_and_differentiates_alike() {
    for (Operation operation : Operation.all()) {
      agree(operation.name() + (operation.arity() == 1 ? "(x)" : "(x, y)"));
      agree("x*y + " + operation.name() + (operation.arity() == 1 ? "(x*y - 1)" : "(x*y, y/3)"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x^2*y",
        "(1-x)^2 + 100(y-x^2)^2",
        "x/y - y/x",
        "exp(-x^2-y^2)*x",
        "sqrt(x^2+y^2)",
        "(x^2+y^2)^(1/2)",
        "x^y",
        "x^3 + x^-2 + x^0 + x^1 + x^9 + x^2.5",
        "abs(x) + relu(y) + max(x, y) - min(x, 2y)",
        "x*abs(x) + hypot(x, y)",
        "if(x > 0, x*log(x), 0)",
        "if(x > 0 and y > 0, sqrt(x), y) + if(not(x > y or y == 0), x, y^2)",
        "relu(log(x)) + max(y, log(x))",
        "sum(i, 1, 5, sin(i*x)/i)*prod(i, 1, 3, y + i)",
        "softplus(x*y) - gelu(x) + erf(y)*sigmoid(x)",
        "log(exp(x) + exp(y))",
        "atan2(y, x) + mod(x, y)",
        "2^x + x*pi"
      })
  void formulas_of_all_kinds_agree(String formula) {
    agree(formula);
  }

  private static void agree(String text) {
    var formula = Formula.parse(text).withVariables(List.of("x", "y"));
    var program = Program.of(formula).withGradient();
    var interpreter = new Interpreter(program);
    var tape = new Tape();
    double[] expected = new double[3];
    for (double[] point : POINTS) {
      interpreter.run(point, expected);
      tape.reset();
      Map<String, Value> variables = new HashMap<>();
      variables.put("x", tape.variable(point[0]));
      variables.put("y", tape.variable(point[1]));
      var result = new Recording(tape, variables).of(formula.expanded());
      result.backward();
      String spot = text + " at " + point[0] + ", " + point[1];
      close(result.value(), expected[0], spot);
      close(variables.get("x").gradient(), expected[1], "∂/∂x of " + spot);
      close(variables.get("y").gradient(), expected[2], "∂/∂y of " + spot);
    }
  }

  private static void close(double actual, double expected, String spot) {
    if (Double.isFinite(expected)) {
      assertThat(actual).as(spot).isCloseTo(expected, within(1e-12 * (1 + Math.abs(expected))));
    } else {
      assertThat(Double.valueOf(actual)).as(spot).isEqualTo(Double.valueOf(expected));
    }
  }

  private static List<double[]> points() {
    List<double[]> points = new ArrayList<>();
    for (double x : new double[] {-2, -1, -0.5, 0, 0.5, 1, 2.5}) {
      for (double y : new double[] {-1.5, 0, 1, 2.5}) {
        points.add(new double[] {x, y});
      }
    }
    var random = new Random(20240229);
    for (int k = 0; k < 50; k++) {
      points.add(new double[] {random.nextGaussian(), random.nextGaussian()});
    }
    return points;
  }
}
