package uphill.landscape;

import uphill.objective.Grid;

/**
 * The rectangle of the plane that is shown. In box coordinates it is the square [-1, 1]²: u grows
 * with x, v with y.
 *
 * @param xmin left edge
 * @param xmax right edge, greater than {@code xmin}
 * @param ymin near edge
 * @param ymax far edge, greater than {@code ymin}
 */
public record Window(double xmin, double xmax, double ymin, double ymax) {

  /** The window's sides may not be shorter than this share of its distance from 0. */
  private static final double FINEST = 1e-9;

  /**
   * Takes the bounds.
   *
   * @throws IllegalArgumentException unless they are finite, in order, and far enough apart
   */
  public Window {
    check("x", xmin, xmax);
    check("y", ymin, ymax);
  }

  private static void check(String axis, double min, double max) {
    double size = Math.max(Math.abs(min), Math.abs(max));
    if (!(size <= 1e12) || !(max - min > Math.max(1e-12, FINEST * size))) {
      throw new IllegalArgumentException(
          "The window needs "
              + axis
              + "min below "
              + axis
              + "max, both within 1e12; got "
              + min
              + " and "
              + max
              + ".");
    }
  }

  /** x of the box coordinate u. */
  public double x(double u) {
    return xmin + (u + 1) * halfWidth();
  }

  /** y of the box coordinate v. */
  public double y(double v) {
    return ymin + (v + 1) * halfDepth();
  }

  /** The box coordinate of x. */
  public double u(double x) {
    return (x - xmin) / halfWidth() - 1;
  }

  /** The box coordinate of y. */
  public double v(double y) {
    return (y - ymin) / halfDepth() - 1;
  }

  /** Half the side along x: how much x changes while u changes by 1. */
  public double halfWidth() {
    return (xmax - xmin) / 2;
  }

  /** Half the side along y: how much y changes while v changes by 1. */
  public double halfDepth() {
    return (ymax - ymin) / 2;
  }

  /** Whether (x, y) lies in the window, edges included. */
  public boolean contains(double x, double y) {
    return x >= xmin && x <= xmax && y >= ymin && y <= ymax;
  }

  /** The n×n lattice from edge to edge. */
  public Grid grid(int n) {
    return new Grid(xmin, (xmax - xmin) / (n - 1), n, ymin, (ymax - ymin) / (n - 1), n);
  }
}
