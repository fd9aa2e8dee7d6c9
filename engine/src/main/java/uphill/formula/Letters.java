package uphill.formula;

/** Letters and digits of the formula language, and the many forms that Unicode has for them. */
final class Letters {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻ⁿ";
  private static final String PLAIN_SUPERSCRIPTS = "0123456789+-n";
  private static final String GREEK_VARIANTS = "ϵϑϰϕϱϖςµΩ";
  private static final String PLAIN_GREEK = "εθκφρπσμΩ";

  private Letters() {}

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  /** The letter a variable is named by, in its canonical form; 0 if the character is none. */
  static char letter(char c) {
    if (isLatin(c) || c >= 'Α' && c <= 'Ω' && c != 'Ρ' + 1 || c >= 'α' && c <= 'ω' && c != 'ς') {
      return c;
    }
    int variant = GREEK_VARIANTS.indexOf(c);
    return variant < 0 ? 0 : PLAIN_GREEK.charAt(variant);
  }

  /** The same for a mathematical letter beyond the basic plane, such as an italic x. */
  static char mathematicalLetter(int codePoint) {
    if (codePoint >= 0x1D400 && codePoint < 0x1D6A4) {
      int offset = (codePoint - 0x1D400) % 52;
      return (char) (offset < 26 ? 'A' + offset : 'a' + offset - 26);
    }
    if (codePoint >= 0x1D6A8 && codePoint < 0x1D7CA) {
      int offset = (codePoint - 0x1D6A8) % 58;
      return offset < 25
          ? letter((char) ('Α' + offset))
          : offset > 25 && offset < 51 ? letter((char) ('α' + offset - 26)) : 0;
    }
    return 0;
  }

  /** The digit that a subscript such as ₂ stands for; 0 if the character is none. */
  static char subscript(char c) {
    return c >= '₀' && c <= '₉' ? (char) ('0' + c - '₀') : 0;
  }

  /** The digit or sign that a superscript such as ² stands for; 0 if the character is none. */
  static char superscript(char c) {
    int at = c < 0x80 ? -1 : SUPERSCRIPTS.indexOf(c);
    return at < 0 ? 0 : PLAIN_SUPERSCRIPTS.charAt(at);
  }

  static boolean isSpace(char c) {
    return c == ' '
        || c >= '\t' && c <= '\r'
        || c == '\u00a0'
        || c >= '\u2000' && c <= '\u200b'
        || c == '\u202f'
        || c >= '\u205f' && c <= '\u2062'
        || c == '\u3000'
        || c == '\ufeff';
  }

  /** The word in small letters, the Latin ones only. */
  static String lower(String word) {
    var lower = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      lower.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
    }
    return lower.toString();
  }
}
