package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The nine chapters: their scenes, their goals, and the ways from one to the next. */
@ExtendWith(LabBrowser.class)
class ChaptersTest {
  /** A goal, by its number, with states that do not reach it and then one that does. */
  private record Goal(int number, List<Map<String, ?>> wrong, Map<String, ?> right) {}

  private record Chapter(String id, List<Goal> goals) {
    @Override
    public String toString() {
      return id;
    }
  }

  private static Map<String, ?> at(double x, double y) {
    return Map.of("x", x, "y", y);
  }

  private static Goal goal(int number, Map<String, ?> wrong, Map<String, ?> right) {
    return new Goal(number, List.of(wrong), right);
  }

  static Stream<Chapter> chapters() {
    return Stream.of(
        new Chapter(
            "partials-to-vector",
            List.of(goal(1, at(0, 0), at(-1.2, 0.01)), goal(2, at(0.8, 1.6), at(-0.8, -1.6)))),
        new Chapter(
            "notation",
            List.of(
                goal(1, at(0, 1), at(1.01, 0)),
                goal(2, at(1, -2), at(0.01, -0.01)),
                goal(3, Map.of("f", "x*y", "x", 2, "y", -1), Map.of("f", "y x", "x", -1, "y", 2)))),
        new Chapter(
            "steepest-increase",
            List.of(
                goal(1, Map.of("turn", 200), Map.of("turn", 75.3)),
                goal(2, Map.of("turn", -175), Map.of("turn", -14.5)),
                goal(3, Map.of("show", "contours,hikers", "walkers", 36), Map.of("stride", 0.05)))),
        new Chapter(
            "magnitude",
            List.of(
                goal(1, at(2, 2), at(0.998, 0.599)),
                goal(2, at(0.998, 0.599), at(-0.2, -0.163)),
                goal(3, at(-1.2, -0.2), at(1.7, 0.6)))),
        new Chapter(
            "negative-gradient",
            List.of(
                goal(2, at(1.332, 0), Map.of("arrow", "down", "x", -1.484, "y", 0)),
                goal(3, at(1.3, 0), Map.of("show", "contours,rain", "x", -1.4, "y", 0.1)))),
        new Chapter(
            "input-plane",
            List.of(
                goal(1, at(3, 3), at(0.005, 0.005)),
                goal(2, at(0, -1.5), Map.of("show", "contours,map", "x", 0, "y", -1.5)),
                goal(3, at(-1.5, 0.8), at(1.5, 0.8)))),
        new Chapter(
            "machine-learning",
            List.of(
                goal(1, at(-0.6, 0.2), at(0.6, 1.8)),
                goal(2, at(-1, 0), at(2.4, 4.2)),
                goal(3, network(0, 0), network(200, 200)),
                goal(4, network(200, 100), network(200, 0)))),
        new Chapter(
            "n-variables",
            List.of(
                goal(1, at(1, 0), at(1, 1)),
                goal(
                    2,
                    Map.of("slice", "x5,x6", "x", 2, "y", -1),
                    Map.of("slice", "gradient", "x", 0, "y", 0)),
                goal(
                    3,
                    Map.of("slice", "x1,x2", "p", "1*5,3", "x", 1, "y", 1),
                    Map.of("p", "1*6")))),
        new Chapter(
            "backpropagation",
            List.of(
                goal(2, at(0, 0), at(-0.8, 0.01)),
                goal(3, at(1.5, 1.5), at(2.9, 1.5)),
                goal(4, at(0.8, 1), at(0.8, 0.755)))));
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void every_goal_is_reached_by_what_it_asks_for_and_by_no_wrong_move(
      Chapter chapter, Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("chapter=" + chapter.id());
    lab.settle();
    assertThat(lab.page().locator("[data-exercise]").first()).isVisible();
    assertThat(lab.page().locator("[data-done=true]")).hasCount(0);
    for (Goal goal : chapter.goals()) {
      Locator exercise = exercise(lab, goal.number());
      for (Map<String, ?> wrong : goal.wrong()) {
        lab.set(wrong);
        lab.settle();
        assertThat(exercise).hasAttribute("data-done", "false");
      }
      lab.set(goal.right());
      assertThat(exercise).hasAttribute("data-done", "true");
    }
  }

  @Test
  void a_hand_that_flips_the_arrow_reaches_the_goal_and_hears_of_it(Visitors visitors) {
    Lab lab = visitors.open("chapter=negative-gradient");
    lab.settle();
    lab.button("Both").click();
    assertThat(exercise(lab, 1)).hasAttribute("data-done", "false");
    lab.button("Downhill").click();
    assertThat(exercise(lab, 1)).hasAttribute("data-done", "true");
    assertThat(spoken(lab)).containsText("Done: Flip the arrow");
  }

  @Test
  void the_list_opens_a_chapter_and_keys_turn_its_pages(Visitors visitors) {
    Lab lab = visitors.open("");
    lab.button("Chapters").click();
    assertThat(lab.dialog().locator("li")).hasCount(9);
    lab.dialog().locator("li button").nth(3).click();
    assertThat(title(lab, "How steep is steep?")).isVisible();
    lab.await("its scene", now -> now.formula().startsWith("2exp"));
    lab.pointHandle().focus();
    lab.page().keyboard().press("n");
    assertThat(title(lab, "Turn it round")).isVisible();
    assertThat(lab.page()).hasURL(Pattern.compile("chapter=negative-gradient"));
    lab.page().keyboard().press("PageUp");
    assertThat(title(lab, "How steep is steep?")).isVisible();
    lab.page().keyboard().press("p");
    assertThat(title(lab, "The steepest way up")).isVisible();
    lab.button("Close the chapter").click();
    assertThat(title(lab, "The steepest way up")).hasCount(0);
    assertThat(lab.page()).not().hasURL(Pattern.compile("chapter="));
  }

  @Test
  void going_back_opens_the_chapter_before(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("chapter=notation");
    lab.settle();
    lab.page().keyboard().press("n");
    assertThat(title(lab, "The steepest way up")).isVisible();
    lab.settle();
    lab.page().goBack();
    assertThat(title(lab, "How it is written")).isVisible();
    lab.await("its scene", now -> now.formula().equals("x^2+x*y"));
  }

  @Test
  void what_a_link_spells_out_wins_over_the_scene(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("chapter=notation&x=2&y=1");
    Readout now = lab.await("the scene", each -> each.formula().equals("x^2+x*y"));
    assertThat(now.point()).containsExactly(2, 1);
    lab.settle();
    assertThat(lab.page().url()).endsWith("#f=x^2+x*y&x=2&y=1&chapter=notation");
  }

  @Test
  void an_unknown_chapter_is_said_kindly_and_breaks_nothing(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("chapter=no-such-chapter&f=x*y&x=2&y=1");
    assertThat(title(lab, "There is no chapter of that name")).isVisible();
    assertThat(lab.move(1, 1).gx()).isEqualTo(1);
  }

  @Test
  void without_its_prose_the_page_still_sees_what_is_done(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("chapter=magnitude&exercise=3&bare=1");
    lab.settle();
    assertThat(title(lab, "How steep is steep?")).hasCount(0);
    assertThat(lab.page().locator("[data-exercise]")).hasCount(1);
    lab.move(1.7, 0.6);
    assertThat(exercise(lab, 3)).hasAttribute("data-done", "true");
    assertThat(spoken(lab)).containsText("Done: Find ground steeper");
  }

  @Test
  void numbers_in_the_text_follow_the_point_and_phrases_light_what_they_name(Visitors visitors) {
    Lab lab = visitors.open("chapter=machine-learning");
    lab.settle();
    Locator loss = lab.page().locator("[data-fact=value]").first();
    assertThat(loss).hasText("3.33");
    lab.move(0.6, 1.8);
    assertThat(loss).hasText("0.88");
    Locator word = lab.page().getByText("(0.6, 1.8)", new Page.GetByTextOptions().setExact(true));
    assertThat(word).hasCount(0);
    lab.page().locator("[data-light=point]").focus();
    assertThat(word).isVisible();
    lab.page().keyboard().press("Shift+Tab");
    assertThat(word).hasCount(0);
  }

  private static Map<String, Object> network(int steps, int at) {
    return Map.of(
        "net", "xor", "layers", "8", "optimizer", "adam", "rate", 0.03, "steps", steps, "at", at);
  }

  private static Locator exercise(Lab lab, int number) {
    return lab.page().locator("[data-exercise='" + number + "']");
  }

  private static Locator title(Lab lab, String name) {
    return lab.page()
        .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator spoken(Lab lab) {
    return lab.page()
        .getByRole(AriaRole.STATUS, new Page.GetByRoleOptions().setName("Chapters").setExact(true));
  }
}
