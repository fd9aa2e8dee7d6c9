package uphill.landscape;

import org.jspecify.annotations.Nullable;
import uphill.formula.Elementary;
import uphill.objective.Section;

/**
 * A point of the input plane with what is known of f to first order there: value and gradient. What
 * the tools show at the point is drawn from it: the rosette, the tangent plane, the hikers' aims.
 *
 * <p>Directions are unit vectors (cos t, sin t) of the input plane, in the function's own
 * coordinates; lengths on the floor are in box units, by the frame's {@link ArrowScale}.
 *
 * @param frame the landscape
 * @param x x of the point
 * @param y y of the point
 * @param value f there
 * @param fx ∂f/∂x there
 * @param fy ∂f/∂y there
 * @param size ‖∇f‖ there
 */
public record BasePoint(
    Frame frame, double x, double y, double value, double fx, double fy, double size) {

  /** Radians of a degree. */
  static final double DEGREE = Math.PI / 180;

  /**
   * The point with its gradient, or null where there is none: outside the domain, at a kink, or
   * where the slope is infinite. Cost: one gradient and one question for the kind of point.
   */
  public static @Nullable BasePoint of(Frame frame, double x, double y) {
    return of(frame, frame.section(), x, y);
  }

  /**
   * The same of a function that is almost the one drawn: {@code exact} where the frame's is not.
   */
  public static @Nullable BasePoint of(Frame frame, Section exact, double x, double y) {
    double[] jet = new double[3];
    exact.gradient(x, y, jet);
    double size = Elementary.hypot(jet[1], jet[2]);
    if (jet[0] - jet[0] != 0 || size - size != 0) {
      return null;
    }
    return switch (exact.kindAt(x, y)) {
      case SMOOTH -> new BasePoint(frame, x, y, jet[0], jet[1], jet[2], size);
      case KINK, UNDEFINED -> null;
    };
  }

  /** The arrow of the gradient, on the floor. */
  public Arrow arrow() {
    return Arrow.of(frame.window(), frame.scale(), frame.floor(), x, y, fx, fy);
  }

  /** D_u f = ∇f·u, for a unit vector u = (ux, uy); never -0. */
  public double slope(double ux, double uy) {
    return fx * ux + fy * uy + 0.0;
  }

  /** How long the arrow of a slope is in box units, whichever its sign. */
  double length(double slope) {
    return frame.scale().length(Math.abs(slope));
  }

  /**
   * How far to go from the point along (ux, uy), in the function's units if that is a unit vector,
   * to have gone {@code length} box units over the floor.
   */
  double reach(double ux, double uy, double length) {
    Window window = frame.window();
    return length / Elementary.hypot(ux / window.halfWidth(), uy / window.halfDepth());
  }

  /**
   * The angle between (ux, uy) and the gradient, in degrees from 0 to 180: the arc tangent of their
   * cross and dot products, good to the last digits at every angle. NaN where either is zero.
   */
  double angleTo(double ux, double uy) {
    double across = fx * uy - fy * ux;
    double along = slope(ux, uy);
    return across == 0 && along == 0 ? Double.NaN : Math.atan2(Math.abs(across), along) / DEGREE;
  }

  /** The height of the tangent plane over (px, py): f + ∇f·(p − x), in units of f. */
  public double plane(double px, double py) {
    return value + fx * (px - x) + fy * (py - y);
  }
}
