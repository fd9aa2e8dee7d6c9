package uphill.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The {@code uphill} command. Exit codes: 0 done, 2 wrong usage or formula, 1 anything else. */
@Command(
    name = "./uphill",
    description = "A laboratory for the gradient.",
    synopsisSubcommandLabel = "[COMMAND]",
    footer = {
      "",
      "Examples:",
      "  ./uphill                                    opens the lab at http://localhost:8080/",
      "  ./uphill gradient \"x^2*y\" --at x=1,y=2      prints a gradient",
      "  ./uphill descend \"x^2+3y^2\" --from x=2,y=1   walks downhill from a point",
      "  ./uphill gradient --help                    says more about a command"
    })
public final class Uphill implements Runnable {
  static final int DONE = 0;
  static final int FAILED = 1;
  static final int WRONG_USAGE = 2;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  private Uphill() {}

  /** Runs the command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    int code = run(arguments, new Streams(System.in, out, err));
    out.flush();
    err.flush();
    System.exit(code);
  }

  /** Runs the command on the given streams and returns its exit code. */
  static int run(String[] arguments, Streams streams) {
    // A formula may begin with a minus sign: what is no option is the formula.
    CommandLine gradient =
        new CommandLine(new GradientCommand(streams)).setUnmatchedOptionsArePositionalParams(true);
    CommandLine descend =
        new CommandLine(new DescendCommand(streams)).setUnmatchedOptionsArePositionalParams(true);
    CommandLine command =
        new CommandLine(new Uphill())
            .addSubcommand(new ServeCommand(streams))
            .addSubcommand(gradient)
            .addSubcommand(descend)
            .setExpandAtFiles(false)
            .setUsageHelpWidth(100)
            .setOut(new PrintWriter(streams.out(), true))
            .setErr(new PrintWriter(streams.err(), true))
            .setParameterExceptionHandler((problem, given) -> explain(problem, streams))
            .setExecutionExceptionHandler((problem, line, result) -> admit(problem, streams));
    return command.execute(withDefaultCommand(arguments));
  }

  /** Never called: without a command, {@code serve} runs. */
  @Override
  public void run() {}

  /** {@code uphill} and {@code uphill --port 0} mean {@code uphill serve}. */
  private static String[] withDefaultCommand(String[] arguments) {
    if (arguments.length > 0 && (!arguments[0].startsWith("-") || arguments[0].equals("--help"))) {
      return arguments;
    }
    String[] all = new String[arguments.length + 1];
    all[0] = "serve";
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return all;
  }

  private static int explain(ParameterException problem, Streams streams) {
    String name = problem.getCommandLine().getCommandSpec().qualifiedName(" ");
    streams.err().println("uphill: " + UsageMessage.of(problem));
    streams.err().println("See " + name + " --help.");
    return WRONG_USAGE;
  }

  private static int admit(Exception problem, Streams streams) {
    streams.err().println("uphill: this should not have happened: " + problem);
    return FAILED;
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), false, StandardCharsets.UTF_8);
  }
}
