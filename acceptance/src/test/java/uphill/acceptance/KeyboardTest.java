package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything by the keyboard, and what a screen reader hears. */
@ExtendWith(LabBrowser.class)
class KeyboardTest {
  @Test
  void arrow_keys_move_the_point_and_shift_moves_it_finely(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=0&y=0");
    lab.pointHandle().focus();
    double right = press(lab, "ArrowRight")[0];
    assertThat(right).isPositive();
    double[] moved = press(lab, "ArrowUp");
    assertThat(moved[0]).isEqualTo(right);
    assertThat(moved[1]).isPositive();
    double fine = press(lab, "Shift+ArrowRight")[0] - right;
    assertThat(fine).isPositive().isLessThan(right / 2);
    assertThat(press(lab, "ArrowLeft")[0]).isCloseTo(fine, within(1e-9));
    assertThat(press(lab, "ArrowDown")[1]).isCloseTo(0, within(1e-9));
  }

  /** The key that leads to the formula was once typed into it. */
  @Test
  void a_slash_leads_to_the_formula_and_is_not_typed(Visitors visitors) {
    Lab lab = visitors.at(Device.STAMP).open("f=x^2-y^2&x=0&y=0");
    lab.page().keyboard().press("/");
    assertThat(lab.formula()).isFocused();
    assertThat(lab.formula()).hasValue("x^2-y^2");
    lab.page().keyboard().type("x*y");
    assertThat(lab.formula()).hasValue("x*y");
  }

  @Test
  void the_sliders_move_the_point_as_well(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=0&y=0");
    lab.slider("x").focus();
    assertThat(press(lab, "ArrowRight")[0]).isPositive();
    lab.slider("y").focus();
    assertThat(press(lab, "ArrowLeft")[1]).isNegative();
  }

  private static double[] press(Lab lab, String keys) {
    double[] before = lab.readout().point();
    lab.page().keyboard().press(keys);
    return lab.await(keys, now -> now.x() != before[0] || now.y() != before[1]).point();
  }

  @Test
  void the_live_region_says_where_how_high_how_steep_and_which_way(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2&x=1&y=1");
    lab.pointHandle().focus();
    lab.page().keyboard().press("ArrowRight");
    assertThat(lab.spokenGradient()).containsText(Pattern.compile("x = 1\\.06\\b"));
    assertThat(lab.spokenGradient()).containsText("0.1236"); // 1.06² − 1
    assertThat(lab.spokenGradient()).containsText("2.12, −2"); // the gradient
    assertThat(lab.spokenGradient()).containsText(Pattern.compile("steepness 2\\.91[45]\\b"));
    assertThat(lab.spokenGradient()).containsText("south-east");
  }

  @Test
  void the_live_region_names_all_eight_winds(Visitors visitors) {
    Lab lab = visitors.open("f=x^2%2By^2&x=1.5&y=1.5");
    // Uphill on a bowl is away from its bottom.
    walk(lab, -1.5, 0, "west");
    walk(lab, 1.5, 0, "east");
    walk(lab, 0, 1.5, "north");
    walk(lab, 0, -1.5, "south");
    walk(lab, 1.5, 1.5, "north-east");
    walk(lab, -1.5, 1.5, "north-west");
    walk(lab, -1.5, -1.5, "south-west");
    walk(lab, 1.5, -1.5, "south-east");
  }

  private static void walk(Lab lab, double x, double y, String wind) {
    lab.move(x, y);
    lab.pointHandle().focus();
    lab.page().keyboard().press("Shift+ArrowUp");
    assertThat(lab.spokenGradient())
        .containsText(Pattern.compile("(?<![-\\w])" + wind + "\\b(?!-)"));
  }

  @Test
  void tab_reaches_everything_that_can_be_used(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2");
    lab.settle();
    int usable = ((Number) lab.page().evaluate(NUMBER_EVERYTHING)).intValue();
    List<Integer> reached = new ArrayList<>();
    for (int i = 0; i < 2 * usable + 2; i++) {
      lab.page().keyboard().press("Tab");
      reached.add(((Number) lab.page().evaluate(NUMBER_OF_FOCUS)).intValue());
    }
    for (int i = 0; i < usable; i++) {
      assertThat(reached).as("Tab reaches %s", lab.page().evaluate(NAME_OF_NUMBER, i)).contains(i);
    }
  }

  private static final String NUMBER_EVERYTHING =
      """
      () => {
        const all = [...document.querySelectorAll(
          'button, input, a[href], select, textarea, [tabindex="0"]')]
          .filter((each) => each.checkVisibility({ visibilityProperty: true }) && !each.disabled);
        all.forEach((each, i) => (each.dataset.reach = i));
        return all.length;
      }""";
  private static final String NUMBER_OF_FOCUS =
      "() => Number(document.activeElement?.dataset.reach ?? -1)";
  private static final String NAME_OF_NUMBER =
      "(i) => document.querySelector(`[data-reach=\"${i}\"]`).outerHTML.slice(0, 200)";

  @Test
  void escape_closes_what_is_open_and_gives_the_focus_back(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2");
    for (String name : List.of("Gallery", "Window", "Help")) {
      lab.button(name).focus();
      lab.page().keyboard().press("Enter");
      assertThat(lab.dialog()).isVisible();
      lab.page().keyboard().press("Escape");
      assertThat(lab.dialog()).hasCount(0);
      assertThat(lab.button(name)).isFocused();
    }
  }

  @Test
  void escape_in_the_formula_box_takes_back_what_is_wrong(Visitors visitors) {
    Lab lab = visitors.open("f=x^2-y^2");
    lab.formula().fill("x^2 +");
    lab.await("an error", now -> now.error() != null);
    lab.formula().press("Escape");
    lab.await("no error", now -> now.error() == null);
    assertThat(lab.formula()).hasValue("x^2-y^2");
  }
}
