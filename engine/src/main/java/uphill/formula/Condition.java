package uphill.formula;

/**
 * What an {@link Expr.If} asks. A comparison with NaN on either side is false, but for {@code !=}.
 */
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

    /** Whether it holds between two numbers; with NaN on either side only {@code !=} does. */
    public boolean holds(double left, double right) {
      return switch (this) {
        case LESS -> left < right;
        case LESS_OR_EQUAL -> left <= right;
        case GREATER -> left > right;
        case GREATER_OR_EQUAL -> left >= right;
        case EQUAL -> left == right;
        case NOT_EQUAL -> left != right;
      };
    }

    /** As typed: {@code <}, {@code <=}, …. */
    public String symbol() {
      return symbol;
    }
  }
}
