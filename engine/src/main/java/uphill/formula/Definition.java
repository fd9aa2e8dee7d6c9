package uphill.formula;

import java.util.List;
import uphill.formula.Token.Kind;

/** The left-hand side that people write before a function: {@code z =}, {@code f(x, y) =}. */
final class Definition {
  private Definition() {}

  /** Where the function itself begins: after the equals sign, or at 0. */
  static int end(String text) {
    int sign = text.indexOf('=');
    if (sign <= 0 || sign > 200) {
      return 0;
    }
    int end = sign + 1;
    if (end < text.length() && text.charAt(end) == '=') {
      return 0;
    }
    return names(text.substring(0, sign)) ? end : 0;
  }

  /** Refuses {@code y = x + y}: the letter on the left must not be a variable of the function. */
  static void check(String text, List<String> variables) {
    int end = end(text);
    for (int at = 0; at < end; at++) {
      char letter = Letters.letter(text.charAt(at));
      if (letter != 0) {
        if (variables.contains(String.valueOf(letter))) {
          throw Refusals.equation(new Token(Kind.DEFINES, end - 1, end, "="));
        }
        return;
      }
    }
  }

  /** Whether the text is a letter, perhaps with variables in brackets after it. */
  private static boolean names(String left) {
    int at = 0;
    while (at < left.length() && Letters.isSpace(left.charAt(at))) {
      at++;
    }
    if (at == left.length() || Letters.letter(left.charAt(at)) == 0) {
      return false;
    }
    var scanner = new Scanner(left, at + 1);
    try {
      var token = scanner.next();
      if (token.is(Kind.END)) {
        return true;
      }
      if (!token.opens("(")) {
        return false;
      }
      do {
        if (!scanner.next().is(Kind.VARIABLE)) {
          return false;
        }
        token = scanner.next();
      } while (token.is(Kind.COMMA));
      return token.is(Kind.CLOSE) && scanner.next().is(Kind.END);
    } catch (FormulaException noName) {
      return false;
    }
  }
}
