package uphill.fit;

import uphill.formula.Expr;
import uphill.formula.Formula;
import uphill.formula.FormulaException;

/** Numbers as data files have them. */
final class Numeral {
  /** A number of so many digits, and ten to so high a power, are doubles exactly. */
  private static final int SAFE_DIGITS = 15;

  private static final int SAFE_POWER = 22;
  private static final int LONGEST = 400;

  private Numeral() {}

  static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == 0xA0 || c == 0xFEFF;
  }

  /** The first place from {@code from} on that is not blank, or {@code end}. */
  static int afterBlanks(String text, int from, int end) {
    int at = from;
    while (at < end && isBlank(text.charAt(at))) {
      at++;
    }
    return at;
  }

  /**
   * The double nearest to the number that is written, such as {@code -1.5e-3}; NaN if it is none,
   * an infinity if it is too large.
   *
   * @param comma whether a comma may stand for the point
   */
  static double read(String text, boolean comma) {
    int n = text.length();
    int at = 0;
    boolean negative = n > 0 && (text.charAt(0) == '-' || text.charAt(0) == '\u2212');
    if (negative || n > 0 && text.charAt(0) == '+') {
      at++;
    }
    int start = at;
    double digits = 0;
    int count = 0;
    int figures = 0;
    int places = 0;
    boolean pointed = false;
    for (; at < n; at++) {
      char c = text.charAt(at);
      if (c >= '0' && c <= '9') {
        digits = 10 * digits + (c - '0');
        figures += figures > 0 || c != '0' ? 1 : 0;
        count++;
        places += pointed ? 1 : 0;
      } else if (!pointed && (c == '.' || c == ',' && comma)) {
        pointed = true;
      } else {
        break;
      }
    }
    int mantissaEnd = at;
    int exponent = 0;
    if (at < n && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      boolean down = at < n && text.charAt(at) == '-';
      at += at < n && (down || text.charAt(at) == '+') ? 1 : 0;
      int first = at;
      for (; at < n && text.charAt(at) >= '0' && text.charAt(at) <= '9'; at++) {
        exponent = Math.min(10 * exponent + text.charAt(at) - '0', 100_000);
      }
      exponent = down ? -exponent : exponent;
      count = at == first ? 0 : count;
    }
    if (count == 0 || at < n || n > LONGEST) {
      return Double.NaN;
    }
    int power = exponent - places;
    double size =
        figures <= SAFE_DIGITS && Math.abs(power) <= SAFE_POWER
            ? power < 0 ? digits / power(-power) : digits * power(power)
            : exactly(text.substring(start, mantissaEnd).replace(',', '.'), exponent);
    return negative ? -size : size;
  }

  private static double power(int exponent) {
    double power = 1;
    for (int k = 0; k < exponent; k++) {
      power *= 10;
    }
    return power;
  }

  /** Rare and long numbers, by the way that formulas have. */
  private static double exactly(String mantissa, int exponent) {
    try {
      return Formula.parse(mantissa + "e" + exponent).expanded() instanceof Expr.Literal literal
          ? literal.value()
          : Double.NaN;
    } catch (FormulaException tooLarge) {
      return Double.POSITIVE_INFINITY;
    }
  }
}
