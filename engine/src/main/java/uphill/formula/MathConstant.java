package uphill.formula;

/** The numbers that the formula language knows by name. */
public enum MathConstant {
  /** Half a turn in radians, the circle's circumference over its diameter. */
  PI("pi", "\\pi", Math.PI),
  /** The base of the natural logarithm. */
  E("e", "e", Math.E),
  /** A whole turn in radians, 2π. */
  TAU("tau", "\\tau", 2 * Math.PI);

  private final String symbol;
  private final String latex;
  private final double value;

  MathConstant(String symbol, String latex, double value) {
    this.symbol = symbol;
    this.latex = latex;
    this.value = value;
  }

  /** As typed. */
  public String symbol() {
    return symbol;
  }

  /** In LaTeX. */
  public String latex() {
    return latex;
  }

  /** The nearest double. */
  public double value() {
    return value;
  }
}
