package uphill.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import uphill.formula.Expr;
import uphill.formula.Formula;

class GradientPropertyTest {
  private static final String SEED = "20240229";
  private static final List<String> XY = List.of("x", "y");
  private static final double H = 1e-3;

  /** Smooth functions of moderate size, so that central differences can be held against them. */
  @Provide
  Arbitrary<Expr> smooth() {
    return Expressions.smooth();
  }

  /** Functions with creases, steps, branches and poles. */
  @Provide
  Arbitrary<Expr> any() {
    return Expressions.any();
  }

  @Property(tries = 300, seed = SEED)
  void the_sweep_agrees_with_central_differences(
      @ForAll("smooth") Expr expression,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    var program = Program.of(expression, XY);
    double[] all = Runs.outputs(program.withGradient(), x, y);
    double scale = 1 + Math.abs(all[0]) + Math.abs(all[1]) + Math.abs(all[2]);
    Assume.that(scale < 100);
    assertThat(all[1]).isCloseTo(difference(program, x, y, H, 0), within(1e-4 * scale));
    assertThat(all[2]).isCloseTo(difference(program, x, y, 0, H), within(1e-4 * scale));
  }

  @Property(tries = 150, seed = SEED)
  void the_hessian_agrees_with_central_differences_of_the_gradient_and_is_symmetric(
      @ForAll("smooth") Expr expression,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    var program = Program.of(expression, XY);
    double[] all = Runs.outputs(program.withHessian(), x, y);
    assertThat(all[4]).isEqualTo(all[5]);
    double[] right = Runs.outputs(program.withGradient(), x + H, y);
    double[] left = Runs.outputs(program.withGradient(), x - H, y);
    double scale = 1 + Math.abs(all[3]) + Math.abs(all[4]) + Math.abs(right[1]);
    Assume.that(scale < 50);
    assertThat(all[3]).isCloseTo((right[1] - left[1]) / (2 * H), within(1e-3 * scale));
    assertThat(all[4]).isCloseTo((right[2] - left[2]) / (2 * H), within(1e-3 * scale));
  }

  @Property(tries = 300, seed = SEED)
  void forward_reverse_and_symbolic_agree(
      @ForAll("smooth") Expr expression,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    var program = Program.of(expression, XY);
    double[] reverse = Runs.outputs(program.withGradient(), x, y);
    var formula = Formula.parse(expression.text()).withVariables(XY);
    double[] symbolic = Runs.outputs(Program.of(formula.partials(), XY), x, y);
    double[] along = Runs.outputs(program.withDirectionalDerivatives(), x, y, 0.75, -1.25);
    double scale = 1 + Math.abs(reverse[0]) + Math.abs(reverse[1]) + Math.abs(reverse[2]);
    assertThat(along[0]).isEqualTo(reverse[0]);
    assertThat(along[1])
        .isCloseTo(0.75 * reverse[1] - 1.25 * reverse[2], within(1e-11 * scale))
        .isCloseTo(0.75 * symbolic[0] - 1.25 * symbolic[1], within(1e-11 * scale));
  }

  @Property(tries = 150, seed = SEED)
  void forward_over_reverse_is_the_hessian_times_the_direction(
      @ForAll("smooth") Expr expression,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    var program = Program.of(expression, XY);
    double[] all = Runs.outputs(program.withHessian(), x, y);
    double[] product = Runs.outputs(program.withHessianVectorProduct(), x, y, 0.75, -1.25);
    double scale = 1 + Math.abs(all[0]) + Math.abs(all[3]) + Math.abs(all[4]) + Math.abs(all[6]);
    assertThat(product).startsWith(all[0], all[1], all[2]);
    assertThat(product[3]).isCloseTo(0.75 * all[3] - 1.25 * all[4], within(1e-11 * scale));
    assertThat(product[4]).isCloseTo(0.75 * all[5] - 1.25 * all[6], within(1e-11 * scale));
  }

  @Property(tries = 200, seed = SEED)
  void the_gradient_is_linear_in_the_function(
      @ForAll("smooth") Expr f,
      @ForAll("smooth") Expr g,
      @ForAll @DoubleRange(min = -1, max = 1) double x,
      @ForAll @DoubleRange(min = -1, max = 1) double y) {
    var combination = new Expr.Sum(List.of(f, new Expr.Product(List.of(new Expr.Literal(3), g))));
    double[] both = Runs.outputs(Program.of(combination, XY).withGradient(), x, y);
    double[] ofF = Runs.outputs(Program.of(f, XY).withGradient(), x, y);
    double[] ofG = Runs.outputs(Program.of(g, XY).withGradient(), x, y);
    for (int k = 0; k < 3; k++) {
      double scale = 1 + Math.abs(ofF[k]) + 3 * Math.abs(ofG[k]);
      assertThat(both[k]).isCloseTo(ofF[k] + 3 * ofG[k], within(1e-11 * scale));
    }
  }

  @Property(tries = 200, seed = SEED)
  void a_block_gives_the_bits_of_single_runs(@ForAll("any") Expr expression) {
    var program = Program.of(expression, XY).withHessian();
    var interpreter = new Interpreter(program);
    int count = 600;
    double[][] inputs = new double[2][count];
    for (int i = 0; i < count; i++) {
      inputs[0][i] = (i % 25 - 12) / 4.0;
      inputs[1][i] = (i / 25 - 12) / 4.0;
    }
    double[][] outputs = new double[program.outputCount()][count];
    interpreter.runBlock(inputs, count, outputs);
    for (int i = 0; i < count; i++) {
      double[] single = new double[program.outputCount()];
      interpreter.run(new double[] {inputs[0][i], inputs[1][i]}, single);
      for (int k = 0; k < single.length; k++) {
        assertThat(Double.valueOf(outputs[k][i])).isEqualTo(Double.valueOf(single[k]));
      }
    }
  }

  @Property(tries = 300, seed = SEED)
  void where_a_point_is_smooth_central_differences_find_the_gradient(
      @ForAll("any") Expr expression) {
    var program = Program.of(expression, XY);
    var differentiability = new Differentiability(program);
    for (double x = -1; x <= 1; x += 0.5) {
      double[] point = {x, 0};
      double[] all = Runs.outputs(program.withGradient(), point);
      double[] second = Runs.outputs(program.withHessian(), point);
      boolean tame = Math.abs(second[3]) < 50 && Math.abs(all[0]) < 1e3 && Math.abs(all[1]) < 1e3;
      if (tame && differentiability.kindAt(point) == Kind.SMOOTH) {
        double h = 1e-7;
        double slope = difference(program, x, 0, h, 0);
        assertThat(slope).isCloseTo(all[1], within(1e-3 * (1 + Math.abs(all[0]))));
      }
    }
  }

  private static double difference(Program program, double x, double y, double dx, double dy) {
    double after = Runs.outputs(program, x + dx, y + dy)[0];
    double before = Runs.outputs(program, x - dx, y - dy)[0];
    return (after - before) / (2 * (dx + dy));
  }
}
