package uphill.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import uphill.formula.Suggestion;

/** Says what is wrong with a command line, and what to do, whoever noticed it. */
final class UsageMessage {
  private UsageMessage() {}

  /** One message for a person, without a line break at its end. */
  static String of(ParameterException problem) {
    CommandLine command = problem.getCommandLine();
    return switch (problem) {
      case UnmatchedArgumentException stray -> stray(command, stray.getUnmatched().get(0));
      case MissingParameterException lacking when !lacking.getMissing().isEmpty() ->
          lacking(lacking.getMissing().get(0));
      case OverwrittenOptionException twice -> name(twice.getOverwritten()) + " is given twice.";
      default ->
          problem.getArgSpec() == null
              ? String.valueOf(problem.getMessage())
              : name(problem.getArgSpec()) + " takes no value: write it alone.";
    };
  }

  /** There is no such option; perhaps one of a similar name was meant. */
  static String noOption(CommandLine command, String word) {
    String typed = word.substring(2, word.indexOf('=') < 0 ? word.length() : word.indexOf('='));
    List<String> options = new ArrayList<>();
    for (String option : command.getCommandSpec().optionsMap().keySet()) {
      options.add(option.substring(2));
    }
    String near = Suggestion.nearest(typed, options);
    return "There is no option "
        + Texts.quote(word)
        + "."
        + (near == null ? "" : " Did you mean --" + near + "?");
  }

  private static String stray(CommandLine command, String word) {
    if (word.startsWith("--") && word.length() > 2) {
      return noOption(command, word);
    }
    Set<String> commands = command.getSubcommands().keySet();
    if (commands.isEmpty()) {
      return Texts.quote(word) + " does not belong here: this command takes only options.";
    }
    String near = Suggestion.nearest(word, commands);
    return "There is no command "
        + Texts.quote(word)
        + "."
        + (near == null ? otherwise() : " Did you mean " + near + "?");
  }

  private static String otherwise() {
    return " For a gradient write ./uphill gradient \"x^2*y\" --at x=1,y=2; for the lab, ./uphill.";
  }

  private static String lacking(ArgSpec argument) {
    return name(argument) + " needs a value, as in " + name(argument) + " " + argument.paramLabel();
  }

  private static String name(@Nullable ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : "The formula";
  }
}
