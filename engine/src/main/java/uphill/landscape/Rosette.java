package uphill.landscape;

/**
 * The slope in every direction at once: D_u f = ‖∇f‖ cos θ, drawn on the floor as the curve of the
 * places at the length of |D_u f| along u. Two lobes: one where f rises, one where it falls.
 *
 * @param slopes D_u f in equidistant directions, counterclockwise from +x
 * @param curve u and v of the curve for each of them, in box coordinates; it passes through the
 *     point where the slope is zero, and through the head of the arrow of ∇f in its direction
 */
public record Rosette(double[] slopes, float[] curve) {

  /** The rosette at a point. Cost: some forty operations a direction. */
  public static Rosette of(BasePoint at, int count) {
    double[] slopes = new double[count];
    float[] curve = new float[2 * count];
    Window window = at.frame().window();
    for (int k = 0; k < count; k++) {
      double t = 2 * Math.PI * k / count;
      double ux = Math.cos(t);
      double uy = Math.sin(t);
      slopes[k] = at.slope(ux, uy);
      double reach = at.reach(ux, uy, at.length(slopes[k]));
      curve[2 * k] = (float) window.u(at.x() + reach * ux);
      curve[2 * k + 1] = (float) window.v(at.y() + reach * uy);
    }
    return new Rosette(slopes, curve);
  }
}
