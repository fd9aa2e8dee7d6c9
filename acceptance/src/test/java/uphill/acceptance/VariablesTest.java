package uphill.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Functions of n variables: the bars of their gradient, the plane that is seen, the two passes. */
@ExtendWith(LabBrowser.class)
class VariablesTest {
  private static final String FOUR = "f=x1^2%2B3*x2*x3-sin(x4)*x1&x=1&y=0.5&p=0,0,2,0.25";

  @Test
  void bars_move_any_coordinate_and_planes_say_what_they_hide(Visitors visitors) {
    Lab lab = visitors.open(FOUR + "&show=contours,components");
    Readout now = lab.await("the bars", each -> each.shows("components"));
    List<Double> whole = components(lab);
    assertThat(lab.rawReadout().get("variables")).isEqualTo(List.of("x1", "x2", "x3", "x4"));
    assertThat(lab.rawReadout().get("slice")).isEqualTo("x1,x2");
    assertThat(whole.get(0)).isEqualTo(now.gx()).isCloseTo(2 - Math.sin(0.25), within(1e-12));
    assertThat(whole.get(1)).isEqualTo(now.gy()).isEqualTo(6);
    assertThat(whole.get(2)).isEqualTo(1.5);
    double rest = Math.hypot(whole.get(2), whole.get(3));
    assertThat(number(lab, "hidden")).isCloseTo(rest / Math.hypot(now.norm(), rest), within(1e-12));

    Locator card = lab.card("Bars");
    Locator bars = card.getByRole(AriaRole.APPLICATION);
    bars.focus();
    bars.press("End");
    bars.press("ArrowUp");
    lab.await("another x4", each -> components(lab).get(3) > whole.get(3));
    assertThat(lab.state().get("p").toString()).startsWith("1,0.5,2,0.3");
    Locator field = card.getByLabel("Value of x4");
    assertThat(field).hasValue("0.35");
    field.fill("pi/2");
    field.press("Enter");
    lab.await("the typed x4", each -> Math.abs(components(lab).get(3)) < 1e-9);
    assertThat(components(lab).get(0)).isCloseTo(1, within(1e-9));

    List<Double> before = components(lab);
    press(card, "∇f and random");
    now = lab.await("its plane", each -> number(lab, "hidden") < 1e-6);
    assertThat(components(lab)).isEqualTo(before);
    assertThat(now.point()).containsExactly(0, 0);
    assertThat(now.gy()).isCloseTo(0, within(1e-12));
    press(card, "Eigenvectors");
    lab.await("their plane", each -> "eigen".equals(lab.rawReadout().get("slice")));
    assertThat(components(lab)).isEqualTo(before);

    press(card, "Check against differences");
    assertThat(card.locator("[data-check]")).containsText("(worst)");
  }

  @Test
  void both_passes_end_in_the_components_of_the_arrow(Visitors visitors) {
    Lab lab = visitors.open(FOUR + "&show=contours,backprop");
    Readout now = lab.await("the passes", each -> "false".equals(fact(lab, "waiting")));
    assertThat(adjoints(lab)).contains(now.gx(), now.gy(), 1.0);
    Locator parts = lab.page().locator("[data-adjoint=x2]");
    assertThat(parts).hasText("6");
    lab.button("Back to the start").click();
    assertThat(parts).hasText("");
    assertThat(lab.page().locator(".slope")).hasCount(0);
    lab.button("To the end").click();
    assertThat(parts).hasText("6");
    now = lab.move(-1, 2);
    assertThat(adjoints(lab)).contains(now.gx(), now.gy());

    lab.follow(FOUR + "&show=contours,cost");
    lab.await("the costs", each -> each.shows("cost") && "true".equals(cost(lab, "done")));
    List<?> evaluations = (List<?>) tool(lab, "cost").get("evaluations");
    assertThat(((Number) evaluations.get(6)).intValue()).isEqualTo(1_000_001);
    List<?> waited = (List<?>) tool(lab, "cost").get("waited");
    assertThat(((Number) waited.get(0)).intValue()).isOne();
    assertThat(((Number) waited.get(6)).intValue()).isZero();
    assertThat(lab.card("Cost")).containsText(Pattern.compile("not waited for"));
  }

  private static void press(Locator card, String name) {
    card.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name)).press("Enter");
  }

  private static List<Double> components(Lab lab) {
    return numbers(lab.rawReadout().get("components"));
  }

  private static List<Double> adjoints(Lab lab) {
    return numbers(tool(lab, "backprop").get("adjoints"));
  }

  private static List<Double> numbers(Object list) {
    return ((List<?>) list).stream().map(each -> ((Number) each).doubleValue()).toList();
  }

  private static double number(Lab lab, String key) {
    return ((Number) lab.rawReadout().get(key)).doubleValue();
  }

  private static Map<?, ?> tool(Lab lab, String name) {
    Map<?, ?> tools = (Map<?, ?>) lab.rawReadout().get("tools");
    return tools.get(name) instanceof Map<?, ?> facts ? facts : Map.of();
  }

  private static String fact(Lab lab, String name) {
    return String.valueOf(tool(lab, "backprop").get(name));
  }

  private static String cost(Lab lab, String name) {
    return String.valueOf(tool(lab, "cost").get(name));
  }
}
