package uphill.fit;

/** Published data, and fits to it, for the tests. */
final class Fits {
  /** F. J. Anscombe, Graphs in Statistical Analysis, The American Statistician 27, 1973. */
  static final double[] ANSCOMBE_X = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};

  static final double[] ANSCOMBE_Y = {
    8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68
  };

  /**
   * Temperature at launch (°F) and whether an O-ring was in distress, 23 flights of the Space
   * Shuttle before Challenger's last (S. R. Dalal, E. B. Fowlkes, B. Hoadley, Risk Analysis of the
   * Space Shuttle, Journal of the American Statistical Association 84, 1989).
   */
  static final double[] LAUNCH_TEMPERATURES = {
    66, 70, 69, 68, 67, 72, 73, 70, 57, 63, 70, 78, 67, 53, 67, 75, 70, 81, 76, 79, 75, 76, 58
  };

  static final double[] DISTRESS = {
    0, 1, 0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, 1
  };

  private Fits() {}

  static Data anscombe() {
    return Data.of(ANSCOMBE_X, ANSCOMBE_Y);
  }

  static Data launches() {
    return Data.of(LAUNCH_TEMPERATURES, DISTRESS);
  }

  static FitObjective of(String model, Loss loss, Data data) {
    return FitObjective.of(Model.parse(model, 1000), loss, data);
  }
}
