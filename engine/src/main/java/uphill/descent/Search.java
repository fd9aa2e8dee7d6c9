package uphill.descent;

import java.util.Optional;

/** How far to go along a direction of descent d, from φ(t) = f(x + td). */
public enum Search {
  /** Go t = η. */
  NONE("none"),
  /** A local minimum of φ along the line, to a slope of 10⁻⁹ of the first. */
  EXACT("exact"),
  /**
   * Halve t, from η on, until φ(t) ≤ φ(0) + 10⁻⁴ t φ′(0) (L. Armijo, Minimization of functions
   * having Lipschitz continuous first partial derivatives, 1966).
   */
  ARMIJO("armijo"),
  /**
   * Bracket and interpolate until besides |φ′(t)| ≤ 0.9 |φ′(0)| (J. Nocedal and S. Wright,
   * Numerical Optimization, 2006, algorithms 3.5 and 3.6, with the safeguards of M. Schmidt's
   * minFunc that PyTorch has).
   */
  STRONG_WOLFE("strong-wolfe");

  private final String word;

  Search(String word) {
    this.word = word;
  }

  /** Its name on the command line. */
  public String word() {
    return word;
  }

  /** The one of that name. */
  public static Optional<Search> of(String word) {
    for (Search search : values()) {
      if (search.word.equals(word)) {
        return Optional.of(search);
      }
    }
    return Optional.empty();
  }

  /**
   * The step along a line.
   *
   * @param line with a negative slope at 0
   * @param first the first t to try
   * @return where to go; t = 0 if nothing lower was found
   */
  Line.Trial along(Line line, double first) {
    return switch (this) {
      case NONE -> line.at(first);
      case ARMIJO -> Backtracking.along(line, first);
      case STRONG_WOLFE -> new WolfeSearch(line, 0.9, 25).from(first);
      case EXACT -> new WolfeSearch(line, 1e-9, 60).from(first);
    };
  }
}
