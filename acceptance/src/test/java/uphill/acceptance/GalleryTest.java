package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The gallery: every landscape in it has a picture and a line, and opens in its own window. */
@ExtendWith(LabBrowser.class)
class GalleryTest {
  private static final int FEWEST = 14;

  @Test
  void every_landscape_has_a_name_a_picture_and_a_line(Visitors visitors) {
    Lab lab = visitors.open("");
    Locator items = openGallery(lab);
    int count = items.count();
    assertThat(count).isGreaterThanOrEqualTo(FEWEST);
    Set<Object> pictures = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Locator item : items.all()) {
      item.scrollIntoViewIfNeeded();
      Locator picture = item.locator("img");
      lab.page().waitForCondition(() -> (Boolean) picture.evaluate("img => img.complete"));
      assertThat(picture.evaluate("img => img.naturalWidth > 100")).isEqualTo(true);
      pictures.add(picture.evaluate("img => img.currentSrc"));
      List<String> lines = item.innerText().strip().lines().filter(l -> !l.isBlank()).toList();
      assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
      names.add(lines.getFirst());
    }
    assertThat(pictures).hasSize(count);
    assertThat(names).hasSize(count);
  }

  @Test
  void every_landscape_opens_in_a_window_that_suits_it(Visitors visitors) {
    Lab lab = visitors.open("");
    int count = openGallery(lab).count();
    Set<String> formulas = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Locator item = (i == 0 ? items(lab) : openGallery(lab)).nth(i);
      String name = item.innerText().strip().lines().findFirst().orElseThrow();
      item.click();
      assertThat(lab.dialog()).hasCount(0);
      Readout now = lab.settle();
      assertThat(now.error()).as(name).isNull();
      assertThat(now.kind()).as(name).isEqualTo("smooth");
      assertThat(now.arrow().length()).as(name).isPositive();
      assertThat(now.x()).as(name).isBetween(lab.stateNumber("xmin"), lab.stateNumber("xmax"));
      assertThat(now.y()).as(name).isBetween(lab.stateNumber("ymin"), lab.stateNumber("ymax"));
      formulas.add(now.formula());
      assertInFreeArea(lab, name, now.pointOnScreen());
      assertInFreeArea(lab, name, now.footOnScreen());
      assertThat(lab.picture().drawn()).as("what is drawn of " + name).isGreaterThan(0.25);
      assertThat(lab.picture().count(Picture::isVermilion)).as(name).isGreaterThan(100);
    }
    assertThat(formulas).hasSize(count);
  }

  @Test
  void every_network_has_a_picture_and_opens_with_its_data(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("");
    int count = openNetworks(lab).count();
    assertThat(count).isGreaterThanOrEqualTo(8);
    Set<Object> data = new HashSet<>();
    for (int i = 0; i < count; i++) {
      Locator item = (i == 0 ? networks(lab) : openNetworks(lab)).nth(i);
      assertThat(item.locator("svg")).isVisible();
      List<String> lines = item.innerText().strip().lines().filter(l -> !l.isBlank()).toList();
      assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
      item.click();
      assertThat(lab.dialog()).hasCount(0);
      String name = lines.getFirst();
      Readout now = lab.await(name, GalleryTest::showsItsNetwork);
      assertThat(now.error()).as(name).isNull();
      assertThat(now.arrow().length()).as(name).isPositive();
      assertThat(lab.formula()).hasValue("");
      data.add(lab.state().get("net"));
    }
    assertThat(data).hasSize(count).doesNotContain("");
  }

  /** Nothing of the page lies over it. */
  private static void assertInFreeArea(Lab lab, String name, Spot spot) {
    assertThat(
            lab.page()
                .evaluate(
                    "([x, y]) => document.elementFromPoint(x, y)?.tagName",
                    List.of(spot.x(), spot.y())))
        .as("what lies over the point of " + name)
        .isEqualTo("CANVAS");
  }

  private static Locator openGallery(Lab lab) {
    lab.button("Gallery").click();
    assertThat(lab.dialog()).isVisible();
    return items(lab);
  }

  private static Locator items(Lab lab) {
    return lab.dialog().locator("li button:has(img)");
  }

  /** The arrow on the stage is the one that the network's own backward pass found. */
  private static boolean showsItsNetwork(Readout now) {
    return now.shows("network", "hidden")
        && now.gx() != null
        && Math.abs(now.fact("network", "gx") - now.gx()) <= 1e-9;
  }

  private static Locator openNetworks(Lab lab) {
    openGallery(lab);
    return networks(lab);
  }

  private static Locator networks(Lab lab) {
    return lab.dialog().locator("li button:not(:has(img))");
  }
}
