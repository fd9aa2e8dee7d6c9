package uphill.descent;

import java.util.EnumMap;
import java.util.Map;

/**
 * Reads options from one text: {@code momentum:0.95,line-search:strong-wolfe}, each a name, a colon
 * and a number, or for the line search a {@linkplain Search#word name}. Names are those of the
 * command line, {@link OptimizerName.Option#word}.
 */
public final class OptionsText {
  private OptionsText() {}

  /**
   * The options of a text; the empty text leaves all at their defaults. Whether a number suits an
   * optimizer is for {@link OptimizerName#with} to say.
   *
   * @throws IllegalArgumentException with a message for people if a name is unknown or named twice,
   *     or what follows it is no number
   */
  public static Options parse(String text) {
    Map<OptimizerName.Option, Double> chosen = new EnumMap<>(OptimizerName.Option.class);
    int start = 0;
    while (start < text.length()) {
      int comma = text.indexOf(',', start);
      int end = comma < 0 ? text.length() : comma;
      int colon = text.indexOf(':', start);
      if (colon < 0 || colon > end) {
        throw wrong(text.substring(start, end), "a name and a number with a colon between them");
      }
      OptimizerName.Option option = named(text.substring(start, colon).strip());
      double number = number(option, text.substring(colon + 1, end).strip());
      if (chosen.put(option, number) != null) {
        throw new IllegalArgumentException(option.word() + " is chosen twice.");
      }
      start = end + 1;
    }
    return new Options(chosen);
  }

  private static OptimizerName.Option named(String word) {
    for (OptimizerName.Option option : OptimizerName.Option.values()) {
      if (option.word().equals(word)) {
        return option;
      }
    }
    throw wrong(word, "momentum, weight-decay, alpha or another option");
  }

  private static double number(OptimizerName.Option option, String text) {
    if (option == OptimizerName.Option.LINE_SEARCH) {
      return Search.of(text)
          .orElseThrow(() -> wrong(text, "none, armijo, strong-wolfe or exact"))
          .ordinal();
    }
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException notANumber) {
      throw wrong(text, "a number for " + option.word());
    }
  }

  private static IllegalArgumentException wrong(String given, String expected) {
    String shown = given.length() > 40 ? given.substring(0, 39) + "…" : given;
    return new IllegalArgumentException("Expected " + expected + ", not “" + shown + "”.");
  }
}
