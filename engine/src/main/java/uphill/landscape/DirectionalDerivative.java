package uphill.landscape;

/**
 * The slope in one direction u: D_u f = ∇f·u = ‖∇f‖ cos θ.
 *
 * @param ux x of the unit vector u
 * @param uy y of it
 * @param slope D_u f, in units of f a unit of the input plane
 * @param theta the angle θ between u and ∇f, in degrees from 0 to 180; NaN where ∇f = 0
 * @param cosTheta cos θ = D_u f / ‖∇f‖, from -1 to 1; NaN where ∇f = 0
 * @param tipX x of the end of the slope's arrow: along u, as long as |D_u f| by the arrow scale,
 *     also where the slope is negative
 * @param tipY y of it
 * @param rimU box coordinate u of the place where a hand holds u: along it, at the length of the
 *     arrow of ∇f
 * @param rimV box coordinate v of it
 */
public record DirectionalDerivative(
    double ux,
    double uy,
    double slope,
    double theta,
    double cosTheta,
    double tipX,
    double tipY,
    double rimU,
    double rimV) {

  /** At a point, in the direction {@code degrees} counterclockwise from +x. */
  public static DirectionalDerivative of(BasePoint at, double degrees) {
    double t = degrees * BasePoint.DEGREE;
    double ux = Math.cos(t);
    double uy = Math.sin(t);
    double slope = at.slope(ux, uy);
    double tip = at.reach(ux, uy, at.length(slope));
    double rim = at.reach(ux, uy, at.length(at.size()));
    Window window = at.frame().window();
    return new DirectionalDerivative(
        ux,
        uy,
        slope,
        at.angleTo(ux, uy),
        Math.max(-1, Math.min(1, slope / at.size())),
        at.x() + tip * ux,
        at.y() + tip * uy,
        window.u(at.x() + rim * ux),
        window.v(at.y() + rim * uy));
  }
}
