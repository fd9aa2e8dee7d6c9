package uphill.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.net.BindException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code uphill serve}: serves the lab until it is interrupted. */
@Command(
    name = "serve",
    description = "Serves the lab to a browser; plain ./uphill does the same.",
    footer = {
      "",
      "Examples:",
      "  ./uphill                      the lab at http://localhost:8080/",
      "  ./uphill serve --port 0       at any free port",
      "  ./uphill serve --host 0.0.0.0 for other machines, too"
    })
final class ServeCommand implements Callable<Integer> {
  private static final String LOOPBACK = "127.0.0.1";
  private static final int LARGEST_PORT = 65535;

  @Spec private CommandSpec spec;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      description = "The port to listen at (default: 8080); 0 takes a free one.")
  private String port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = LOOPBACK,
      description = "The address to listen at (default: this machine only).")
  private String host;

  @Option(names = "--help", usageHelp = true, description = "Shows this help.")
  private boolean help;

  private final Streams streams;

  ServeCommand(Streams streams) {
    this.streams = streams;
  }

  @Override
  public Integer call() throws InterruptedException {
    int wanted = port();
    try (LabServer server = LabServer.start(host, wanted, pageFolder())) {
      PrintStream out = streams.out();
      out.println("Uphill is at http://" + nameOf(host) + ":" + server.port() + "/");
      out.flush();
      Thread.currentThread().join();
      return 0;
    } catch (IOException problem) {
      streams.err().println("uphill: " + explain(problem, wanted));
      return 1;
    }
  }

  private int port() {
    try {
      int number = Integer.parseInt(port);
      if (number >= 0 && number <= LARGEST_PORT) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // The message below holds for it, too.
    }
    throw new ParameterException(
        spec.commandLine(),
        "--port must be a number from 0 to " + LARGEST_PORT + ", not " + Texts.quote(port) + ".");
  }

  /** Where the build left the page: said by the start script, else the folder it has in a clone. */
  static Path pageFolder() {
    return Path.of(System.getProperty("uphill.page", "lab/dist"));
  }

  private String explain(IOException problem, int port) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof BindException) {
        return String.join(
            System.lineSeparator(),
            "cannot listen at port " + port + " of " + host + ": " + problem.getMessage() + ".",
            "Perhaps another Uphill runs there. Choose another port, or let it find a free one:",
            "  ./uphill --port " + (port >= 1024 && port < LARGEST_PORT ? port + 1 : 8080),
            "  ./uphill --port 0");
      }
    }
    return "cannot serve the lab: " + problem.getMessage() + ".";
  }

  private static String nameOf(String host) {
    return switch (host) {
      case LOOPBACK, "0.0.0.0", "::", "::1" -> "localhost";
      default -> host.contains(":") ? "[" + host + "]" : host;
    };
  }
}
