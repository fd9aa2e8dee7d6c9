package uphill.descent;

/** The objective along a ray from where a run is: φ(t) = f(x + td). */
final class Line {
  /**
   * φ at one t.
   *
   * @param value φ(t)
   * @param slope φ′(t) = ∇f·d
   * @param gradient n partials
   */
  record Trial(double t, double value, double slope, double[] gradient) {}

  private final Position position;
  private final double[] direction;
  private final double[] point;
  private final Trial start;

  /** The ray; the direction is not copied. */
  Line(Position position, double[] direction) {
    this.position = position;
    this.direction = direction;
    this.point = new double[direction.length];
    double[] gradient = position.gradient.clone();
    this.start = new Trial(0, position.value, Vectors.dot(gradient, direction), gradient);
  }

  /** φ(0). */
  Trial start() {
    return start;
  }

  /** The largest component of the direction. */
  double largestComponent() {
    return Vectors.largest(direction);
  }

  /** Evaluates φ; a value that does not exist counts as +∞, with the slope uphill. */
  Trial at(double t) {
    for (int i = 0; i < point.length; i++) {
      point[i] = position.point[i] + t * direction[i];
    }
    double[] gradient = new double[point.length];
    double value = position.evaluate(point, gradient);
    return new Trial(t, value, Vectors.dot(gradient, direction), gradient);
  }

  /** Goes there. */
  void accept(Trial trial) {
    if (trial.t() != 0) {
      position.accept(direction, trial);
    }
  }
}
