package uphill.acceptance;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The Chromium or Chrome of this machine, drawing WebGL in software. */
final class Chromium {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  private static final List<String> MAC_PROGRAMS =
      List.of(
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
          "/Applications/Chromium.app/Contents/MacOS/Chromium");

  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--use-gl=angle",
          "--use-angle=swiftshader",
          "--enable-unsafe-swiftshader",
          "--disable-gpu-compositing",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private Chromium() {}

  /** Starts Playwright without letting it look for browsers of its own. */
  static Playwright playwright() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  static Browser launch(Playwright playwright) {
    return playwright
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(program())
                .setHeadless(true)
                .setArgs(FLAGS));
  }

  /** The program named by {@code UPHILL_CHROMIUM}, else the first on the PATH. */
  private static Path program() {
    List<String> candidates = new ArrayList<>();
    candidates.add(Objects.requireNonNullElse(System.getenv("UPHILL_CHROMIUM"), ""));
    for (String folder : System.getenv("PATH").split(File.pathSeparator)) {
      NAMES.forEach(name -> candidates.add(folder + File.separator + name));
    }
    candidates.addAll(MAC_PROGRAMS);
    return candidates.stream()
        .filter(name -> !name.isEmpty())
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("No Chromium or Chrome found; ./test installs one."));
  }
}
