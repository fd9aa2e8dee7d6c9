package uphill.formula;

/** The numbers that the formula language knows by name. */
public enum MathConstant {
  PI("pi", "\\pi", Math.PI),
  E("e", "e", Math.E),
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
