package uphill.formula;

import org.jspecify.annotations.Nullable;

/**
 * A part of a formula that has been read: a number or, inside {@code if}, a condition.
 *
 * @param expr the number, or null for a condition
 * @param condition the condition, or null for a number
 * @param start where it begins in the text
 * @param end where it ends, exclusive
 * @param height how many levels its tree has
 */
record Part(@Nullable Expr expr, @Nullable Condition condition, int start, int end, int height) {

  static Part number(Expr expr, int start, int end, int height) {
    if (height > Limits.HEIGHT) {
      throw Refusals.tooDeep(Math.max(start, end - 1), end);
    }
    return new Part(expr, null, start, end, height);
  }

  static Part condition(Condition condition, int start, int end, int height) {
    if (height > Limits.HEIGHT) {
      throw Refusals.tooDeep(Math.max(start, end - 1), end);
    }
    return new Part(null, condition, start, end, height);
  }

  /** The number. */
  Expr asNumber() {
    if (expr == null) {
      throw Refusals.notANumber(start, end);
    }
    return expr;
  }

  /** The condition. */
  Condition asCondition() {
    if (condition == null) {
      throw Refusals.notACondition(start, end);
    }
    return condition;
  }

  /** The same in brackets that reach further. */
  Part within(int outerStart, int outerEnd) {
    return new Part(expr, condition, outerStart, outerEnd, height);
  }
}
