package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** {@code <uphill-lab>} on somebody else's page, and as scripts use it. */
@ExtendWith(LabBrowser.class)
class ElementTest {
  private static final String TWO_LABS =
      """
      <!doctype html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>A lesson</title>
          <style>
            h1 { font: 20px serif; color: rebeccapurple; }
            uphill-lab { display: block; width: 420px; height: 320px; margin: 20px; }
          </style>
          <script type="module" src="/uphill-lab.js"></script>
        </head>
        <body>
          <h1>Saddle and bowl</h1>
          <uphill-lab id="saddle" f="x^2-y^2" x="1" y="0.5" bare="1"></uphill-lab>
          <uphill-lab id="bowl" f="x^2+y^2" x="-1" y="1" xmin="-2" xmax="2" theme="dark" bare="1">
          </uphill-lab>
        </body>
      </html>
      """;

  private static Page lesson(Visitor visitor) {
    Page page = visitor.context().newPage();
    page.route(
        visitor.address() + "/lesson",
        route -> route.fulfill(new FulfillOptions().setContentType("text/html").setBody(TWO_LABS)));
    page.navigate(visitor.address() + "/lesson");
    return page;
  }

  @Test
  void two_labs_on_one_page_go_their_own_ways(Visitors visitors) {
    Visitor visitor = visitors.at(Device.WINDOW);
    Page page = lesson(visitor);
    Lab saddle = visitor.lab(page, "#saddle");
    Lab bowl = visitor.lab(page, "#bowl");
    assertThat(saddle.readout().value()).isEqualTo(0.75);
    assertThat(bowl.readout().value()).isEqualTo(2);
    assertThat(bowl.stateNumber("xmin")).isEqualTo(-2);
    saddle.move(2, 1);
    assertThat(saddle.readout().value()).isEqualTo(3);
    assertThat(bowl.readout().value()).isEqualTo(2);

    Spot start = bowl.settle().pointOnScreen();
    bowl.element().scrollIntoViewIfNeeded();
    bowl.press(start);
    Spot end = start.plus(15, -4);
    bowl.point(end);
    bowl.await("the drag in the second lab", now -> now.pointOnScreen().distance(end) < 1.5);
    bowl.release();
    assertThat(saddle.readout().point()).containsExactly(2, 1);
  }

  @Test
  void attributes_are_the_keys_of_the_url_and_can_change(Visitors visitors) {
    Visitor visitor = visitors.at(Device.WINDOW);
    Page page = lesson(visitor);
    Lab saddle = visitor.lab(page, "#saddle");
    saddle
        .element()
        .evaluate("lab => { lab.setAttribute('x', '2'); lab.setAttribute('f', 'x*y') }");
    Readout now = saddle.await("x*y at 2", each -> each.formula().equals("x*y") && each.x() == 2);
    assertThat(now.value()).isEqualTo(1);
  }

  @Test
  void the_host_page_keeps_its_url_its_style_and_its_window(Visitors visitors) {
    Visitor visitor = visitors.at(Device.WINDOW);
    Page page = lesson(visitor);
    Lab saddle = visitor.lab(page, "#saddle");
    saddle.move(2, 1);
    saddle.settle();
    assertThat(page.url()).isEqualTo(visitor.address() + "/lesson");
    assertThat(page.title()).isEqualTo("A lesson");
    assertThat(page.locator("h1")).hasCSS("color", "rgb(102, 51, 153)");
    assertThat(page.locator("h1")).hasCSS("font-size", "20px");
    assertThat(page.locator("body")).hasCSS("margin-top", "8px");
    assertThat(newGlobals(page)).isEmpty();
  }

  @Test
  void the_lab_leaves_nothing_in_window(Visitors visitors) {
    Lab lab = visitors.open("f=x*y");
    lab.settle();
    assertThat(newGlobals(lab.page())).isEmpty();
  }

  /** Names in window that an empty page does not have. */
  private static List<?> newGlobals(Page page) {
    return (List<?>)
        page.evaluate(
            """
            () => {
              const empty = document.createElement("iframe");
              document.body.append(empty);
              const usual = new Set(Object.getOwnPropertyNames(empty.contentWindow));
              empty.remove();
              const named = new Set([...document.querySelectorAll("[id]")].map(({ id }) => id));
              return Object.getOwnPropertyNames(window)
                .filter((name) => !usual.has(name) && !named.has(name) && !/^[0-9]+$/.test(name));
            }""");
  }

