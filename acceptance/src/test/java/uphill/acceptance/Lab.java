package uphill.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One {@code <uphill-lab>} on a page: what scripts, hands and ears get from it. */
final class Lab {
  /** Between two looks, in milliseconds. */
  private static final double PAUSE = 30;

  private final Visitor visitor;
  private final Page page;
  private final Locator element;

  private Lab(Visitor visitor, Locator element, String what, Predicate<Readout> open) {
    this.visitor = visitor;
    this.page = element.page();
    this.element = element;
    await(what, open);
  }

  /** Waits until the lab answers: it knows what is true at its point, and draws it. */
  static Lab withPicture(Visitor visitor, Locator element) {
    return new Lab(
        visitor, element, "a picture", now -> now.kind() != null && now.screen() != null);
  }

  /** A lab that cannot draw; waits until it knows what is true at its point. */
  static Lab withoutPicture(Visitor visitor, Locator element) {
    return new Lab(visitor, element, "a readout", now -> now.kind() != null);
  }

  Page page() {
    return page;
  }

  Locator element() {
    return element;
  }

  // What scripts get.

  Readout readout() {
    Readout now = readoutOrNull();
    assertThat(now).as("readout").isNotNull();
    return now;
  }

  /** The readout as it came, for comparison as a whole. */
  Map<?, ?> rawReadout() {
    return (Map<?, ?>) element.evaluate("lab => lab.readout");
  }

  Map<?, ?> state() {
    return (Map<?, ?>) element.evaluate("lab => lab.state");
  }

  double stateNumber(String key) {
    return ((Number) state().get(key)).doubleValue();
  }

  /** Sets some keys of the state and waits for the {@code change} that follows. */
  Readout set(Map<String, ?> state) {
    return Readout.of(
        (Map<?, ?>)
            element.evaluate(
                """
                (lab, state) => new Promise((done) => {
                  lab.addEventListener("change", () => done(lab.readout), { once: true });
                  lab.state = state;
                })""",
                state));
  }

  Readout move(double x, double y) {
    return set(Map.of("x", x, "y", y));
  }

  /** Moves the point from place to place, each (x, y); gives the readout at each. */
  List<Readout> walk(List<double[]> places) {
    List<?> seen =
        (List<?>)
            element.evaluate(
                """
                async (lab, places) => {
                  const seen = [];
                  for (const [x, y] of places) {
                    const changed = new Promise((done) =>
                      lab.addEventListener("change", done, { once: true }));
                    lab.state = { x, y };
                    await changed;
                    seen.push(lab.readout);
                  }
                  return seen;
                }""",
                places.stream().map(place -> List.of(place[0], place[1])).toList());
    return seen.stream().map(each -> Readout.of((Map<?, ?>) each)).toList();
  }

  /** Follows a link to this page, given as its hash without the {@code #}. */
  Readout follow(String hash) {
    return Readout.of(
        (Map<?, ?>)
            element.evaluate(
                """
                (lab, hash) => new Promise((done) => {
                  lab.addEventListener("change", () => done(lab.readout), { once: true });
                  location.hash = hash;
                })""",
                hash));
  }

  /** Waits until the readout is as described. */
  Readout await(String what, Predicate<Readout> wanted) {
    until(
        () -> {
          Readout now = readoutOrNull();
          return now != null && wanted.test(now);
        },
        () -> "waited for: " + what + "; there is " + readoutOrNull());
    return readout();
  }

  /**
   * Waits until the lab has nothing left to do: everything has come and is drawn, the hash is
   * written. Two looks, since what has just come may still have to be read.
   */
  Readout settle() {
    for (int look = 0; look < 2; look++) {
      until(
          () -> Stillness.of(page).isStill() && visitor.hasAll(),
          () -> "the page never rests: " + Stillness.of(page));
      page.waitForTimeout(PAUSE);
    }
    return readout();
  }

  /** Looks again and again, with pauses that leave the processor to the page. */
  private void until(BooleanSupplier wanted, Supplier<String> complaint) {
    long deadline = System.nanoTime() + (long) (1e6 * Visitor.PATIENCE);
    while (!wanted.getAsBoolean()) {
      if (System.nanoTime() > deadline) {
        throw new AssertionError(complaint.get());
      }
      page.waitForTimeout(PAUSE);
    }
  }

  // What hands get.

  /** Of the element, on the page. */
  Spot corner() {
    BoundingBox box = element.boundingBox();
    return new Spot(box.x, box.y);
  }

  /** Moves the mouse to a place given from the element's top left corner. */
  void point(Spot at) {
    Spot corner = corner();
    page.mouse().move(corner.x() + at.x(), corner.y() + at.y());
  }

  void press(Spot at) {
    point(at);
    page.mouse().down();
  }

  void release() {
    page.mouse().up();
  }

  Locator formula() {
    return page.getByRole(
        AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Formula").setExact(true));
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator dialog() {
    return page.getByRole(AriaRole.DIALOG);
  }

  /** The card of a tool in the readout column, by the tool's word. */
  Locator card(String word) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(word).setExact(true));
  }

  /** The handle that takes the arrow keys. */
  Locator pointHandle() {
    return page.getByRole(AriaRole.APPLICATION);
  }

  Locator slider(String name) {
    return page.getByRole(
        AriaRole.SLIDER, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  // What ears get.

  /** The live region that speaks of the gradient. */
  Locator spokenGradient() {
    return page.getByRole(
        AriaRole.STATUS, new Page.GetByRoleOptions().setName("Gradient").setExact(true));
  }

  // What eyes get.

  /** The page as it is drawn now. */
  Picture picture() {
    return Picture.of(page.screenshot());
  }

  private @Nullable Readout readoutOrNull() {
    return element.evaluate("lab => lab.readout ?? null") instanceof Map<?, ?> now
        ? Readout.of(now)
        : null;
  }
}
