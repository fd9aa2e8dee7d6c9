package uphill.cli;

import java.io.PrintStream;
import uphill.descent.Descent;

/**
 * Writes a descent as CSV while it runs: a line a step, with its point, value, gradient norm and
 * the learning rate that led there. A number that does not exist is an empty cell.
 */
final class WalkCsv {
  private WalkCsv() {}

  /**
   * Writes all runs, one after the other.
   *
   * @param isRace whether the optimizer's name goes before each line
   */
  static void write(Walk walk, boolean isRace, PrintStream out) {
    StringBuilder head = new StringBuilder(isRace ? "optimizer,step" : "step");
    for (String variable : walk.variables()) {
      head.append(',').append(variable);
    }
    out.println(head.append(",value,norm,rate"));
    for (Racer racer : walk.racers()) {
      Descent descent = walk.descent(racer);
      String name = isRace ? racer.name().word() + "," : "";
      do {
        out.println(name + line(descent));
      } while (descent.steps() < walk.steps() && descent.step());
    }
  }

  private static String line(Descent descent) {
    StringBuilder line = new StringBuilder().append(descent.steps());
    for (double coordinate : descent.point()) {
      line.append(',').append(cell(coordinate));
    }
    line.append(',').append(cell(descent.value()));
    line.append(',').append(cell(descent.norm()));
    return line.append(',').append(cell(descent.usedRate())).toString();
  }

  private static String cell(double number) {
    return Double.isFinite(number) ? Double.toString(number) : "";
  }
}
