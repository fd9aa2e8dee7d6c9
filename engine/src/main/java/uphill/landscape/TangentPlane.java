package uphill.landscape;

/** The tangent plane of a landscape at a point: f + ∇f·(p − x) over p. */
public final class TangentPlane {
  /** How far a patch reaches from the point along u and v, in box units. */
  private static final double HALF_SIZE = 0.45;

  /** Heights at which a patch ends: w of the floor, and as much above the box. */
  private static final double LOWEST = Frame.FLOOR;

  private static final double HIGHEST = 1 - Frame.FLOOR;

  private TangentPlane() {}

  /**
   * A patch of the plane around the point: 0.45 box units each way along x and y, inside the window
   * and between w = -0.2 and w = 1.2.
   *
   * @return u, v, w of its corners in box coordinates, counterclockwise from above, at most six;
   *     none if the point lies outside the window by more than the patch
   */
  public static float[] patch(BasePoint at) {
    Frame frame = at.frame();
    Window window = frame.window();
    double u = window.u(at.x());
    double v = window.v(at.y());
    double left = Math.max(-1, u - HALF_SIZE);
    double right = Math.min(1, u + HALF_SIZE);
    double near = Math.max(-1, v - HALF_SIZE);
    double far = Math.min(1, v + HALF_SIZE);
    var patch = new Polygon();
    if (left < right && near < far) {
      corner(at, patch, left, near);
      corner(at, patch, right, near);
      corner(at, patch, right, far);
      corner(at, patch, left, far);
    }
    var below = new Polygon();
    patch.clip(HIGHEST, 1, null, below);
    patch.clear();
    below.clip(LOWEST, -1, null, patch);
    float[] corners = new float[3 * patch.size()];
    for (int k = 0; k < patch.size(); k++) {
      corners[3 * k] = (float) patch.x(k);
      corners[3 * k + 1] = (float) patch.y(k);
      corners[3 * k + 2] = (float) patch.height(k);
    }
    return corners;
  }

  private static void corner(BasePoint at, Polygon patch, double u, double v) {
    Frame frame = at.frame();
    patch.add(u, v, frame.w(at.plane(frame.window().x(u), frame.window().y(v))), -1);
  }

  /**
   * The mistaken arrow that climbs: from the point on the surface, over the same horizontal run as
   * the true arrow, up the tangent plane. Its horizontal part is a multiple r·∇f and its rise is
   * r·‖∇f‖², so that it is tangent to the surface; the true arrow is (r·∇f, 0): a gradient has one
   * component for each variable and none for the value.
   *
   * @return box coordinates u, v, w of its tail, then of its head; both the same at a flat point
   */
  public static float[] tiltedArrow(BasePoint at) {
    Frame frame = at.frame();
    Window window = frame.window();
    Arrow arrow = at.arrow();
    double head = at.plane(arrow.headX(), arrow.headY());
    return new float[] {
      (float) window.u(at.x()),
      (float) window.v(at.y()),
      (float) frame.w(at.value()),
      (float) window.u(arrow.headX()),
      (float) window.v(arrow.headY()),
      (float) frame.w(head)
    };
  }
}
