package uphill.descent;

import java.util.ArrayList;
import java.util.List;

/** Reads the text forms of schedules. */
public final class ScheduleText {
  private static final String FORMS =
      "constant, step:30,0.1, exponential:0.99, cosine:100, warmup:10, warmup:10+cosine:90 and"
          + " inverse:0.1";

  private ScheduleText() {}

  /**
   * The schedule of a text such as {@code cosine:100}.
   *
   * @throws IllegalArgumentException with a message for people if the text is none
   */
  public static Schedule parse(String text) {
    int plus = text.indexOf('+');
    String first = plus < 0 ? text : text.substring(0, plus);
    int colon = first.indexOf(':');
    String name = (colon < 0 ? first : first.substring(0, colon)).trim();
    List<Double> numbers = colon < 0 ? List.of() : numbers(text, first.substring(colon + 1));
    if (plus >= 0 && !name.equals("warmup")) {
      throw wrong(text, "only a warmup is followed by another");
    }
    expect(text, plus != text.length() - 1 || plus < 0, "after + comes a schedule");
    int count = numbers.size();
    return switch (name) {
      case "constant" -> {
        expect(text, count == 0, "constant takes no number");
        yield new Schedule.Constant();
      }
      case "step" -> {
        expect(text, count == 2, "step takes two numbers, as in step:30,0.1");
        yield new Schedule.Step(count(text, numbers.get(0)), factor(text, numbers.get(1)));
      }
      case "exponential" -> {
        expect(text, count == 1, "exponential takes one number, as in exponential:0.99");
        yield new Schedule.Exponential(factor(text, numbers.get(0)));
      }
      case "cosine" -> {
        expect(text, count == 1 || count == 2, "cosine takes a number of steps, as in cosine:100");
        double least = count == 2 ? factor(text, numbers.get(1)) : 0;
        yield new Schedule.Cosine(count(text, numbers.get(0)), least);
      }
      case "warmup" -> {
        expect(text, count == 1, "warmup takes a number of steps, as in warmup:10");
        var then = plus < 0 ? new Schedule.Constant() : parse(text.substring(plus + 1));
        expect(text, !(then instanceof Schedule.WarmUp), "one warmup is enough");
        yield new Schedule.WarmUp(count(text, numbers.get(0)), then);
      }
      case "inverse" -> {
        expect(text, count == 1, "inverse takes one number, as in inverse:0.1");
        yield new Schedule.Inverse(factor(text, numbers.get(0)));
      }
      default -> throw wrong(text, "the schedules are " + FORMS);
    };
  }

  private static List<Double> numbers(String text, String list) {
    var numbers = new ArrayList<Double>();
    int start = 0;
    for (int i = 0; i <= list.length(); i++) {
      if (i == list.length() || list.charAt(i) == ',') {
        numbers.add(number(text, list.substring(start, i).trim()));
        start = i + 1;
      }
    }
    return numbers;
  }

  private static double number(String text, String digits) {
    for (int i = 0; i < digits.length(); i++) {
      if ("+-.0123456789eE".indexOf(digits.charAt(i)) < 0) {
        throw wrong(text, "\"" + digits + "\" is not a number");
      }
    }
    try {
      return Double.parseDouble(digits);
    } catch (NumberFormatException notANumber) {
      throw wrong(text, "\"" + digits + "\" is not a number");
    }
  }

  private static int count(String text, double number) {
    expect(
        text,
        number >= 1 && number <= Integer.MAX_VALUE && number == Math.floor(number),
        "a number of steps is a whole number ≥ 1");
    return (int) number;
  }

  private static double factor(String text, double number) {
    expect(text, number >= 0 && number <= 1e6, "a factor is a number ≥ 0");
    return number;
  }

  private static void expect(String text, boolean holds, String otherwise) {
    if (!holds) {
      throw wrong(text, otherwise);
    }
  }

  private static IllegalArgumentException wrong(String text, String reason) {
    String shown = text.length() > 40 ? text.substring(0, 39) + "…" : text;
    return new IllegalArgumentException("\"" + shown + "\" is no schedule: " + reason + ".");
  }
}
