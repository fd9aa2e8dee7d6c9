package uphill.landscape;

import uphill.formula.Elementary;

/**
 * One step of the embedded Runge–Kutta pair of orders 3 and 2 by P. Bogacki and L. F. Shampine ("A
 * 3(2) pair of Runge–Kutta formulas", Appl. Math. Letters 2, 1989), for many places of a flow at
 * once, each with its own step. The velocity at the end of a step is the first of the next one: an
 * accepted step costs three gradients.
 */
final class BogackiShampine {
  private final GradientFlow flow;
  private final double[] stageU;
  private final double[] stageV;

  /** Where each place is after the step, by the formula of order 3. */
  final double[] u;

  final double[] v;

  /** f there. */
  final double[] f;

  /** The velocity there. */
  final double[] du;

  final double[] dv;

  /** The velocities at the stages halfway and at three quarters. */
  final double[] k2u;

  final double[] k2v;
  final double[] k3u;
  final double[] k3v;

  /** How far the formulas of order 3 and 2 are apart, in box units; NaN where a stage met no f. */
  final double[] error;

  /** For up to {@code most} places. */
  BogackiShampine(GradientFlow flow, int most) {
    this.flow = flow;
    stageU = new double[most];
    stageV = new double[most];
    k2u = new double[most];
    k2v = new double[most];
    k3u = new double[most];
    k3v = new double[most];
    u = new double[most];
    v = new double[most];
    f = new double[most];
    du = new double[most];
    dv = new double[most];
    error = new double[most];
  }

  /**
   * Steps from n places.
   *
   * @param u0 where they are; likewise {@code v0}
   * @param k1u their velocities; likewise {@code k1v}
   * @param h how far each steps in time
   */
  void step(double[] u0, double[] v0, double[] k1u, double[] k1v, double[] h, int n) {
    for (int k = 0; k < n; k++) {
      stageU[k] = u0[k] + h[k] / 2 * k1u[k];
      stageV[k] = v0[k] + h[k] / 2 * k1v[k];
    }
    flow.velocities(stageU, stageV, n, f, k2u, k2v);
    for (int k = 0; k < n; k++) {
      stageU[k] = u0[k] + h[k] * 3 / 4 * k2u[k];
      stageV[k] = v0[k] + h[k] * 3 / 4 * k2v[k];
    }
    flow.velocities(stageU, stageV, n, f, k3u, k3v);
    for (int k = 0; k < n; k++) {
      u[k] = u0[k] + h[k] / 9 * (2 * k1u[k] + 3 * k2u[k] + 4 * k3u[k]);
      v[k] = v0[k] + h[k] / 9 * (2 * k1v[k] + 3 * k2v[k] + 4 * k3v[k]);
    }
    flow.velocities(u, v, n, f, du, dv);
    for (int k = 0; k < n; k++) {
      error[k] =
          h[k]
              * Elementary.hypot(
                  -5.0 / 72 * k1u[k] + k2u[k] / 12 + k3u[k] / 9 - du[k] / 8,
                  -5.0 / 72 * k1v[k] + k2v[k] / 12 + k3v[k] / 9 - dv[k] / 8);
    }
  }
}
