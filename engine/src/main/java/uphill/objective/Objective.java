package uphill.objective;

import uphill.program.Kind;

/**
 * A function of n numbers with one number as its value and an exact gradient: a typed formula, the
 * misfit of a line to data, the loss of a network.
 *
 * <p>An objective may keep buffers between calls, so one thread uses it at a time.
 */
public interface Objective {

  /** How many numbers it takes, at least 1. */
  int dimension();

  /**
   * The value at a point.
   *
   * @param point n coordinates
   * @return NaN or an infinity where the objective has no value
   */
  double value(double[] point);

  /**
   * The value, and the gradient written into {@code gradient}.
   *
   * @param point n coordinates
   * @param gradient receives the n partials; at a kink one choice of a subgradient, NaN or infinite
   *     where the objective is undefined
   * @return the value, as {@link #value} gives it
   */
  double gradient(double[] point, double[] gradient);

  /** What the objective is like at a point: smooth, a kink, or undefined. */
  Kind kindAt(double[] point);

  /**
   * The n×n second derivatives at a point. Here by central differences of the exact gradient with
   * step ε^(1/3) of the coordinate's size, made symmetric: an error of about ε^(2/3) relative, at
   * the cost of 2n gradients. An objective that knows better overrides it.
   *
   * @param point n coordinates; the same again when this returns
   * @param into n rows of n, symmetric; not finite where the objective is undefined nearby
   */
  default void hessian(double[] point, double[][] into) {
    DifferencedHessian.of(this, point, into);
  }

  /**
   * The product H d of the Hessian at a point with a direction d. Here by the central difference of
   * the gradient along d, over a step of ε^(1/3) of the point's size: an error of about ε^(2/3)
   * relative, at the cost of two gradients. An objective that knows better overrides it.
   *
   * @param point n coordinates; the same again when this returns
   * @param direction n components; the product is 0 where all are 0
   * @param into receives n components; not finite where the objective is undefined nearby
   */
  default void hessianVector(double[] point, double[] direction, double[] into) {
    DifferencedHessian.product(this, point, direction, into);
  }

  /**
   * The objective seen through a plane: a function of two variables. Its gradient is exact; its
   * curvature comes from central differences of the gradient unless the objective knows better.
   *
   * @throws IllegalArgumentException if the slice lives in another dimension
   */
  default Section through(Slice slice) {
    return new SlicedObjective(this, slice);
  }
}
