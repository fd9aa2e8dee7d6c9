package uphill.cli.picture;

import java.math.BigDecimal;
import uphill.landscape.Ticks;

/**
 * Numbers along one side of a chart, evenly or by their logarithms.
 *
 * @param low at {@code from}
 * @param high at {@code to}, greater than {@code low}
 * @param from a pixel
 * @param to a pixel
 */
record Axis(double low, double high, double from, double to, boolean isLogarithmic) {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  double pixel(double value) {
    double share =
        isLogarithmic
            ? (Math.log10(value) - Math.log10(low)) / (Math.log10(high) - Math.log10(low))
            : (value - low) / (high - low);
    return from + share * (to - from);
  }

  double[] ticks(int wanted) {
    if (!isLogarithmic) {
      return Ticks.within(low, high, wanted);
    }
    int first = (int) Math.ceil(Math.log10(low) - 1e-9);
    int last = (int) Math.floor(Math.log10(high) + 1e-9);
    int every = Math.max(1, (int) Math.ceil((last - first + 1.0) / wanted));
    int count = (last - first) / every + 1;
    double[] ticks = new double[Math.max(0, count)];
    for (int k = 0; k < ticks.length; k++) {
      ticks[k] = Math.pow(10, first + k * every);
    }
    return ticks;
  }

  /** A tick in as few digits as it needs. */
  String label(double tick) {
    if (isLogarithmic) {
      return "10" + superscript((int) Math.rint(Math.log10(tick)));
    }
    double size = Math.abs(tick);
    if (size != 0 && (size >= 1e6 || size < 1e-4)) {
      return minus(Double.toString(tick).replace(".0E", "E").replace("E", "e"));
    }
    String text = new BigDecimal(Double.toString(tick)).toPlainString();
    return minus(text.endsWith(".0") ? text.substring(0, text.length() - 2) : text);
  }

  private static String minus(String text) {
    return text.replace('-', '−');
  }

  private static String superscript(int number) {
    StringBuilder text = new StringBuilder(number < 0 ? "⁻" : "");
    for (char digit : Integer.toString(Math.abs(number)).toCharArray()) {
      text.append(SUPERSCRIPTS.charAt(digit - '0'));
    }
    return text.toString();
  }
}
