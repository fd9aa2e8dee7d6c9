package uphill.cli;

import java.util.List;

/** Pieces of messages, safe to print whatever a stranger typed. */
final class Texts {
  private static final int LONGEST_QUOTE = 40;
  private static final int LONGEST_LIST = 10;

  private Texts() {}

  /** The text in quotation marks, cut to a readable length, control characters made harmless. */
  static String quote(String text) {
    String harmless = harmless(text);
    if (harmless.codePointCount(0, harmless.length()) > LONGEST_QUOTE) {
      harmless = harmless.substring(0, harmless.offsetByCodePoints(0, LONGEST_QUOTE - 1)) + "…";
    }
    return '"' + harmless + '"';
  }

  /**
   * The same text with a space for each control or formatting character: same length, no effects.
   */
  static String harmless(String text) {
    StringBuilder harmless = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              boolean unsafe =
                  Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
              if (unsafe) {
                harmless.repeat(' ', Character.charCount(c));
              } else {
                harmless.appendCodePoint(c);
              }
            });
    return harmless.toString();
  }

  /** The same text with U+FFFD for each half of a surrogate pair that lacks the other half. */
  static String wellFormed(String text) {
    StringBuilder wellFormed = null;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isSurrogate(text.charAt(i))) {
        continue;
      }
      if (Character.isSurrogatePair(
          text.charAt(i), i + 1 < text.length() ? text.charAt(i + 1) : 0)) {
        i++;
      } else {
        wellFormed = wellFormed == null ? new StringBuilder(text) : wellFormed;
        wellFormed.setCharAt(i, '\uFFFD');
      }
    }
    return wellFormed == null ? text : wellFormed.toString();
  }

  /** {@code x}, {@code x and y}, {@code x, y and z}; long lists are cut. */
  static String list(List<String> names) {
    if (names.isEmpty()) {
      return "none";
    }
    if (names.size() == 1) {
      return names.get(0);
    }
    if (names.size() > LONGEST_LIST) {
      return String.join(", ", names.subList(0, LONGEST_LIST - 1))
          + " and "
          + (names.size() - LONGEST_LIST + 1)
          + " more";
    }
    int last = names.size() - 1;
    return String.join(", ", names.subList(0, last)) + " and " + names.get(last);
  }
}
