package uphill.cli;

import uphill.formula.FormulaException;

/** Shows what is wrong with a formula: the message, the formula with a caret under the spot. */
final class FormulaMessage {
  /** How much of a long formula is shown, in columns of the terminal. */
  private static final int WIDTH = 76;

  private static final String INDENT = "  ";

  private FormulaMessage() {}

  /** The lines to print, ending in a line break. */
  static String of(String formula, FormulaException problem) {
    String text = Texts.harmless(Texts.wellFormed(formula));
    int from = clamp(problem.position(), 0, text.length());
    int to = clamp(from + Math.max(1, problem.length()), from, text.length());
    int start = windowStart(text, from);
    int stop = windowStop(text, start);
    String before = start > 0 ? "…" : "";
    String after = stop < text.length() ? "…" : "";
    int carets = Math.max(1, columns(text, from, Math.min(to, stop)));
    String newline = System.lineSeparator();
    StringBuilder message = new StringBuilder();
    message.append("uphill: ").append(problem.getMessage()).append(newline);
    message.append(INDENT).append(before).append(text, start, stop).append(after).append(newline);
    message.append(INDENT).repeat(' ', before.length() + columns(text, start, from));
    message.repeat('^', carets).append(newline);
    return message.toString();
  }

  /** Far enough before the spot that it stands in the middle of what is shown. */
  private static int windowStart(String text, int spot) {
    if (columns(text, 0, text.length()) <= WIDTH) {
      return 0;
    }
    int start = spot;
    while (start > 0 && columns(text, start, spot) < WIDTH / 2) {
      start = text.offsetByCodePoints(start, -1);
    }
    return start;
  }

  private static int windowStop(String text, int start) {
    int stop = start;
    int columns = 0;
    while (stop < text.length() && columns < WIDTH) {
      int next = text.offsetByCodePoints(stop, 1);
      columns += columns(text, stop, next);
      stop = next;
    }
    return stop;
  }

  /** How many columns a terminal gives the text: none to combining marks, two to wide letters. */
  private static int columns(String text, int from, int to) {
    return text.substring(from, to).codePoints().map(FormulaMessage::columns).sum();
  }

  private static int columns(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  /** The blocks of East Asian wide and full-width characters and of emoji (Unicode's UAX #11). */
  private static boolean isWide(int c) {
    return (c >= 0x1100 && c <= 0x115F)
        || (c >= 0x2E80 && c <= 0xA4CF && c != 0x303F)
        || (c >= 0xAC00 && c <= 0xD7A3)
        || (c >= 0xF900 && c <= 0xFAFF)
        || (c >= 0xFE30 && c <= 0xFE6F)
        || (c >= 0xFF00 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1FAFF)
        || (c >= 0x20000 && c <= 0x3FFFD);
  }

  private static int clamp(int number, int low, int high) {
    return Math.max(low, Math.min(high, number));
  }
}
