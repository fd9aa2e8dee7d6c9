package uphill.formula;

import org.jspecify.annotations.Nullable;

/**
 * Every reason to refuse a formula, with its code and what a person is told. The codes are stable;
 * the sentences may get better.
 */
final class Refusals {
  private Refusals() {}

  private static FormulaException at(int start, int end, String code, String message) {
    return new FormulaException(code, message, start, end - start, null);
  }

  static FormulaException empty(int textLength) {
    return at(textLength, textLength, "empty", "Type a formula, such as x^2 + y^2.");
  }

  static FormulaException tooLong(int length) {
    return at(
        Limits.TEXT_LENGTH,
        length,
        "too-long",
        "This text is too long: a formula may have up to " + Limits.TEXT_LENGTH + " characters.");
  }

  static FormulaException tooDeep(int start, int end) {
    return at(
        start,
        end,
        "too-deep",
        "This is nested too deeply: up to "
            + Limits.NESTING
            + " levels of brackets and "
            + Limits.HEIGHT
            + " levels of operations are possible.");
  }

  static FormulaException tooLarge(int start, int end, int most) {
    return at(
        start,
        end,
        "too-large",
        "Written out, this has more than "
            + most
            + " parts. Lower an upper bound, or shorten the formula.");
  }

  static FormulaException strayCharacter(String text, int position) {
    char c = text.charAt(position);
    int codePoint = text.codePointAt(position);
    int end = position + (codePoint > 0xFFFF ? 2 : 1);
    boolean visible =
        codePoint > 0xFFFF || c > ' ' && c < 0x7f || c > 0xa0 && (c & 0xF800) != 0xD800;
    String shown =
        visible
            ? "“" + text.substring(position, end) + "”"
            : "The invisible character U+" + hexadecimal(c);
    String hint =
        switch (c) {
          case '%' -> " For a remainder write mod(a, b).";
          case '"', '\'' -> " A derivative is computed for you: type the function itself.";
          case '.' -> " A number is written like 0.5, a product like x*y.";
          default -> "";
        };
    return at(position, end, "stray-character", shown + " has no meaning in a formula." + hint);
  }

  private static String hexadecimal(char c) {
    var digits = new StringBuilder();
    for (int shift = 12; shift >= 0; shift -= 4) {
      digits.append("0123456789ABCDEF".charAt(c >> shift & 15));
    }
    return digits.toString();
  }

  static FormulaException malformedNumber(int start, int end) {
    return at(
        start, end, "malformed-number", "This is no number. Numbers look like 2, 0.5 or 1e-3.");
  }

  static FormulaException numberTooLarge(int start, int end) {
    return at(
        start, end, "number-too-large", "This number is too large: the limit is about 1.8e308.");
  }

  static FormulaException indexTooLarge(int start, int end) {
    return at(
        start,
        end,
        "index-too-large",
        "The number of a variable may be at most " + Limits.INDEX + ".");
  }

  static FormulaException infinity(int start, int end) {
    return at(start, end, "infinity", "Infinity is no number that a formula can compute with.");
  }

  static FormulaException imaginary(int start, int end) {
    return at(start, end, "imaginary", "Only real numbers are known here, not the imaginary unit.");
  }

  static FormulaException placeholder(int start, int end) {
    return at(start, end, "missing-operand", "Something is missing here.");
  }

  static FormulaException unknownFunction(String name, int start) {
    var tail = name.length() < 20 ? Names.within(name.substring(1)) : null;
    String suggestion =
        tail != null && tail.kind() == Token.Kind.FUNCTION
            ? name.charAt(0) + "*" + name.substring(1)
            : Names.nearestFunction(name);
    String hint =
        suggestion != null
            ? " Did you mean " + suggestion + "?"
            : name.length() < 6 ? " For a product write " + product(name) + "*(…)." : "";
    return new FormulaException(
        "unknown-function",
        "There is no function called “" + shortened(name) + "”." + hint,
        start,
        name.length(),
        suggestion);
  }

  private static String product(String letters) {
    var product = new StringBuilder();
    for (int i = 0; i < letters.length(); i++) {
      product.append(i == 0 ? "" : "*").append(letters.charAt(i));
    }
    return product.toString();
  }

