package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uphill.formula.Formula;
import uphill.formula.Operation;
import uphill.program.Kind;

class GradientCheckTest {
  private static GradientCheck check(String formula, double... point) {
    return GradientCheck.of(FormulaObjective.of(Formula.parse(formula)), point);
  }

  @Test
  void rosenbrock_is_confirmed_to_the_last_bits() {
    var check = check("(1-x)^2 + 100(y-x^2)^2", -1.2, 1);
    assertThat(check.exact()[0]).isCloseTo(-215.6, within(1e-12));
    assertThat(check.preciseErrors()[0]).isLessThan(1e-13);
    assertThat(check.differenceErrors()[0]).isLessThan(1e-8);
    assertThat(check.differences()[1]).isCloseTo(-88, within(1e-8));
  }

  @Test
  void every_derivative_rule_is_right_to_fourteen_digits_where_it_is_smooth() {
    var random = new Random(20240229);
    for (Operation operation : Operation.all()) {
      String call = operation.name() + (operation.arity() == 1 ? "(x)" : "(x, y)");
      var objective = FormulaObjective.of(Formula.parse(call), List.of("x", "y"));
      for (int k = 0; k < 40; k++) {
        double[] point = {random.nextDouble(-2.5, 2.5), random.nextDouble(-2.5, 2.5)};
        if (objective.kindAt(point) == Kind.SMOOTH) {
          var check = GradientCheck.of(objective, point);
          for (int i = 0; i < 2; i++) {
            double precise = check.precise()[i];
            assertThat(check.exact()[i])
                .as("%s by %s at %s, %s", call, "xy".charAt(i), point[0], point[1])
                .isCloseTo(precise, within(1e-14 * Math.abs(precise) + 1e-16));
          }
        }
      }
    }
  }

  @Test
  void plain_differences_come_within_ten_digits_and_leave_the_point_as_it_was() {
    var objective = FormulaObjective.of(Formula.parse("exp(x)*sin(y) + x*y^3"));
    double[] point = {0.7, -1.3};
    double exact = Math.exp(0.7) * Math.cos(-1.3) + 3 * 0.7 * 1.69;
    assertThat(CentralDifference.partial(objective, point, 1)).isCloseTo(exact, within(1e-9));
    assertThat(point).containsExactly(0.7, -1.3);
  }

  @Test
  void a_wrong_gradient_would_be_noticed() {
    var check = check("x^2", 3);
    var wrong = new GradientCheck(new double[] {6.000001}, check.differences(), check.precise());
    assertThat(wrong.differenceErrors()[0]).isCloseTo(1e-6, within(1e-8));
    assertThat(wrong.preciseErrors()[0]).isCloseTo(1e-6, within(1e-15));
  }

  @Test
  void at_a_kink_differences_are_the_mean_of_both_sides() {
    var check = check("abs(x) + relu(x)", 0);
    assertThat(check.exact()).containsExactly(0);
    assertThat(check.differences()[0]).isCloseTo(0.5, within(1e-12));
    assertThat(check.precise()[0]).isEqualTo(0.5);
  }

  @Test
  void where_nothing_is_defined_nothing_is_confirmed() {
    var check = check("log(x)", -1);
    assertThat(check.differences()[0]).isNaN();
    assertThat(check.precise()[0]).isNaN();
    assertThat(check.preciseErrors()[0]).isNaN();
  }
}
