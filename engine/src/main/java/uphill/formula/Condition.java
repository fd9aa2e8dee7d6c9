package uphill.formula;

/** What an {@link Expr.If} asks. A comparison with NaN on either side is false, but for {@code !=}. */
public sealed interface Condition {

  /** {@code left relation right}. */
  record Comparison(Relation relation, Expr left, Expr right) implements Condition {}

  /** Both hold. */
  record And(Condition left, Condition right) implements Condition {}

  /** One or both hold. */
  record Or(Condition left, Condition right) implements Condition {}

  /** The operand does not hold. */
  record Not(Condition operand) implements Condition {}

  /** How two numbers are compared. */
  enum Relation {
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!=");

    private final String symbol;

    Relation(String symbol) {
      this.symbol = symbol;
    }

    /** As typed: {@code <}, {@code <=}, …. */
    public String symbol() {
      return symbol;
    }
  }
}
