package uphill.browser;

import java.util.List;
import uphill.objective.Objective;
import uphill.objective.PlaneChoice;
import uphill.objective.Slice;

/**
 * The plane that an objective of n variables is seen through, with the names of its two axes.
 *
 * @param slice the plane
 * @param name how it was chosen: two names of coordinates, or a word
 * @param axes short names, as they stand in formulas
 * @param words what each axis is, as it stands on the stage
 */
record Sight(Slice slice, String name, List<String> axes, List<String> words) {
  /** Where a coordinate is unless the page says. */
  private static final double USUAL = 0.5;

  /** The plane of two variables as they are. */
  static Sight plain(List<String> axes) {
    return new Sight(Slice.plain(), String.join(",", axes), axes, axes);
  }

  /** A plane with directions of its own. */
  static Sight along(Slice slice, String name, String first, String second) {
    return new Sight(slice, name, List.of("s", "t"), List.of("s: " + first, "t: " + second));
  }

  /**
   * What the page asks for.
   *
   * @param slice two names of coordinates, or {@code gradient}, {@code eigen}, {@code step}
   * @param point the coordinates of the point; those that are missing are 0.5
   * @param before the same of the point before, for {@code step}
   * @param seed of what is random
   */
  record Wish(String slice, double[] point, double[] before, int seed) {
    /** The first two coordinates. */
    static final Wish USUAL = new Wish("", new double[0], new double[0], 1);
  }

  /**
   * The plane that the page asks for; the first two coordinates if it names no other.
   *
   * @param names the variables in order, two or more
   */
  static Sight of(Wish wish, Objective objective, List<String> names) {
    double[] point = coordinates(wish.point(), names.size());
    String name = wish.slice();
    switch (name) {
      case "gradient":
        return along(
            new PlaneChoice.Gradient(wish.seed()).through(objective, point),
            name,
            "along ∇f",
            "a random direction");
      case "eigen":
        return along(
            new PlaneChoice.Eigenvectors(wish.seed()).through(objective, point),
            name,
            "bends up most",
            "bends up least");
      case "step":
        double[] back = coordinates(wish.before(), names.size());
        return along(
            new PlaneChoice.LastStep(back, wish.seed()).through(objective, point),
            name,
            "along the last step",
            "rest of ∇f");
      default:
        int comma = name.indexOf(',');
        int first = comma < 0 ? -1 : names.indexOf(name.substring(0, comma));
        int second = comma < 0 ? -1 : names.indexOf(name.substring(comma + 1));
        boolean isKnown = first >= 0 && second >= 0 && first != second;
        return coordinates(objective, point, names, isKnown ? first : 0, isKnown ? second : 1);
    }
  }

  private static Sight coordinates(
      Objective objective, double[] point, List<String> names, int first, int second) {
    List<String> axes = List.of(names.get(first), names.get(second));
    Slice slice = new PlaneChoice.Coordinates(first, second).through(objective, point);
    return new Sight(slice, String.join(",", axes), axes, axes);
  }

  private static double[] coordinates(double[] given, int n) {
    double[] point = new double[n];
    for (int i = 0; i < n; i++) {
      double coordinate = i < given.length ? given[i] : USUAL;
      point[i] = coordinate - coordinate == 0 ? coordinate : USUAL;
    }
    return point;
  }
}
