package uphill.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import uphill.descent.Descent;
import uphill.descent.Stop;

/** Shows a descent to a person: the first steps, then ever fewer, and why it ended. */
final class WalkText {
  private static final int FIRST_STEPS = 10;
  private static final int MOST_COLUMNS = 6;

  private WalkText() {}

  /** One run as lines, ending in a line break. */
  static String of(Walk walk) {
    Racer racer = walk.racers().get(0);
    Descent descent = walk.descent(racer);
    List<String[]> lines = new ArrayList<>();
    lines.add(head(walk, "step"));
    String[] line;
    boolean isShown;
    do {
      line = line(descent, Integer.toString(descent.steps()));
      isShown = isShown(descent.steps());
      if (isShown) {
        lines.add(line);
      }
    } while (descent.steps() < walk.steps() && descent.step());
    if (!isShown) {
      lines.add(line);
    }
    StringBuilder text = title(walk);
    Columns.append(lines, text);
    text.append("  ").append(explanation(descent, racer)).append(System.lineSeparator());
    if (racer.recipe().rate() == racer.recipe().optimizer().defaultRate()) {
      text.append("  ").append(usualRate(racer)).append(System.lineSeparator());
    }
    return text.toString();
  }

  /** A race: one line for each run's end. */
  static String ofRace(Walk walk) {
    List<String[]> lines = new ArrayList<>();
    String[] head = head(walk, "optimizer");
    lines.add(with(with(head, "rate"), "stopped"));
    for (Racer racer : walk.racers()) {
      Descent descent = walk.descent(racer);
      Stop stop = descent.run(walk.steps());
      String end = stop.reason().word() + " at step " + stop.step();
      String rate = number(racer.recipe().rate());
      lines.add(with(with(line(descent, racer.name().word()), rate), end));
    }
    StringBuilder text = title(walk);
    Columns.append(lines, text);
    return text.toString();
  }

  /** A rate that nobody chose may be far too small for the formula: it is said. */
  private static String usualRate(Racer racer) {
    return "the rate was "
        + number(racer.recipe().rate())
        + ", the default of "
        + racer.name().word()
        + "; --rate sets another";
  }

  private static StringBuilder title(Walk walk) {
    return new StringBuilder("f(")
        .append(String.join(", ", walk.variables()))
        .append(") = ")
        .append(Texts.harmless(walk.text()))
        .append(System.lineSeparator());
  }

  private static String[] head(Walk walk, String first) {
    List<String> head = new ArrayList<>();
    head.add(first);
    List<String> variables = walk.variables();
    head.addAll(variables.subList(0, Math.min(MOST_COLUMNS, variables.size())));
    head.add("f");
    head.add("steepness");
    return head.toArray(String[]::new);
  }

  private static String[] line(Descent descent, String first) {
    List<String> line = new ArrayList<>();
    line.add(first);
    for (int i = 0; i < Math.min(MOST_COLUMNS, descent.point().length); i++) {
      line.add(number(descent.point()[i]));
    }
    line.add(number(descent.value()));
    line.add(number(descent.norm()));
    return line.toArray(String[]::new);
  }

  private static String[] with(String[] line, String last) {
    String[] all = Arrays.copyOf(line, line.length + 1);
    all[line.length] = last;
    return all;
  }

  /** 0 to 10, and then 20, 50, 100, 200, … */
  private static boolean isShown(int step) {
    int rest = step;
    while (rest >= 10 && rest % 10 == 0) {
      rest /= 10;
    }
    return step <= FIRST_STEPS || rest == 1 || rest == 2 || rest == 5;
  }

  private static String explanation(Descent descent, Racer racer) {
    Stop stop = descent.ended();
    boolean isFlat = descent.norm() <= racer.recipe().tolerance().gradient();
    String at = " at step " + stop.step();
    return switch (stop.reason()) {
      case CONVERGED ->
          "converged" + at + (isFlat ? ": the ground is flat" : ": steps change no digit any more");
      case STEPS -> "stopped" + at + ": all steps are made";
      case DIVERGED ->
          "diverged"
              + at
              + (descent.value() < 0
                  ? ": the ground falls without end"
                  : ": beyond all measure; try a smaller rate");
      case UNDEFINED -> "undefined" + at + ": no value or no finite slope there";
      case CYCLING -> "cycling, noticed" + at + ": the same points come round again";
    };
  }

  private static String number(double number) {
    return Double.isFinite(number) ? Double.toString(number) : "undefined";
  }
}
