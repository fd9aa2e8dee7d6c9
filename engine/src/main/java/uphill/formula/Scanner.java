package uphill.formula;

import org.jspecify.annotations.Nullable;
import uphill.formula.Token.Kind;

/**
 * Reads a text word by word. Plain text, Unicode and LaTeX come out as the same tokens.
 *
 * <p>A run of Latin letters is looked up as a whole. If it is no known name it is an error straight
 * before a bracket; elsewhere it falls apart from the left into the longest known functions and
 * constants, and single letters: {@code xsinx} is x, sin, x, and {@code xy} is x, y.
 */
final class Scanner {
  private final String text;
  private final LatexScanner latex;
  private int position;

  /** Up to here a run of letters, known to be no name as a whole, is being taken apart. */
  private int runEnd;

  Scanner(String text, int position) {
    this.text = text;
    this.position = position;
    this.latex = new LatexScanner(text, this);
  }

  /** The next token; at the end of the text {@code END}, again and again. */
  Token next() {
    for (; ; ) {
      while (position < text.length() && Letters.isSpace(text.charAt(position))) {
        position++;
      }
      var token = position == text.length() ? token(Kind.END, 0, "") : scan();
      if (token != null) {
        return latex.sided(token);
      }
    }
  }

  /** Only the first digit of a number that has just been read, as in {@code \frac12}. */
  Token firstDigit(Token number) {
    if (!Letters.isDigit(text.charAt(number.start()))) {
      return number;
    }
    position = number.start() + 1;
    return new Token(
        Kind.NUMBER, number.start(), position, text.substring(number.start(), position));
  }

  int position() {
    return position;
  }

  void moveTo(int newPosition) {
    position = newPosition;
  }

  boolean sees(String expected) {
    return text.startsWith(expected, position);
  }

  /** Ends a token of that many characters here. */
  Token token(Kind kind, int length, String canonical) {
    int start = position;
    position += length;
    return new Token(kind, start, position, canonical);
  }

  private @Nullable Token scan() {
    char c = text.charAt(position);
    if (Letters.isLatin(c)) {
      return word();
    }
    if (Letters.isDigit(c) || c == '.' && digitAt(position + 1)) {
      return number();
    }
    if (c == '\\') {
      return latex.command();
    }
    if (c < 0x80) {
      return sign(c);
    }
    if (Letters.letter(c) != 0) {
      return letter(Letters.letter(c), position, position + 1);
    }
    if (Letters.superscript(c) != 0) {
      return superscript();
    }
    return unicodeSign(c);
  }

  private boolean digitAt(int at) {
    return at < text.length() && Letters.isDigit(text.charAt(at));
  }

  private char at(int at) {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private int digits(int from) {
    int end = from;
    while (digitAt(end)) {
      end++;
    }
    return end;
  }

  private Token number() {
    int end = digits(position);
    if (at(end) == '.') {
      end = digits(end + 1);
    }
    char e = at(end);
    if (e == 'e' || e == 'E') {
      char sign = at(end + 1);
      int exponent = sign == '+' || sign == '-' ? end + 2 : end + 1;
      if (digitAt(exponent)) {
        end = digits(exponent);
      }
    }
    if (at(end) == '.' && text.charAt(end - 1) != '.') {
      throw Refusals.malformedNumber(position, end + 1);
    }
    return token(Kind.NUMBER, end - position, text.substring(position, end));
  }

  private Token word() {
    if (position < runEnd) {
      return piece();
    }
    int start = position;
    int end = start;
    while (end < text.length() && Letters.isLatin(text.charAt(end))) {
      end++;
    }
    var numbered = nameWithDigits(start, end);
    if (numbered != null) {
      return numbered;
    }
    if (end == start + 1) {
      return letter(text.charAt(start), start, end);
    }
    String run = text.substring(start, end);
    var meaning = Names.of(run);
    if (meaning != null) {
      return named(meaning, end - start);
    }
    if (at(end) == '(' || text.startsWith("\\left(", end)) {
      throw Refusals.unknownFunction(run, start);
    }
    runEnd = end;
    return piece();
  }

  /** A name such as {@code log10} or {@code log1p} that begins with a run of letters; or null. */
  private @Nullable Token nameWithDigits(int start, int runOfLetters) {
    if (!digitAt(runOfLetters)) {
      return null;
    }
    int longest = Math.min(text.length() - start, Names.longest());
    for (int length = longest; length > runOfLetters - start; length--) {
      int end = start + length;
      char last = text.charAt(end - 1);
      char after = at(end);
      boolean whole =
          Letters.isDigit(last)
              ? !Letters.isDigit(after) && !(after == '.' && digitAt(end + 1))
              : !Letters.isLatin(after);
      if (whole) {
        var meaning = Names.within(text.substring(start, end));
        if (meaning != null) {
          return named(meaning, length);
        }
      }
    }
    return null;
  }

  /** The next part of a run that is no name as a whole. */
  private Token piece() {
    int start = position;
    var numbered = nameWithDigits(start, runEnd);
    if (numbered != null) {
      return numbered;
    }
    for (int length = Math.min(runEnd - start, Names.longest()); length > 1; length--) {
      var meaning = Names.within(text.substring(start, start + length));
      if (meaning != null) {
        return named(meaning, length);
      }
    }
    return letter(text.charAt(start), start, start + 1);
  }

  /** A token for a known name; a Greek letter spelt out may carry a number. */
  Token named(Names.Meaning meaning, int length) {
    if (meaning.kind() == Kind.VARIABLE) {
      return letter(meaning.text().charAt(0), position, position + length);
    }
    return token(meaning.kind(), length, meaning.text());
  }

  /** A variable by its letter, with the digits after it; without any, perhaps a constant. */
  Token letter(char letter, int start, int end) {
    var name = new StringBuilder().append(letter);
    int after = end;
    boolean numbered = false;
    for (; after < text.length(); after++) {
      char c = text.charAt(after);
      char digit = Letters.isDigit(c) ? c : Letters.subscript(c);
      if (digit == 0) {
        break;
      }
      if (numbered && name.length() == 2 && name.charAt(1) == '0') {
        name.setLength(1);
      }
      name.append(digit);
      numbered = true;
      if (name.length() > 10) {
        throw Refusals.indexTooLarge(start, after + 1);
      }
    }
    position = start;
    if (!numbered) {
      String constant =
          switch (letter) {
            case 'e' -> "e";
            case 'π' -> "pi";
            case 'τ' -> "tau";
            default -> null;
          };
      if (constant != null) {
        return token(Kind.CONSTANT, end - start, constant);
      }
    }
    return token(Kind.VARIABLE, after - start, name.toString());
  }

  private Token superscript() {
    int end = position;
    var plain = new StringBuilder();
    for (char c; end < text.length() && (c = Letters.superscript(text.charAt(end))) != 0; end++) {
      plain.append(c);
    }
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      boolean wrong = c == '+' || c == '-' ? i > 0 || plain.length() == 1 : c == 'n' && i > 0;
      if (wrong) {
        throw Refusals.malformedNumber(position, end);
      }
    }
    return token(Kind.SUPERSCRIPT, end - position, plain.toString());
  }

