package uphill.landscape;

/**
 * How f bends at a point, in the function's own coordinates: the eigenvalues of its Hessian, which
 * are its second derivatives along the two perpendicular principal directions.
 *
 * @param first the eigenvalue of larger size
 * @param second the other
 * @param degrees the direction of the first, counterclockwise from +x, from 0 to below 180; 0 where
 *     both are equal and every direction is as good. NaN where f has no second derivatives; the
 *     eigenvalues are not finite there
 */
public record PrincipalAxes(double first, double second, double degrees) {

  /** At a point. Cost: one Hessian. */
  public static PrincipalAxes of(BasePoint at) {
    double[] jet = new double[6];
    at.frame().section().curvature(at.x(), at.y(), jet);
    return of(jet);
  }

  /** Of a jet f, fx, fy, fxx, fxy, fyy. */
  static PrincipalAxes of(double[] jet) {
    Curvature curvature = Curvature.of(jet, 1, 1);
    return new PrincipalAxes(
        curvature.larger(), curvature.smaller(), axis(curvature.eu(), curvature.ev()));
  }

  /** The direction of a line along (x, y), in degrees from 0 to below 180; NaN for (0, 0). */
  static double axis(double x, double y) {
    if (x == 0 && y == 0) {
      return Double.NaN;
    }
    double degrees = Math.atan2(y, x) / BasePoint.DEGREE;
    double positive = degrees < 0 ? degrees + 180 : degrees;
    return positive < 180 ? positive : 0;
  }
}
