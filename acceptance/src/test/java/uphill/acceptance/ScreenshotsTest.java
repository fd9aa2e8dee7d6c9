package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Pictures of the lab for people to look at, in {@code target/screenshots}. */
@ExtendWith(LabBrowser.class)
class ScreenshotsTest {
  private static final Path FOLDER = Path.of("target", "screenshots");

  private static final List<String> BEST_KNOWN =
      List.of("Bowl", "Saddle", "Monkey saddle", "Ripples", "Rosenbrock", "Himmelblau");

  static Stream<Arguments> devices() {
    return Stream.of(
        Arguments.of("desktop-light", Device.DESKTOP),
        Arguments.of("desktop-dark", Device.DESKTOP.dark()),
        Arguments.of("phone-light", Device.PHONE),
        Arguments.of("phone-dark", Device.PHONE.dark()));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("devices")
  void the_best_known_landscapes(String name, Device device, Visitors visitors) throws Exception {
    Files.createDirectories(FOLDER);
    Lab lab = visitors.at(device).open("");
    take(lab, "first-" + name);
    for (String landscape : BEST_KNOWN) {
      lab.button("Gallery").click();
      lab.dialog()
          .locator("li button")
          .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^\\s*" + landscape)))
          .first()
          .click();
      assertThat(lab.dialog()).hasCount(0);
      take(lab, landscape.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + name);
    }
  }

  private static void take(Lab lab, String name) {
    lab.settle();
    Path file = FOLDER.resolve(name + ".png");
    lab.page().screenshot(new Page.ScreenshotOptions().setPath(file));
    assertThat(file).isNotEmptyFile();
  }
}
