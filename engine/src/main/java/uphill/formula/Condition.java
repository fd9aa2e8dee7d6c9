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
    /** Left of it on the line. */
    LESS("<"),
    /** Left of it or at it. */
    LESS_OR_EQUAL("<="),
    /** Right of it on the line. */
    GREATER(">"),
    /** Right of it or at it. */
    GREATER_OR_EQUAL(">="),
    /** The same number; 0 and -0 are. */
    EQUAL("=="),
    /** Another number, or NaN on a side. */
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
