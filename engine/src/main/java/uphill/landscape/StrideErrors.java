package uphill.landscape;

/**
 * How far the steepest direction at a point misses the best place one stride away, for strides each
 * half as long as the one before. f is its tangent plane up to the square of the distance, so the
 * error falls in proportion to the stride: in the limit no direction beats the gradient's.
 *
 * @param strides radii of the circles around the point, in units of the input plane
 * @param lowErrors degrees between −∇f and the direction of the lowest place on each circle; NaN
 *     where there is none (see {@link Circle#extreme}), and where ∇f = 0
 * @param highErrors degrees between ∇f and the direction of the highest place
 */
public record StrideErrors(double[] strides, double[] lowErrors, double[] highErrors) {

  /** For {@code count} strides. Cost: one to two hundred gradients a stride and a few Hessians. */
  public static StrideErrors of(BasePoint at, double stride, int count) {
    var errors = new StrideErrors(new double[count], new double[count], new double[count]);
    double h = stride;
    for (int k = 0; k < count; k++) {
      var circle = new Circle(at.frame(), at.x(), at.y(), h);
      errors.strides[k] = h;
      errors.lowErrors[k] = error(at, circle, -1);
      errors.highErrors[k] = error(at, circle, 1);
      h /= 2;
    }
    return errors;
  }

  private static double error(BasePoint at, Circle circle, int sign) {
    double t = circle.extreme(sign);
    return at.angleTo(sign * Math.cos(t), sign * Math.sin(t));
  }
}