  static FormulaException unknownCommand(String name, int start, @Nullable String suggestion) {
    return new FormulaException(
        "unknown-command",
        "The LaTeX command “\\"
            + shortened(name)
            + "” is not known here."
            + (suggestion == null ? "" : " Did you mean \\" + suggestion + "?"),
        start,
        name.length() + 1,
        suggestion == null ? null : "\\" + suggestion);
  }

  static FormulaException inverse(String name, @Nullable String inverse, int start, int end) {
    return new FormulaException(
        "ambiguous-inverse",
        name
            + "^-1 can mean two things. Write "
            + (inverse == null ? "" : inverse + "(x) for the inverse function, or ")
            + "1/"
            + name
            + "(x) for the reciprocal.",
        start,
        end - start,
        inverse);
  }

  static FormulaException missingAfter(Token before, String spelling) {
    return at(
        before.start(),
        before.end(),
        "missing-operand",
        "Something is missing after " + shortened(spelling) + ".");
  }

  static FormulaException missingBefore(Token sign, String spelling) {
    return at(
        sign.start(),
        sign.end(),
        "missing-operand",
        "Something is missing before " + shortened(spelling) + ".");
  }

  static FormulaException emptyBrackets(int start, int end) {
    return at(start, end, "missing-operand", "There is nothing between these brackets.");
  }

  static FormulaException unclosed(Token open) {
    return at(open.start(), open.end(), "unclosed", "This " + open.text() + " is never closed.");
  }

  static FormulaException wrongClose(Token close, Token open, String expected) {
    return at(
        close.start(),
        close.end(),
        "wrong-bracket",
        "Here a " + expected + " is expected, to close the " + open.text() + " before.");
  }

  static FormulaException unopened(Token close) {
    return at(close.start(), close.end(), "unopened", "This " + close.text() + " closes nothing.");
  }

  static FormulaException expected(Token found, String what) {
    return at(found.start(), found.end(), "unexpected", what);
  }

  static FormulaException unexpected(Token token, String spelling) {
    return at(
        token.start(),
        token.end(),
        "unexpected",
        "“" + shortened(spelling) + "” does not belong here.");
  }

  static FormulaException factorial(Token token) {
    return at(
        token.start(),
        token.end(),
        "unexpected",
        "Factorials are not known here: use prod(i, 1, n, i).");
  }

  static FormulaException comma(Token token) {
    return at(
        token.start(),
        token.end(),
        "unexpected-comma",
        "A comma separates arguments of a function. Decimal numbers are written with a point: 0.5.");
  }

  static FormulaException equation(Token token) {
    return at(
        token.start(),
        token.end(),
        "equation",
        "This is an equation. Type only the function, such as x^2 + y^2.");
  }

  static FormulaException adjacentNumbers(Token second) {
    return at(
        second.start(),
        second.end(),
        "adjacent-numbers",
        "Two numbers stand side by side. Put an operator between them.");
  }

  static FormulaException argumentCount(Token function, String name, String takes, int end) {
    return at(function.start(), end, "argument-count", name + " takes " + takes + ".");
  }

  static FormulaException notANumber(int start, int end) {
    return at(
        start,
        end,
        "not-a-number",
        "A comparison is no number. Use it inside if(condition, a, b).");
  }

  static FormulaException notACondition(int start, int end) {
    return at(start, end, "not-a-condition", "A condition is expected here, such as x > 0.");
  }

  static FormulaException indexName(int start, int end) {
    return at(
        start, end, "index-name", "The index of a sum or product is a single letter, such as i.");
  }

  static FormulaException bound(int start, int end) {
    return at(
        start,
        end,
        "bound",
        "The bounds of a sum or product must be whole numbers, or made of outer indices.");
  }

  static FormulaException index(int start, int end) {
    return at(
        start,
        end,
        "index",
        "An index must come to a whole number, 1 or more, made of numbers and the indices of sums.");
  }

  static FormulaException partialsTooLong() {
    return at(
        0,
        0,
        "partials-too-long",
        "The partial derivatives of this formula are too long to be written down.");
  }

  static FormulaException variableTwice(String variable, int textLength) {
    return at(0, textLength, "variable-twice", "The variable " + variable + " is listed twice.");
  }

  static FormulaException variableMissing(String variable, int textLength) {
    return at(
        0,
        textLength,
        "variable-missing",
        "The formula uses the variable " + variable + ", which is not listed.");
  }

  private static String shortened(String name) {
    return name.length() <= 40 ? name : name.substring(0, 39) + "…";
  }
}
