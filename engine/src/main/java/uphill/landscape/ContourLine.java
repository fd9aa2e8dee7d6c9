package uphill.landscape;

/**
 * The contour line through a point: its direction, and how far its neighbour is. Lines close
 * together mean steep: the distance is Δlevel/‖∇f‖ where f is nearly its tangent plane.
 *
 * @param degrees direction of the tangent, at a right angle to ∇f, counterclockwise from +x, from 0
 *     to below 180; NaN where ∇f = 0
 * @param levelStep Δlevel: how far apart the frame's levels are around f(x, y), 0 if it has less
 *     than two
 * @param spacing Δlevel/‖∇f‖ in units of the input plane; ∞ where ∇f = 0
 */
public record ContourLine(double degrees, double levelStep, double spacing) {

  /** At a point. */
  public static ContourLine of(BasePoint at) {
    double[] levels = at.frame().levels();
    int k = 1;
    while (k + 1 < levels.length && levels[k] <= at.value()) {
      k++;
    }
    double step = levels.length < 2 ? 0 : levels[k] - levels[k - 1];
    return new ContourLine(PrincipalAxes.axis(-at.fy(), at.fx()), step, step / at.size());
  }
}
