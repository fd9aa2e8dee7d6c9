package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link restores everything. */
@ExtendWith(LabBrowser.class)
class LinkTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "f=x^2-y^2&x=1&y=0.5",
        "f=sin(x)*y%2Bx/3&x=-1.25&y=0.3&xmin=-4&xmax=2&ymin=-1&ymax=3&arrow=both&view=-20,40,1.5",
        "f=abs(x)%2Babs(y)&x=0&y=1",
        "f=log(x)&x=-1&y=1",
      })
  void it_gives_the_same_readout_in_a_fresh_browser(String hash, Visitors visitors) {
    Lab first = visitors.open(hash);
    first.settle();
    Lab second = visitors.at(Device.WINDOW).openAt(first.page().url());
    second.settle();
    assertSame(first, second);
  }

  @Test
  void it_restores_what_was_done_by_hand(Visitors visitors) {
    Lab first = visitors.open("");
    first.formula().fill("cos(x) + 0.1x*y");
    first.await("the formula", now -> now.formula().equals("cos(x) + 0.1x*y"));
    Spot point = first.settle().pointOnScreen();
    first.press(point);
    first.point(point.plus(-30, 8));
    first.release();
    first.settle();
    first.press(new Spot(40, 560));
    first.point(new Spot(80, 540));
    first.release();
    first.page().mouse().wheel(0, -120);
    first.button("Downhill").click();
    first.settle();

    String link = first.page().url();
    assertThat(link).contains("#").contains("f=").contains("arrow=down").contains("view=");
    Lab second = visitors.at(Device.WINDOW).openAt(link);
    second.settle();
    assertSame(first, second);
  }

  /** State and readout are equal; what is drawn lies within half a pixel. */
  private static void assertSame(Lab first, Lab second) {
    assertThat(second.state()).isEqualTo(first.state());
    Map<Object, Object> one = new TreeMap<>(first.rawReadout());
    Map<Object, Object> other = new TreeMap<>(second.rawReadout());
    one.remove("screen");
    other.remove("screen");
    assertThat(other).isEqualTo(one);
    Readout.Screen here = first.readout().screen();
    Readout.Screen there = second.readout().screen();
    assertThat(there.point() == null).isEqualTo(here.point() == null);
    if (here.point() != null) {
      assertThat(there.point().distance(here.point())).isLessThan(0.5);
    }
    assertThat(there.floor().distance(here.floor())).isLessThan(0.5);
  }

  @Test
  void an_edited_hash_is_followed_without_a_reload(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=0.5");
    lab.settle();
    lab.page().evaluate("location.hash = '#f=x*y&x=2&y=1.5'");
    Readout now = lab.await("x*y", each -> each.formula().equals("x*y"));
    assertThat(now.point()).containsExactly(2, 1.5);
    assertThat(now.value()).isEqualTo(3);
  }

  @Test
  void back_returns_to_the_formula_before(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=0.5");
    lab.settle();
    lab.formula().fill("x*y");
    lab.formula().press("Enter");
    lab.await("x*y", each -> each.formula().equals("x*y"));
    lab.settle();
    lab.page().goBack();
    lab.await("the saddle again", each -> each.formula().equals("x^2-y^2"));
    assertThat(lab.formula()).hasValue("x^2-y^2");
  }

  @Test
  void opening_a_link_adds_no_step_to_the_history(Visitors visitors) {
    Visitor visitor = visitors.at(Device.STAMP);
    Page page = visitor.open("").page();
    page.navigate("about:blank");
    int before = (Integer) page.evaluate("history.length");
    page.navigate(visitor.address() + "/#f=x^2-y^2&x=1&y=0.5");
    Lab lab = visitor.lab(page, "uphill-lab");
    assertThat(lab.settle().value()).isEqualTo(0.75);
    assertThat(page.evaluate("history.length")).isEqualTo(before + 1);
  }

  @Test
  void the_link_can_be_copied(Visitors visitors) {
    Visitor visitor = visitors.at(Device.WINDOW);
    visitor.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
    Lab lab = visitor.open("f=x^2-y^2&x=1&y=0.5");
    lab.button("Copy link").click();
    assertThat(lab.button("Copied")).isVisible();
    String copied = (String) lab.page().evaluate("navigator.clipboard.readText()");
    assertThat(copied).isEqualTo(lab.page().url()).contains("#f=x^2-y^2&x=1&y=0.5");
  }

  @Test
  void keys_that_mean_nothing_are_ignored(Visitors visitors) {
    Lab lab = visitors.open("utm=42&f=x*y&x=1&y=2&&=&zz&F=9");
    assertThat(lab.readout().value()).isEqualTo(2);
    assertThat(lab.element()).not().containsText("cannot be used");
  }
}
