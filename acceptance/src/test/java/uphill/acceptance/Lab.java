package uphill.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import uphill.cli.LabServer;

/**
 * The built lab, served at a free port, and one browser to look at it: shared by all tests of a
 * run, which each open it in a fresh profile. A test class asks for it with
 * {@code @ExtendWith(Lab.Running.class)} and a parameter of this type.
 */
final class Lab implements AutoCloseable {
  private final LabServer server;
  private final Playwright playwright;
  private final Browser browser;

  private Lab() {
    try {
      server = LabServer.start("127.0.0.1", 0, Path.of("..", "lab", "dist"));
    } catch (IOException problem) {
      throw new IllegalStateException("The lab must be built first: run ./test.", problem);
    }
    playwright = Chromium.playwright();
    browser = Chromium.launch(playwright);
  }

  /** The lab's address, ending in a slash. */
  String address() {
    return "http://localhost:" + server.port() + "/";
  }

  /** Opens the lab in a fresh profile on a desktop's screen, with a hash such as {@code #f=x^2}. */
  Visit open(String hash) {
    return open(hash, new Browser.NewContextOptions().setViewportSize(1440, 900));
  }

  /** Opens the lab on another device. */
  Visit open(String hash, Browser.NewContextOptions device) {
    return new Visit(browser.newContext(device), address() + hash);
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
    server.close();
  }

  /** Hands the one running lab to tests. */
  static final class Running implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext extension) {
      return parameter.getParameter().getType() == Lab.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext extension) {
      return extension
          .getRoot()
          .getStore(ExtensionContext.Namespace.create(Lab.class))
          .getOrComputeIfAbsent(Lab.class, type -> new Lab(), Lab.class);
    }
  }
}