  @Test
  void state_can_be_read_and_written_back(Visitors visitors) {
    Lab lab =
        visitors.open(
            "f=x*y&x=1&y=2&xmin=-4&xmax=5&ymin=-6&ymax=7&arrow=both&view=-20,40,1.5&theme=dark");
    Map<?, ?> state = lab.state();
    assertThat(state.get("f")).isEqualTo("x*y");
    assertThat(state.get("arrow")).isEqualTo("both");
    assertThat(state.get("theme")).isEqualTo("dark");
    assertThat(state.get("view")).isEqualTo("-20,40,1.5");
    assertThat(lab.stateNumber("xmax")).isEqualTo(5);
    Readout before = lab.settle();
    lab.set(Map.of("f", "x", "x", 0, "arrow", "down", "theme", "light", "view", "10,20,1"));
    lab.settle();
    lab.element().evaluate("(lab, state) => { lab.state = state; }", state);
    Readout after = lab.settle();
    assertThat(lab.state()).isEqualTo(state);
    assertThat(after.value()).isEqualTo(before.value());
    assertThat(after.pointOnScreen().distance(before.pointOnScreen())).isLessThan(0.5);
  }

  @Test
  void state_and_readout_are_plain_and_separate(Visitors visitors) {
    Lab lab = visitors.open("f=x*y&x=1&y=2");
    Object plain =
        lab.element()
            .evaluate(
                """
                (lab) => {
                  const { state, readout } = lab;
                  try { state.x = 5; readout.point[0] = 5; readout.value = 7; } catch {}
                  return [Object.getPrototypeOf(state) === Object.prototype,
                    Object.getPrototypeOf(readout) === Object.prototype,
                    JSON.parse(JSON.stringify(readout)).value, lab.readout.value,
                    lab.readout.point[0], lab.state.x];
                }""");
    assertThat(plain).isEqualTo(List.of(true, true, 2, 2, 1, 1));
    assertThat(lab.rawReadout().keySet().stream().map(Object::toString).toList())
        .contains(
            "formula",
            "point",
            "value",
            "gradient",
            "norm",
            "kind",
            "flat",
            "arrow",
            "screen",
            "descent",
            "error");
  }

  @Test
  void bare_shows_the_stage_and_nothing_else(Visitors visitors) {
    Lab lab = visitors.open("f=x*y&x=1&y=2&bare=1");
    lab.settle();
    assertThat(lab.formula()).hasCount(0);
    assertThat(lab.page().locator("button, input, a, aside, h2")).hasCount(0);
    assertThat(lab.pointHandle()).isVisible();
    Object visible =
        lab.page()
            .evaluate(
                """
                () => [...document.querySelectorAll("uphill-lab *")]
                  .filter((each) => each.children.length === 0 && each.textContent.trim() !== ""
                    && each.checkVisibility() && each.getBoundingClientRect().width > 2
                    && !each.closest("[role=application]"))
                  .map((each) => each.textContent)""");
    assertThat((List<?>) visible).isEmpty();
  }

  @Test
  void a_lab_taken_off_the_page_and_put_back_goes_on(Visitors visitors) {
    Visitor visitor = visitors.at(Device.WINDOW);
    Page page = lesson(visitor);
    Lab saddle = visitor.lab(page, "#saddle");
    saddle.set(Map.of("f", "x*y", "x", 2, "y", 1));
    page.evaluate(
        """
        () => {
          const lab = document.querySelector("#saddle");
          lab.remove();
          document.body.append(lab);
        }""");
    Lab again = visitor.lab(page, "#saddle");
    assertThat(again.readout().formula()).isEqualTo("x*y");
    assertThat(again.readout().value()).isEqualTo(2);
  }

  /** The worker of the fine surface was once asked for where browsers start none. */
  @Test
  void a_page_of_another_origin_shows_the_whole_lab(Visitors visitors) {
    Visitor visitor = visitors.at(Device.STAMP);
    Page page = visitor.context().newPage();
    page.setContent(
        """
        <!doctype html>
        <script type="module" src="%s/uphill-lab.js"></script>
        <uphill-lab f="x^2-y^2" x="1" y="0.5" bare="1" style="display: block; height: 24rem">
        </uphill-lab>"""
            .formatted(visitor.address()));
    Lab lab = visitor.lab(page, "uphill-lab");
    assertThat(lab.settle().value()).isEqualTo(0.75);
    assertThat(lab.picture().count(Picture::isVermilion)).isGreaterThan(40);
    assertThat(lab.set(Map.of("f", "x*y")).value()).isEqualTo(0.5);
    lab.settle();
  }
}
