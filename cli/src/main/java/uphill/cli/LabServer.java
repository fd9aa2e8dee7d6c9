package uphill.cli;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Serves the built lab over HTTP until it is closed. It answers GET and HEAD, and keeps nothing.
 */
public final class LabServer implements AutoCloseable {
  /**
   * What the page may do. It loads only from here, compiles WebAssembly but no text ({@code eval}),
   * and may be embedded anywhere. KaTeX and MathLive write inline styles.
   */
  private static final String CONTENT_SECURITY_POLICY =
      String.join(
          "; ",
          "default-src 'self'",
          "script-src 'self' 'wasm-unsafe-eval'",
          "style-src 'self' 'unsafe-inline'",
          "img-src 'self' data: blob:",
          "font-src 'self' data:",
          "worker-src 'self' blob:",
          "connect-src 'self'",
          "object-src 'none'",
          "base-uri 'none'",
          "form-action 'none'",
          "frame-ancestors *");

  private final Javalin javalin;

  private LabServer(Javalin javalin) {
    this.javalin = javalin;
  }

  /**
   * Reads the page and starts to listen.
   *
   * @param host the name or address to listen at; {@code 127.0.0.1} is reached from this machine
   *     only
   * @param port 1 to 65535, or 0 for a free one
   * @param page the folder of the built page
   * @throws IOException if the page cannot be read, or nothing can listen at that host and port
   */
  public static LabServer start(String host, int port, Path page) throws IOException {
    Page assets = Page.read(page);
    Javalin javalin =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.startupWatcherEnabled = false;
              config.http.compressionStrategy = CompressionStrategy.NONE;
              config.jetty.threadPool = new QueuedThreadPool(16, 2);
              config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
              config.routes.before(LabServer::secure);
              config.routes.get("/*", context -> answer(context, assets));
              config.routes.head("/*", context -> answer(context, assets));
              config.routes.error(404, LabServer::sayNotFound);
            });
    try {
      return new LabServer(javalin.start(host, port));
    } catch (RuntimeException problem) {
      javalin.stop();
      throw new IOException(rootCause(problem), problem);
    }
  }

  /** The port it listens at. */
  public int port() {
    return javalin.port();
  }

  /** Stops listening; requests under way are cut off. */
  @Override
  public void close() {
    javalin.stop();
  }

  private static void secure(Context context) {
    context.header("Content-Security-Policy", CONTENT_SECURITY_POLICY);
    context.header("X-Content-Type-Options", "nosniff");
    context.header("Referrer-Policy", "no-referrer");
    // Other people's pages may load the element: there is nothing here but the page itself.
    context.header("Cross-Origin-Resource-Policy", "cross-origin");
    context.header("Access-Control-Allow-Origin", "*");
  }

  private static void answer(Context context, Page page) {
    Optional<Asset> found = page.at(context.path());
    if (found.isEmpty()) {
      context.status(HttpStatus.NOT_FOUND);
      return;
    }
    Asset asset = found.get();
    context.header("Cache-Control", asset.immutable() ? "max-age=31536000, immutable" : "no-cache");
    context.header("ETag", asset.tag());
    context.header("Vary", "Accept-Encoding");
    if (asset.tag().equals(context.header("If-None-Match"))) {
      context.status(HttpStatus.NOT_MODIFIED);
      return;
    }
    String accepted = Objects.requireNonNullElse(context.header("Accept-Encoding"), "");
    String encoding = asset.encodingFor(accepted);
    if (!encoding.equals("identity")) {
      context.header("Content-Encoding", encoding);
    }
    context.contentType(asset.contentType());
    context.result(asset.bytes(encoding));
  }

  private static void sayNotFound(Context context) {
    context.contentType("text/plain; charset=utf-8");
    context.result("There is nothing at this address. The lab is at /\n");
  }

  private static String rootCause(Throwable problem) {
    Throwable cause = problem;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return Objects.requireNonNullElse(cause.getMessage(), cause.getClass().getSimpleName());
  }
}
