package uphill.source;

/**
 * An expression in source code.
 *
 * @param text the expression
 * @param level how tightly it holds together, one of the constants here
 */
record Code(String text, int level) {
  static final int ANYTHING = 0;
  static final int OR = 1;
  static final int AND = 2;
  static final int COMPARISON = 3;
  static final int SUM = 4;
  static final int PRODUCT = 5;
  static final int SIGN = 6;
  static final int POWER = 7;
  static final int ATOM = 8;

  static Code atom(String text) {
    return new Code(text, ATOM);
  }

  /** Whether it is a number written in digits. */
  boolean isNumber() {
    for (int i = 0; i < text.length(); i++) {
      if ("0123456789.eE-".indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return "eE".indexOf(text.charAt(0)) < 0;
  }

  /** The text, in brackets if it holds less tightly than {@code floor}. */
  String within(int floor) {
    return level < floor ? "(" + text + ")" : text;
  }

  /** {@code left symbol right}, evaluated in just this order. */
  static Code infix(Code left, String symbol, Code right, int level) {
    return new Code(left.within(level) + " " + symbol + " " + right.within(level + 1), level);
  }
}
