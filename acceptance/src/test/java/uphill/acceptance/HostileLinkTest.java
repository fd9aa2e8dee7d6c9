package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Links that are broken, mean harm, or both: the lab opens, says what it did not take, and works.
 */
@ExtendWith(LabBrowser.class)
class HostileLinkTest {
  /** What the page has to say to a link. */
  enum Answer {
    /** It takes all of it. */
    NOTHING,
    /** A note that a value could not be used. */
    NOTICE,
    /** What is wrong with the formula. */
    ERROR,
    /** Whether it can be drawn is the engine's business. */
    EITHER
  }

  record Link(String what, String hash, Answer answer) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static final String MARKUP = "%3Cimg%20src=x%20onerror=globalThis.owned=1%3E";

  /** Each of these is opened in a fresh browser. */
  static List<Link> worst() {
    return List.of(
        new Link("half a percent sign", "f=%E0%A4%A&x=%&y=1%2", Answer.ERROR),
        new Link("a number beyond all numbers", "f=x&x=1e999&y=-1e999", Answer.NOTICE),
        new Link("a window wider than numbers", "f=x&xmin=-1e308&xmax=1e308", Answer.NOTICE),
        new Link("a theme with style", "f=x&theme=dark%22%20onload=%22owned=1", Answer.NOTICE),
        new Link("a formula with markup", "f=" + MARKUP, Answer.ERROR),
        new Link("a formula of 100 kB", "f=" + "x%2B".repeat(25_000) + "1", Answer.NOTICE),
        new Link(
            "parentheses ten thousand deep",
            "f=" + "(".repeat(10_000) + "x" + ")".repeat(10_000),
            Answer.NOTICE),
        new Link("a sum of a thousand million terms", "f=sum(i,1,10^9,i*x)", Answer.ERROR),
        new Link(
            "the names of all objects",
            "__proto__=1&constructor=2&toString=3&f=x",
            Answer.NOTHING));
  }

  private static final List<Link> BAD =
      List.of(
          new Link("a number that is none", "f=x&x=NaN&y=1", Answer.NOTICE),
          new Link("a word for a number", "f=x&x=Infinity&y=one", Answer.NOTICE),
          new Link("a number in another base", "f=x&x=0x10&y=1", Answer.NOTICE),
          new Link("a point far out", "f=x&x=1e308&y=0", Answer.NOTICE),
          new Link("a window inside out", "f=x&xmin=2&xmax=-2", Answer.NOTICE),
          new Link("a window of no width", "f=x&xmin=1&xmax=1&ymin=0&ymax=0", Answer.NOTICE),
          new Link(
              "a window thinner than numbers", "f=x&xmin=1&xmax=1.0000000000000002", Answer.NOTICE),
          new Link("an arrow to the side", "f=x&arrow=sideways", Answer.NOTICE),
          new Link("a view of nothing", "f=x&view=NaN,NaN,NaN", Answer.NOTICE),
          new Link("a view from far away", "f=x&view=1e300,-1e300,1e300", Answer.NOTICE),
          new Link("an optimizer out of reach", "f=x&optimizer=../../x&rate=-1", Answer.NOTICE),
          new Link("steps without end", "f=x&steps=1e300&at=-5", Answer.NOTICE),
          new Link("layers with markup", "f=x&show=" + MARKUP, Answer.NOTICE),
          new Link("a chapter with a path", "f=x&chapter=..%2F..%2Fetc%2Fpasswd", Answer.NOTICE),
          new Link("a language with markup", "f=x&lang=" + MARKUP, Answer.NOTICE),
          new Link("a formula that is a script", "f=javascript:globalThis.owned=1", Answer.ERROR),
          new Link(
              "a formula with a closing tag", "f=%3C/script%3E%3Cscript%3Eowned=1", Answer.ERROR),
          new Link(
              "a formula in LaTeX with a link", "f=\\href{javascript:owned=1}{x}", Answer.ERROR),
          new Link(
              "parentheses nine hundred deep",
              "f=" + "(".repeat(900) + "x" + ")".repeat(900),
              Answer.EITHER),
          new Link(
              "sums within sums",
              "f=sum(i,1,999,sum(j,1,999,sum(k,1,999,x^(i*j*k))))",
              Answer.ERROR),
          new Link("powers of powers", "f=x^9^9^9^9^9^9^9", Answer.EITHER),
          new Link("an index out of all bounds", "f=x[10^300]", Answer.ERROR),
          new Link("nothing but variables", "f=a*b*c*d*e*f", Answer.NOTHING),
          new Link("an empty formula", "f=", Answer.NOTICE),
          new Link("one key a thousand times", "f=x" + "&x=1".repeat(1000), Answer.NOTHING),
          new Link("letters of no alphabet", "f=%00%01%F0%9F%8F%94&x=1", Answer.ERROR));

  @ParameterizedTest(name = "{0}")
  @MethodSource("worst")
  void the_worst_open_the_lab_and_do_no_harm(Link link, Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open(link.hash());
    assertAnswers(lab, link);
    assertStillWorks(lab);
  }

  @Test
  void bad_ones_are_explained_and_do_no_harm(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("");
    for (Link link : BAD) {
      lab.follow(link.hash());
      assertAnswers(lab, link);
    }
    assertStillWorks(lab);
  }

  private static void assertAnswers(Lab lab, Link link) {
    Readout now = lab.settle();
    boolean notice = lab.element().innerText().contains("cannot be used");
    switch (link.answer()) {
      case NOTHING -> {
        assertThat(now.error()).as("error of %s", link).isNull();
        assertThat(notice).as("notice of %s", link).isFalse();
      }
      case NOTICE -> {
        assertThat(now.error()).as("error of %s", link).isNull();
        assertThat(notice).as("notice of %s", link).isTrue();
      }
      case ERROR -> {
        assertThat(now.error()).as("error of %s", link).isNotNull();
        assertThat(lab.page().getByText(now.error().message())).isVisible();
      }
      case EITHER -> assertThat(now.error() == null || now.error().message() != null).isTrue();
    }
    assertThat(lab.page().evaluate("'owned' in globalThis")).as("%s", link).isEqualTo(false);
    assertThat(lab.page().locator("img[src='x']")).hasCount(0);
  }

  private static void assertStillWorks(Lab lab) {
    lab.set(Map.of("f", "x*y", "xmin", -3, "xmax", 3, "ymin", -3, "ymax", 3));
    Readout now = lab.move(1.5, 2);
    assertThat(now.error()).isNull();
    assertThat(now.value()).isEqualTo(3);
  }

  @Test
  void a_notice_can_be_dismissed(Visitors visitors) {
    Lab lab = visitors.open("f=x*y&x=NaN");
    assertThat(lab.element()).containsText("cannot be used");
    lab.button("Dismiss").click();
    assertThat(lab.element()).not().containsText("cannot be used");
  }

  @Test
  void hostile_values_set_by_a_script_do_no_harm(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=x*y&x=1&y=2");
    for (String hostile :
        new String[] {
          "null",
          "undefined",
          "42",
          "'text'",
          "[]",
          "{ x: {}, y: [], f: () => 1 }",
          "{ x: NaN, y: -Infinity }",
          "{ toString: null, __proto__: { f: 'y' } }",
          "{ f: { toString() { throw 1 } } }",
          "{ bare: 'perhaps' }"
        }) {
      lab.element().evaluate("lab => { lab.state = " + hostile + "; }");
      lab.settle();
    }
    assertStillWorks(lab);
  }
}