  private @Nullable Token sign(char c) {
    char after = at(position + 1);
    return switch (c) {
      case '+' -> token(Kind.PLUS, 1, "+");
      case '-' -> token(Kind.MINUS, 1, "-");
      case '*' -> after == '*' ? token(Kind.POWER, 2, "^") : token(Kind.TIMES, 1, "*");
      case '/' -> token(Kind.DIVIDE, 1, "/");
      case '^' -> token(Kind.POWER, 1, "^");
      case '_' -> token(Kind.UNDERSCORE, 1, "_");
      case ',', ';' -> token(Kind.COMMA, 1, ",");
      case '(', '[', '{' -> token(Kind.OPEN, 1, String.valueOf(c));
      case ')', ']', '}' -> token(Kind.CLOSE, 1, String.valueOf(c));
      case '|' -> token(Kind.BAR, 1, "|");
      case '<' -> after == '=' ? token(Kind.LESS_OR_EQUAL, 2, "<=") : token(Kind.LESS, 1, "<");
      case '>' ->
          after == '=' ? token(Kind.GREATER_OR_EQUAL, 2, ">=") : token(Kind.GREATER, 1, ">");
      case '=' -> after == '=' ? token(Kind.EQUAL, 2, "==") : token(Kind.DEFINES, 1, "=");
      case '!' -> after == '=' ? token(Kind.NOT_EQUAL, 2, "!=") : token(Kind.NOT, 1, "not");
      case '&' -> after == '&' ? token(Kind.AND, 2, "and") : token(Kind.AMPERSAND, 1, "&");
      case '$', '~' -> {
        position++;
        yield null;
      }
      default -> throw Refusals.strayCharacter(text, position);
    };
  }

  private Token unicodeSign(char c) {
    return switch (c) {
      case '·', '⋅', '×', '∙', '∗', '•' -> token(Kind.TIMES, 1, "*");
      case '÷', '∕', '⁄' -> token(Kind.DIVIDE, 1, "/");
      case '−', '–', '‐', '‑', '﹣', '-' -> token(Kind.MINUS, 1, "-");
      case '≤', '⩽' -> token(Kind.LESS_OR_EQUAL, 1, "<=");
      case '≥', '⩾' -> token(Kind.GREATER_OR_EQUAL, 1, ">=");
      case '≠' -> token(Kind.NOT_EQUAL, 1, "!=");
      case '∧' -> token(Kind.AND, 1, "and");
      case '∨' -> token(Kind.OR, 1, "or");
      case '¬' -> token(Kind.NOT, 1, "not");
      case '√' -> token(Kind.RADICAL, 1, "2");
      case '∛' -> token(Kind.RADICAL, 1, "3");
      case '∜' -> token(Kind.RADICAL, 1, "4");
      case '∑' -> token(Kind.SUM, 1, "sum");
      case '∏' -> token(Kind.PRODUCT, 1, "prod");
      case '⌊', '⌈' -> token(Kind.OPEN, 1, String.valueOf(c));
      case '⌋', '⌉' -> token(Kind.CLOSE, 1, String.valueOf(c));
      case '∣', '❘' -> token(Kind.BAR, 1, "|");
      case '∞' -> throw Refusals.infinity(position, position + 1);
      default -> mathematicalLetter();
    };
  }

  private Token mathematicalLetter() {
    char letter = Letters.mathematicalLetter(text.codePointAt(position));
    if (letter == 0) {
      throw Refusals.strayCharacter(text, position);
    }
    return letter(letter, position, position + 2);
  }
}
