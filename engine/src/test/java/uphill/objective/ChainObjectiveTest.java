package uphill.objective;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import uphill.formula.Formula;

class ChainObjectiveTest {
  @Test
  void a_chain_is_the_formula_written_out() {
    int n = 600;
    var chain = ChainObjective.rosenbrock(n);
    var formula =
        FormulaObjective.of(
            Formula.parse("sum(i,1," + (n - 1) + ",100(x[i+1]-x[i]^2)^2+(1-x[i])^2)", 100_000));
    double[] point = new double[n];
    for (int i = 0; i < n; i++) {
      point[i] = Math.sin(i);
    }
    double[] one = new double[n];
    double[] other = new double[n];
    double value = chain.gradient(point, one);
    assertThat(value).isEqualTo(formula.gradient(point, other), within(1e-9));
    assertThat(chain.value(point)).isEqualTo(value);
    assertThat(one).containsExactly(other, within(1e-9));
  }

  @Test
  void a_link_has_two_variables() {
    assertThatThrownBy(() -> ChainObjective.of(Formula.parse("a*b*c"), 5))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ChainObjective.rosenbrock(1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
