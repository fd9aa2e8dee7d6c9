package uphill.formula;

/**
 * A word of the formula language.
 *
 * @param kind what it is
 * @param start where it begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 * @param text the canonical name or sign: {@code x1} for {@code x₁}, {@code asin} for {@code
 *     \arcsin}
 */
record Token(Kind kind, int start, int end, String text) {

  /** What a token is, however it was spelt: plainly, in Unicode or in LaTeX. */
  enum Kind {
    NUMBER,
    CONSTANT,
    VARIABLE,
    FUNCTION,
    SUM,
    PRODUCT,
    IF,
    PLUS,
    MINUS,
    TIMES,
    DIVIDE,
    POWER,
    /** A raised number such as ², its text in plain digits. */
    SUPERSCRIPT,
    UNDERSCORE,
    COMMA,
    OPEN,
    CLOSE,
    /** A vertical bar that may open or close. */
    BAR,
    BAR_OPEN,
    BAR_CLOSE,
    LESS,
    LESS_OR_EQUAL,
    GREATER,
    GREATER_OR_EQUAL,
    EQUAL,
    NOT_EQUAL,
    /** A single equals sign. */
    DEFINES,
    AND,
    OR,
    NOT,
    /** {@code \frac}. */
    FRACTION,
    /** {@code \sqrt}. */
    ROOT,
    /** √, ∛ or ∜: its text is the degree. */
    RADICAL,
    CASES,
    END_CASES,
    OTHERWISE,
    AMPERSAND,
    NEW_ROW,
    END
  }

  boolean is(Kind other) {
    return kind == other;
  }

  boolean opens(String bracket) {
    return kind == Kind.OPEN && text.equals(bracket);
  }

  int length() {
    return end - start;
  }
}
