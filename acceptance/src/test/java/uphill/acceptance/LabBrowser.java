package uphill.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uphill.cli.LabServer;

/**
 * Gives tests their {@link Visitors}. One server and one Chromium serve the whole run; each visitor
 * comes with an empty profile (see {@link Lobby}), and after each test all of them must have
 * nothing to complain about.
 */
final class LabBrowser implements ParameterResolver, AfterEachCallback {
  private static final Namespace NAMESPACE = Namespace.create(LabBrowser.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
    return parameter.getParameter().getType() == Visitors.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
    Running running =
        test.getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(Running.class, key -> Running.start(), Running.class);
    Visitors visitors = new Visitors(running.lobby());
    test.getStore(NAMESPACE).put(Visitors.class, visitors);
    return visitors;
  }

  @Override
  public void afterEach(ExtensionContext test) {
    Visitors visitors = test.getStore(NAMESPACE).remove(Visitors.class, Visitors.class);
    if (visitors != null) {
      visitors.leave(test.getExecutionException().isEmpty());
    }
  }

  /** What one run of the tests shares. */
  private record Running(LabServer server, Playwright playwright, Browser browser, Lobby lobby)
      implements AutoCloseable {

    static Running start() {
      LabServer server;
      try {
        server = LabServer.start("127.0.0.1", 0, builtPage());
      } catch (IOException problem) {
        throw new IllegalStateException(
            "The lab must be built first, by ./test: " + problem.getMessage(), problem);
      }
      Playwright playwright = Chromium.playwright();
      PlaywrightAssertions.setDefaultAssertionTimeout(Visitor.PATIENCE);
      Browser browser = Chromium.launch(playwright);
      Lobby lobby = new Lobby(browser, "http://localhost:" + server.port());
      return new Running(server, playwright, browser, lobby);
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
      server.close();
    }

    private static Path builtPage() {
      String given = System.getProperty("uphill.page");
      return given != null ? Path.of(given) : Path.of("..", "lab", "dist");
    }
  }
}
