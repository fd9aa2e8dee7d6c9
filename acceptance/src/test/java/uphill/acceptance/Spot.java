package uphill.acceptance;

/** A place on the screen in CSS pixels: x to the right, y down. */
record Spot(double x, double y) {
  Spot plus(double dx, double dy) {
    return new Spot(x + dx, y + dy);
  }

  double distance(Spot other) {
    return Math.hypot(x - other.x, y - other.y);
  }
}
