package uphill.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Runs every command once, so that the JVM can archive the classes a start needs (class data
 * sharing). The build calls it; nobody else does.
 */
final class Rehearsal {
  private Rehearsal() {}

  /** Computes gradients, walks downhill and serves one file. */
  public static void main(String[] arguments) throws IOException {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    Streams streams = new Streams(InputStream.nullInputStream(), nowhere, nowhere);
    Uphill.run(new String[] {"gradient", "x^2*y", "--at", "x=1,y=pi/4"}, streams);
    Uphill.run(new String[] {"gradient", "sin(x)", "--at", "x=1", "--json"}, streams);
    Uphill.run(new String[] {"gradient", "sni(x)", "--at", "x=1"}, streams);
    Uphill.run(new String[] {"descend", "x^2", "--from", "x=1", "--steps", "2"}, streams);
    Path page = Files.createTempDirectory("uphill");
    Path index = Files.writeString(page.resolve("index.html"), "Uphill");
    try (LabServer server = LabServer.start("127.0.0.1", 0, page)) {
      URI address = URI.create("http://127.0.0.1:" + server.port() + "/");
      HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
      connection.getInputStream().close();
      connection.disconnect();
    } finally {
      Files.delete(index);
      Files.delete(page);
    }
    System.exit(0);
  }
}
