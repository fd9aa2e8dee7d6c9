package uphill.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The formula on a command line, where a formula may begin with a minus sign. */
final class FormulaArgument {
  private FormulaArgument() {}

  /**
   * The one formula among the words that are no options.
   *
   * @param example a whole command line to show where there is none
   * @throws ParameterException if there is none or more than one, or one is a misspelt option
   */
  static String one(CommandSpec spec, List<String> formulas, String example) {
    for (String formula : formulas) {
      if (formula.matches("--[a-z]{2,}(-[a-z]+)*(=.*)?")) {
        throw new ParameterException(
            spec.commandLine(), UsageMessage.noOption(spec.commandLine(), formula));
      }
    }
    if (formulas.size() > 1) {
      throw new ParameterException(
          spec.commandLine(),
          "One formula at a time, not " + formulas.size() + ": put it in quotation marks.");
    }
    if (formulas.isEmpty()) {
      throw new ParameterException(spec.commandLine(), "Which formula? For example: " + example);
    }
    return formulas.get(0);
  }
}
