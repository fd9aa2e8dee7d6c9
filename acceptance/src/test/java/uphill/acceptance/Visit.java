package uphill.acceptance;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's visit to the lab: a page in a profile of its own, and what its console said. */
final class Visit implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target", "screenshots");

  private final BrowserContext profile;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  Visit(BrowserContext profile, String address) {
    this.profile = profile;
    this.page = profile.newPage();
    page.onConsoleMessage(this::note);
    page.onPageError(error -> complaints.add("uncaught: " + error));
    page.navigate(address);
  }

  Page page() {
    return page;
  }

  /** Every error, warning and uncaught exception so far. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** Writes {@code target/screenshots/NAME.png}. */
  void screenshot(String name) {
    page.screenshot(new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    profile.close();
  }

  private void note(ConsoleMessage message) {
    if (message.type().equals("error") || message.type().equals("warning")) {
      complaints.add(message.type() + ": " + message.text());
    }
  }
}
