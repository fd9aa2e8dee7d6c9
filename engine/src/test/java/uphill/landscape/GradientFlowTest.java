package uphill.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import uphill.objective.Sections;

class GradientFlowTest {
  private static final Window WIDE = new Window(-4, 4, -1, 1);

  @Test
  void the_velocity_points_against_the_gradient_and_saturates_at_one_box_unit() {
    var flow = new GradientFlow(Frame.of(Sections.of("x^2 + 3*y^2"), WIDE));
    double[] f = new double[3];
    double[] du = new double[3];
    double[] dv = new double[3];
    flow.velocities(new double[] {0.5, 0.9, 0}, new double[] {0.5, 0.9, 0}, 3, f, du, dv);
    // At x = 2, y = 0.5: f = 4.75, -∇f = (-4, -3), so (-1, -3) in box units.
    assertThat(f[0]).isEqualTo(4.75);
    assertThat(dv[0] / du[0]).isEqualTo(3, within(1e-12));
    assertThat(du[0]).isNegative();
    double near = Math.hypot(du[0], dv[0]);
    double far = Math.hypot(du[1], dv[1]);
    assertThat(near).isBetween(0.8, 1.0);
    assertThat(far).isBetween(near, 1.0);
    assertThat(Math.hypot(du[2], dv[2])).isZero();
  }

  @Test
  void the_pair_s_step_is_of_third_order() {
    var flow = new GradientFlow(Frame.of(Sections.of("x^2 + 30*y^2"), WIDE));
    double[] exact = after(flow, 4096);
    double coarse = distance(after(flow, 8), exact);
    double fine = distance(after(flow, 16), exact);
    assertThat(coarse).isGreaterThan(1e-8);
    assertThat(coarse / fine).isBetween(6.0, 11.0);
  }

  /** Where the flow from (0.3, 0.6) is after a time of 0.3, by equal steps. */
  private static double[] after(GradientFlow flow, int steps) {
    double[] u = {0.3};
    double[] v = {0.6};
    double[] f = new double[1];
    double[] du = new double[1];
    double[] dv = new double[1];
    flow.velocities(u, v, 1, f, du, dv);
    var pair = new BogackiShampine(flow, 1);
    for (int k = 0; k < steps; k++) {
      pair.step(u, v, du, dv, new double[] {0.3 / steps}, 1);
      u[0] = pair.u[0];
      v[0] = pair.v[0];
      du[0] = pair.du[0];
      dv[0] = pair.dv[0];
    }
    return new double[] {u[0], v[0]};
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(a[0] - b[0], a[1] - b[1]);
  }

  @Test
  void the_error_estimate_shrinks_with_the_cube_of_the_step() {
    var flow = new GradientFlow(Frame.of(Sections.of("sin(x)*cos(3*y) + x/2"), WIDE));
    assertThat(error(flow, 0.04) / error(flow, 0.02)).isBetween(6.5, 9.5);
  }

  private static double error(GradientFlow flow, double h) {
    double[] u = {0.3};
    double[] v = {0.6};
    double[] du = new double[1];
    double[] dv = new double[1];
    flow.velocities(u, v, 1, new double[1], du, dv);
    var pair = new BogackiShampine(flow, 1);
    pair.step(u, v, du, dv, new double[] {h}, 1);
    return pair.error[0];
  }
}
