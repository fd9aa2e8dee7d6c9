package uphill.objective;

import uphill.program.Kind;

/**
 * A section as an objective of its own, of two variables: for what stays in the plane.
 *
 * @param section what it is in the plane
 */
public record SectionObjective(Section section) implements Objective {
  @Override
  public int dimension() {
    return 2;
  }

  @Override
  public double value(double[] point) {
    return section.value(point[0], point[1]);
  }

  @Override
  public double gradient(double[] point, double[] gradient) {
    double[] jet = new double[3];
    section.gradient(point[0], point[1], jet);
    gradient[0] = jet[1];
    gradient[1] = jet[2];
    return jet[0];
  }

  @Override
  public void hessian(double[] point, double[][] into) {
    double[] jet = new double[6];
    section.curvature(point[0], point[1], jet);
    into[0][0] = jet[3];
    into[0][1] = jet[4];
    into[1][0] = jet[4];
    into[1][1] = jet[5];
  }

  @Override
  public Kind kindAt(double[] point) {
    return section.kindAt(point[0], point[1]);
  }
}
