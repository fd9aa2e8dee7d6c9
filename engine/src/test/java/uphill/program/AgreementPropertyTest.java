package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import uphill.formula.Expr;
import uphill.formula.Formula;

/**
 * Four ways to one gradient: simplified partials, the adjoint sweep, the tangent sweep, and central
 * differences; and the rules that every gradient keeps. The profile {@code nightly} lets them agree
 * on a hundred thousand random expressions.
 */
class AgreementPropertyTest {
  private static final String SEED = "20260707";
  private static final List<String> XY = List.of("x", "y");
  private static final double H = 1e-3;

  @Provide
  Arbitrary<Expr> smooth() {
    return Expressions.smooth();
  }

  @Provide
  Arbitrary<Expr> any() {
    return Expressions.any();
  }

  @Property(seed = SEED)
  void partials_and_both_sweeps_and_central_differences_agree(
      @ForAll("smooth") Expr f,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    var program = Program.of(f, XY);
    double[] reverse = Runs.outputs(program.withGradient(), x, y);
    double scale = 1 + Math.abs(reverse[0]) + Math.abs(reverse[1]) + Math.abs(reverse[2]);
    if (!(scale < 1e6)) {
      return;
    }
    double[] symbolic = symbolic(f, x, y);
    for (int i = 0; i < 2; i++) {
      double wanted = reverse[1 + i];
      assertThat(symbolic[i]).isCloseTo(wanted, within(1e-9 * scale));
      assertThat(forward(program, x, y, i)).isCloseTo(wanted, within(1e-11 * scale));
      double coarse = difference(program, x, y, i, H);
      double fine = difference(program, x, y, i, H / 2);
      double other = difference(program, x, y, i, H / 7);
      // Steps that straddle a wave agree by chance now and then, three hardly ever on a gentle
      // slope.
      boolean settled = Math.abs(coarse - fine) + Math.abs(fine - other) < 1e-4 * scale;
      if (settled && scale < 100) {
        assertThat((4 * fine - coarse) / 3).isCloseTo(wanted, within(1e-4 * scale));
      }
    }
  }

  /**
   * At a kink or a pole they agree where all are finite and rounding of the point does not show.
   */
  @Property(seed = SEED)
  void partials_and_both_sweeps_agree_among_kinks_and_poles(
      @ForAll("any") Expr f,
      @ForAll @DoubleRange(min = -3, max = 3) double x,
      @ForAll @DoubleRange(min = -3, max = 3) double y) {
    var program = Program.of(f, XY);
    double[] reverse = Runs.outputs(program.withGradient(), x, y);
    double[] symbolic = symbolic(f, x, y);
    boolean smooth = Differentiability.kindAt(program, new double[] {x, y}) == Kind.SMOOTH;
    double[] nudged = Runs.outputs(program.withGradient(), x * (1 + 1e-11), y * (1 - 1e-11));
    for (int i = 0; i < 2; i++) {
      double wanted = reverse[1 + i];
      double scale = 1 + Math.abs(wanted);
      if (!Double.isFinite(reverse[0]) || !(Math.abs(nudged[1 + i] - wanted) < 1e-8 * scale)) {
        continue;
      }
      assertThat(forward(program, x, y, i)).isCloseTo(wanted, within(1e-7 * scale));
      if (smooth && Double.isFinite(symbolic[i])) {
        assertThat(symbolic[i]).as(f.text()).isCloseTo(wanted, within(1e-7 * scale));
      }
    }
  }

  @Property(tries = 500, seed = SEED)
  void the_gradient_of_a_product_follows_the_product_rule(
      @ForAll("smooth") Expr f,
      @ForAll("smooth") Expr g,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    double[] ofF = gradient(f, x, y);
    double[] ofG = gradient(g, x, y);
    double[] ofBoth = gradient(new Expr.Product(List.of(f, g)), x, y);
    for (int i = 1; i < 3; i++) {
      double first = ofF[i] * ofG[0];
      double second = ofF[0] * ofG[i];
      double scale = 1 + Math.abs(first) + Math.abs(second);
      if (scale < 1e12) {
        assertThat(ofBoth[i]).isCloseTo(first + second, within(1e-9 * scale));
      }
    }
  }

  /** f(u(x, y), v(x, y)): the gradient of f at (u, v) times the Jacobian. */
  @Property(tries = 300, seed = SEED)
  void the_gradient_of_a_composition_follows_the_chain_rule(
      @ForAll("smooth") Expr f,
      @ForAll("smooth") Expr u,
      @ForAll("smooth") Expr v,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    double[] ofU = gradient(u, x, y);
    double[] ofV = gradient(v, x, y);
    double[] ofF = gradient(f, ofU[0], ofV[0]);
    double[] ofAll = gradient(composed(f, u, v), x, y);
    double size = Math.abs(ofU[0]) + Math.abs(ofV[0]);
    for (int i = 1; i < 3; i++) {
      double first = ofF[1] * ofU[i];
      double second = ofF[2] * ofV[i];
      double scale = 1 + Math.abs(first) + Math.abs(second);
      if (scale < 1e6 && size < 1e3) {
        assertThat(ofAll[i]).isCloseTo(first + second, within(1e-8 * scale));
      }
    }
  }

  /** By the texts: none of the smooth functions has an x or a y in its name. */
  private static Expr composed(Expr f, Expr u, Expr v) {
    String text = f.text().replace('x', 'α').replace('y', 'β');
    String whole = text.replace("α", "(" + u.text() + ")").replace("β", "(" + v.text() + ")");
    return Formula.parse(whole).expanded();
  }

  private static double[] gradient(Expr f, double x, double y) {
    return Runs.outputs(Program.of(f, XY).withGradient(), x, y);
  }

  private static double[] symbolic(Expr f, double x, double y) {
    var partials = Formula.parse(f.text()).withVariables(XY).partials();
    return Runs.outputs(Program.of(partials, XY), x, y);
  }

  private static double forward(Program program, double x, double y, int along) {
    double[] all = Runs.outputs(program.withDirectionalDerivatives(), x, y, 1 - along, along);
    return all[1];
  }

  private static double difference(Program program, double x, double y, int along, double h) {
    double dx = along == 0 ? h : 0;
    double dy = along == 1 ? h : 0;
    double after = Runs.outputs(program, x + dx, y + dy)[0];
    return (after - Runs.outputs(program, x - dx, y - dy)[0]) / (2 * h);
  }
}
