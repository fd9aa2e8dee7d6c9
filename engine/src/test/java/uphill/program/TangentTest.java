package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.Operation;

class TangentTest {

  @Test
  void the_tangent_of_the_banana_valley_is_its_gradient_times_the_direction() {
    var banana = Runs.program("(1-x)^2 + 100(y-x^2)^2").withDirectionalDerivatives();
    assertThat(banana.inputCount()).isEqualTo(4);
    assertThat(Runs.outputs(banana, -1, 2, 3, 5)).containsExactly(104, 396 * 3 + 200 * 5);
  }

  @Test
  void the_hessian_times_a_direction_comes_behind_value_and_gradient() {
    var banana = Runs.program("(1-x)^2 + 100(y-x^2)^2").withHessianVectorProduct();
    assertThat(Runs.outputs(banana, -1, 2, 3, 5))
        .containsExactly(104, 396, 200, 402 * 3 + 400 * 5, 400 * 3 + 200 * 5);
  }

  @Test
  void a_program_of_several_outputs_has_a_jacobian_vector_product() {
    var variables = List.of("x", "y");
    var product = Formula.parse("x*y").expanded();
    var square = Formula.parse("x^2").expanded();
    var seven = new Expr.Literal(7);
    var program = Program.of(List.of(product, square, seven), variables);
    assertThat(Runs.outputs(program.withDirectionalDerivatives(), 3, 4, 1, 2))
        .containsExactly(12, 9, 7, 4 + 6, 6, 0);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "abs(x) | 0",
        "relu(x) | 0",
        "relu(-x) | 0",
        "max(x, y) | 0",
        "min(x, -y) | 0",
        "sqrt(x^2 + y^2) | 0",
        "hypot(x, y) | 0",
        "x*sqrt(x) | 0",
        "sqrt(x)*sqrt(x) | 0",
        "if(x > 0, sqrt(x), y) | 0",
        "if(x > 0, log(x), 0) | -1",
        "x^y | 0",
        "floor(x) + sign(x) | 0",
        "1/(1 + exp(x)) | 800",
        "mod(x, 3) | 3",
        "atan2(y, x) | 2",
      })
  void forward_mode_chooses_the_subgradient_of_reverse_mode(String formula, double x) {
    var program = Runs.program(formula);
    double[] gradient = Runs.gradient(formula, x, 0);
    var tangent = program.withDirectionalDerivatives();
    assertThat(Runs.outputs(tangent, x, 0, 1, 0)[1] + 0.0).isEqualTo(gradient[0] + 0.0);
    assertThat(Runs.outputs(tangent, x, 0, 0, 1)[1] + 0.0).isEqualTo(gradient[1] + 0.0);
  }

  @Test
  void every_operation_has_the_same_partials_in_both_modes() {
    for (var operation : Operation.all()) {
      var x = new Expr.Variable("x");
      var y = new Expr.Variable("y");
      var call = new Expr.Call(operation, operation.arity() == 1 ? List.of(x) : List.of(x, y));
      var program = Program.of(call, List.of("x", "y"));
      for (double at : new double[] {-2.5, -0.75, 0.3, 0.9, 1.7, 30}) {
        double[] gradient = Runs.outputs(program.withGradient(), at, 0.6);
        double[] tangent = Runs.outputs(program.withDirectionalDerivatives(), at, 0.6, 2, -3);
        double expected = 2 * gradient[1] - (operation.arity() == 1 ? 0 : 3 * gradient[2]);
        if (Double.isNaN(expected)) {
          assertThat(tangent[1]).as("%s at %s", operation, at).isNaN();
        } else {
          assertThat(tangent[1])
              .as("%s at %s", operation, at)
              .isCloseTo(expected, within(1e-14 * (1 + Math.abs(expected))));
        }
      }
    }
  }

  @Test
  void a_hessian_vector_product_in_a_thousand_variables_costs_a_small_multiple_of_the_value() {
    var formula = Formula.parse("sum(i, 1, 999, sin(x[i] * x[i+1])) + sum(i, 1, 1000, x[i]^2)^2");
    var program = Program.of(formula);
    assertThat(program.withHessianVectorProduct().size()).isLessThan(12 * program.size());
  }
}
