package uphill.cli;

import java.util.ArrayList;
import java.util.List;
import uphill.objective.GradientCheck;

/** Shows an answer to a person: one aligned line for each thing, numbers in full. */
final class AnswerText {
  private AnswerText() {}

  /**
   * The lines to print, ending in a line break.
   *
   * @param showHessian whether to add the second derivatives, a row a line
   */
  static String of(Answer answer, boolean showHessian) {
    List<String> variables = answer.variables();
    List<String[]> lines = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      lines.add(new String[] {variables.get(i), number(answer.point()[i])});
    }
    lines.add(new String[] {"f", number(answer.value())});
    for (int i = 0; i < variables.size(); i++) {
      int index = i;
      String number = number(answer.gradient()[i]);
      lines.add(
          answer
              .partials()
              .map(
                  partials ->
                      new String[] {"∂f/∂" + variables.get(index), number, partials.get(index)})
              .orElse(new String[] {"∂f/∂" + variables.get(index), number}));
    }
    lines.add(new String[] {"steepness", number(answer.norm())});
    lines.add(new String[] {"kind", AnswerJson.word(answer.kind()), explanation(answer)});
    StringBuilder text = new StringBuilder();
    text.append("f(").append(String.join(", ", variables)).append(") = ");
    text.append(Texts.harmless(answer.formula())).append(System.lineSeparator());
    Columns.append(lines, text);
    if (showHessian) {
      answer.hessian().ifPresent(hessian -> appendHessian(hessian, text));
    }
    answer.check().ifPresent(check -> appendCheck(answer, check, text));
    return text.toString();
  }

  private static void appendCheck(Answer answer, GradientCheck check, StringBuilder text) {
    String nothing =
        switch (answer.kind()) {
          case SMOOTH -> "";
          case KINK -> "at a kink differences mean nothing: nothing to compare";
          case UNDEFINED -> "there is no gradient here: nothing to compare";
        };
    List<String> variables = answer.variables();
    List<String[]> lines = new ArrayList<>();
    if (!nothing.isEmpty()) {
      lines.add(new String[] {"check", nothing});
      Columns.append(lines, text);
      return;
    }
    lines.add(new String[] {"check", "differences", "error", "twice the digits", "error"});
    for (int i = 0; i < variables.size(); i++) {
      lines.add(
          new String[] {
            "∂f/∂" + variables.get(i),
            number(check.differences()[i]),
            number(check.differenceErrors()[i]),
            number(check.precise()[i]),
            number(check.preciseErrors()[i])
          });
    }
    Columns.append(lines, text);
  }

  private static String explanation(Answer answer) {
    return switch (answer.kind()) {
      case SMOOTH -> "";
      case KINK -> "no single slope here: the gradient shown is one choice";
      case UNDEFINED -> "no value or no finite slope here";
    };
  }

  private static void appendHessian(double[][] hessian, StringBuilder text) {
    List<String[]> lines = new ArrayList<>();
    for (int i = 0; i < hessian.length; i++) {
      String[] line = new String[hessian.length + 1];
      line[0] = i == 0 ? "Hessian" : "";
      for (int j = 0; j < hessian.length; j++) {
        line[j + 1] = number(hessian[i][j]);
      }
      lines.add(line);
    }
    Columns.append(lines, text);
  }

  private static String number(double number) {
    return Double.isFinite(number) ? Double.toString(number) : "undefined";
  }
}
